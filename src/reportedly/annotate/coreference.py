"""Coreference: whom "he", "who", "the ministry" and "Brand" stand for in this report.

Pronouns go to the most salient fitting mention before them: recent, a subject,
the speaker of the last attribution (after Lappin and Leass, 1994, with a few of
their weights). Short names go to the fullest name that holds them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.covers import Cover
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
_PERSONAL = PERSON_PRONOUNS | GROUP_PRONOUNS
FEMALE = frozenset("she her hers herself".split())
MALE = frozenset("he him his himself".split())
_TITLES_OF = {"mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "lady": FEMALE, "dame": FEMALE,
              "mr": MALE, "sir": MALE, "lord": MALE}  # fmt: skip


_Name = tuple[str, tuple[str, ...]]
"""A name's kind and its words (as `bare_name` gives them)."""


@dataclass(slots=True)
class _Candidate:
    span: Span
    kind: str
    weight: float
    sentence: int
    number: int
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
    places: dict[_Name, list[Span]] = defaultdict(list)
    for mention, words in named:
        places[mention.kind, words].append(mention.span)
    longer = _longer(places)
    return {one.span: _fullest(one.span, longer[one.kind, words]) for one, words in named}


def _longer(places: Mapping[_Name, list[Span]]) -> dict[_Name, list[tuple[int, list[Span]]]]:
    """Return, for each name, how many words each name that it shortens has, and where that is."""
    holding: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for kind, words in places:
        for mark in _marks(words, kind):
            holding[kind, mark].append((kind, words))
    return {
        (kind, words): [
            (len(other[1]), places[other])
            for other in dict.fromkeys(holding[kind, words[-1]] if words else ())
            if len(other[1]) > len(words) and _shortens(words, other[1], kind)
        ]
        for kind, words in places
    }


def _marks(words: tuple[str, ...], kind: str) -> set[str]:
    """Return the words one of which ends whatever shortens a name: those in it, its initials."""
    return {*words, _initials(words)} if kind == "organization" else set(words)


def _fullest(span: Span, longer: Sequence[tuple[int, list[Span]]]) -> Span:
    """Return the last of the longest forms before a name; after it when there is none before."""
    before = [(length, spans) for length, spans in longer if spans[0].start < span.start]
    longest = max((length for length, _ in before or longer), default=0)
    forms = [spans for length, spans in before or longer if length == longest]
    if before:
        return max(one[bisect_left(one, (span.start,)) - 1] for one in forms)
    return max((one[-1] for one in forms), default=span)


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
    return long[-len(short) :] == short or (len(short) == 1 and short[0] == _initials(long))


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word not in {"of", "and", "for", "the", "on"})


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
    called: dict[str, list[Span]] = {}
    for source in (span for one in attributions for span in one.source):
        match = _THE_NOUN.fullmatch(source.of(text))
        if match:
            noun = match[1].lower()
            if noun not in called:
                called[noun] = [one.span for one in names if _is_called(text, one, noun)]
            before = called[noun][: bisect_left(called[noun], source)]
            same = next((span for span in reversed(before) if span.end <= source.start), None)
            if same is not None:
                yield source, same


def _is_called(text: str, name: Mention, noun: str) -> bool:
    """Say whether a name ends in `noun`, or a title with it stands next to a person's name."""
    if name.kind == "organization":
        return name.span.of(text).lower().split()[-1] == noun
    before = text[max(0, name.span.start - NEAR) : name.span.start].lower()
    after = text[name.span.end : name.span.end + NEAR].lower()
    led = noun in before and re.search(rf"\b{re.escape(noun)}(?: of [\w ]+,)? $", before)
    apposed = noun in after and re.match(
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
        self._speaking = Cover(self._sources)
        self._candidates: dict[Span, _Candidate] = {}  # those met last stand last
        self._heaviest = 0.0

    def pronouns(self, mentions: Sequence[Mention]) -> dict[Span, Span]:
        """Return whom each personal pronoun stands for, where anybody fits."""
        named = _names(self._text, mentions)
        names = Cover(m.span for m in named)
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
            elif not names.touches(span):
                self._meet(span, span, "group")
        return found

    def _personal(self, word: str) -> bool:
        return word.lower() in _PERSONAL

    def _meet(self, full: Span, span: Span, kind: str) -> None:
        sentence, weight = self._sentence(span), self._weight(span)
        known = self._candidates.pop(full, None)
        if known is None:
            number, title = len(self._candidates), self._title(span)
            known = _Candidate(full, kind, weight, sentence, number, title)
        else:
            known.weight = known.weight * FADE ** (sentence - known.sentence) + weight
            known.sentence = sentence
        self._candidates[full] = known
        self._heaviest = max(self._heaviest, known.weight)

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
        if self._speaking.touches(span):
            return SPEAKER
        top = self._tree.top(span)
        subject = top is not None and self._tree.words[top].deprel in _SUBJECTS
        return SUBJECT if subject else 1.0

    def _answer(self, span: Span) -> Span | None:
        word = span.of(self._text).lower()
        best = self._most_salient(word, self._sentence(span))
        if best is None:
            return None
        if word in FEMALE | MALE:
            best.pronouns = FEMALE if word in FEMALE else MALE
        self._meet(best.span, span, best.kind)
        return best.span

    def _most_salient(self, word: str, sentence: int) -> _Candidate | None:
        """Return the candidate of most weight here, the later one of two, that a pronoun fits."""
        best: _Candidate | None = None
        most = (0.0, 0, 0)
        for candidate in reversed(self._candidates.values()):
            left = FADE ** (sentence - candidate.sentence)
            if most[0] > self._heaviest * left:
                break  # nor can any that was met earlier have as much
            rank = (candidate.weight * left, candidate.span.start, -candidate.number)
            if (best is None or rank > most) and self._fits(candidate, word):
                best, most = candidate, rank
        return best

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
