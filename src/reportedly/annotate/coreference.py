"""Coreference: whom "he", "who", "the ministry" and "Brand" stand for in this report.

Pronouns go to the most salient fitting mention before them: recent, a subject,
the speaker of the last attribution (after Lappin and Leass, 1994, with a few of
their weights). Short names go to the fullest name that holds them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import (
    GROUP_PRONOUNS,
    PERSON_PRONOUNS,
    PERSONAL_TITLES,
    PRONOUNS,
    RELATIVE_PRONOUNS,
)

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
SUBJECT, SPEAKER, FADE = 2.0, 3.0, 0.6
"""Weights of a subject and of a speaker over any other mention (1), and what a
sentence's distance leaves of them. From reading train texts, not searched."""
NEAR = 60
"""Characters before and after a name in which its title is looked for."""
_THE_NOUN = re.compile(r"[Tt]he\s+([a-z]+)")
FEMALE = frozenset("she her hers herself".split())
MALE = frozenset("he him his himself".split())
_TITLES_OF = {"mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "lady": FEMALE, "dame": FEMALE,
              "mr": MALE, "sir": MALE, "lord": MALE}  # fmt: skip


@dataclass(slots=True)
class _Candidate:
    span: Span
    kind: str
    weight: float
    sentence: int
    pronouns: frozenset[str] | None = None


def stand_ins(
    text: str, tree: Tree, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> dict[Span, Span]:
    """Return, for words that stand for somebody said in full elsewhere, where that is."""
    full = _full_names(text, mentions)
    found = {short: long for short, long in full.items() if short != long}
    found |= dict(_relatives(tree))
    found |= dict(_descriptions(text, mentions, attributions))
    found |= _Salience(text, tree, full, attributions).pronouns(mentions)
    return found


def _full_names(text: str, mentions: Iterable[Mention]) -> dict[Span, Span]:
    """Return each name's fullest form so far, or anywhere when it comes later."""
    named = [(one, bare_name(one.span.of(text))) for one in _names(text, mentions)]
    fullest: dict[Span, Span] = {}
    for mention, words in named:
        longer = [
            (len(other_words), other.span)
            for other, other_words in named
            if other.kind == mention.kind
            and len(other_words) > len(words)
            and _shortens(words, other_words, mention.kind)
        ]
        before = [pair for pair in longer if pair[1].start < mention.span.start]
        chosen = before or longer
        longest = max((length for length, _ in chosen), default=0)
        spans = [span for length, span in chosen if length == longest]
        fullest[mention.span] = spans[-1] if spans else mention.span
    return fullest


def _names(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that name a person or an organization; a pronoun names nobody."""
    return [
        one
        for one in mentions
        if one.named
        and one.kind in {"person", "organization"}
        and one.span.of(text).lower() not in PRONOUNS
    ]


def bare_name(words: str) -> tuple[str, ...]:
    """Return a name's words, lower-case, without titles and possessive marks."""
    plain = words.lower().replace("’s", "").replace("'s", "").replace(".", " ").replace(",", " ")
    kept = [word for word in plain.split() if word not in PERSONAL_TITLES and word != "the"]
    return tuple(kept)


def _shortens(short: tuple[str, ...], long: tuple[str, ...], kind: str) -> bool:
    if not short:
        return False
    if kind == "person":
        return short[-1] == long[-1] if len(short) == 1 else set(short) <= set(long)
    initials = "".join(word[0] for word in long if word not in {"of", "and", "for", "the", "on"})
    return long[-len(short) :] == short or (len(short) == 1 and short[0] == initials)


def _relatives(tree: Tree) -> Iterator[tuple[Span, Span]]:
    """Lead "who" to the noun phrase that its clause says more of."""
    for place, word in enumerate(tree.words):
        if word.upos != "PRON" or word.text.lower() not in RELATIVE_PRONOUNS:
            continue
        for above in tree.ancestors(place):
            if tree.words[above].deprel == "acl:relcl":
                head = tree.words[above].head
                if head is not None and head < place:
                    yield word.span, noun_phrase(tree, head)
                break


def _descriptions(
    text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> Iterator[tuple[Span, Span]]:
    """Lead "the ministry" or "the mayor" as a source to the name before it that is one."""
    names = _names(text, mentions)
    for source in (span for one in attributions for span in one.source):
        noun = _THE_NOUN.fullmatch(source.of(text))
        if noun:
            before = [one for one in names if one.span.end <= source.start]
            same = [one.span for one in before if _is_called(text, one, noun[1].lower())]
            if same:
                yield source, same[-1]


def _is_called(text: str, name: Mention, noun: str) -> bool:
    """Say whether a name ends in `noun`, or a title with it stands next to a person's name."""
    if name.kind == "organization":
        return name.span.of(text).lower().split()[-1] == noun
    before = text[max(0, name.span.start - NEAR) : name.span.start].lower()
    after = text[name.span.end : name.span.end + NEAR].lower()
    led = re.search(rf"\b{re.escape(noun)}(?: of [\w ]+,)? $", before)
    apposed = re.match(
        rf",\s(?!who|whose|which|where|when)(?:the |an? )?[^,.;]*\b{re.escape(noun)}\b", after
    )
    return bool(led or apposed)


class _Salience:
    """Walks the report once, from mention to mention, and answers each pronoun."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        full: dict[Span, Span],
        attributions: Sequence[Attribution],
    ) -> None:
        self._text = text
        self._tree = tree
        self._full = full
        self._sources = [span for one in attributions for span in one.source]
        self._candidates: dict[Span, _Candidate] = {}

    def pronouns(self, mentions: Sequence[Mention]) -> dict[Span, Span]:
        """Return whom each personal pronoun stands for, where anybody fits."""
        named = _names(self._text, mentions)
        events: list[tuple[Span, Mention | None]] = [(m.span, m) for m in named]
        events += [(word.span, None) for word in self._tree.words if self._personal(word.text)]
        plural = [(span, None) for span in self._sources if not self._personal(span.of(self._text))]
        found: dict[Span, Span] = {}
        for span, mention in sorted([*events, *plural], key=lambda event: event[0]):
            if mention is not None:
                self._meet(self._full.get(span, span), span, mention.kind)
            elif self._personal(span.of(self._text)):
                answer = self._answer(span)
                if answer is not None:
                    found[span] = answer
            elif not any(span.overlaps(m.span) for m in named):
                self._meet(span, span, "group")
        return found

    def _personal(self, word: str) -> bool:
        return word.lower() in PERSON_PRONOUNS | GROUP_PRONOUNS

    def _meet(self, full: Span, span: Span, kind: str) -> None:
        sentence, weight = self._sentence(span), self._weight(span)
        known = self._candidates.get(full)
        if known is None:
            self._candidates[full] = _Candidate(full, kind, weight, sentence, self._title(span))
        else:
            known.weight = known.weight * FADE ** (sentence - known.sentence) + weight
            known.sentence = sentence

    def _title(self, span: Span) -> frozenset[str] | None:
        before = self._text[max(0, span.start - 8) : span.start].lower().replace(".", " ").split()
        inside = span.of(self._text).lower().replace(".", " ").split()[:1]
        for word in (*before[-1:], *inside):
            if word in _TITLES_OF:
                return _TITLES_OF[word]
        return None

    def _sentence(self, span: Span) -> int:
        inside = self._tree.inside(span)
        return self._tree.sentence(inside[0]) if inside else 0

    def _weight(self, span: Span) -> float:
        if any(source.overlaps(span) for source in self._sources):
            return SPEAKER
        top = self._tree.top(span)
        subject = top is not None and self._tree.words[top].deprel in _SUBJECTS
        return SUBJECT if subject else 1.0

    def _answer(self, span: Span) -> Span | None:
        word, sentence = span.of(self._text).lower(), self._sentence(span)
        fitting = [c for c in self._candidates.values() if self._fits(c, word)]
        if not fitting:
            return None
        best = max(
            fitting, key=lambda c: (c.weight * FADE ** (sentence - c.sentence), c.span.start)
        )
        if word in FEMALE | MALE:
            best.pronouns = FEMALE if word in FEMALE else MALE
        self._meet(best.span, span, best.kind)
        return best.span

    def _fits(self, candidate: _Candidate, word: str) -> bool:
        if word in GROUP_PRONOUNS:
            return candidate.kind in {"group", "organization"}
        return (
            candidate.kind in {"person", "group"}
            and (candidate.pronouns is None or word in candidate.pronouns)
            and (candidate.kind == "person" or self._one_person(candidate.span))
        )

    def _one_person(self, span: Span) -> bool:
        """Say whether a described source may be one person ("a smuggler")."""
        top = self._tree.top(span)
        return (
            top is not None
            and self._tree.words[top].upos in {"NOUN", "PROPN"}
            and not (self._tree.words[top].text.lower().endswith("s"))
        )
