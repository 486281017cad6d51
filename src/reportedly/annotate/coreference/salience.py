"""Salience: whom each pronoun of a report stands for.

Pronouns go to the most salient fitting mention before them: recent, a subject,
the speaker of the last attribution (after Lappin and Leass, 1994, with a few of
their weights).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.annotate.coreference.leaning import Leaning
from reportedly.annotate.coreference.names import bare_name, names_in
from reportedly.annotate.coreference.pronouns import FEMALE, MALE, of_noun, taken_pronouns
from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.covers import Cover
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import GROUP_PRONOUNS, PERSON_PRONOUNS

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
SUBJECT, SPEAKER, FADE = 2.0, 3.0, 0.6
"""Weights of a subject and of a speaker over any other mention (1), and what a
sentence's distance leaves of them. From reading train texts, not searched."""
_PERSONAL = PERSON_PRONOUNS | GROUP_PRONOUNS


@dataclass(slots=True)
class _Candidate:
    span: Span
    first: Span
    kind: str
    weight: float
    sentence: int
    number: int
    pronouns: frozenset[str] | None = None
    mentions: list[range] = field(default_factory=list)


class Salience:
    """Walks the report once, from mention to mention, and answers each pronoun."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        full: dict[Span, Span],
        attributions: Sequence[Attribution],
        leaning: Leaning | None = None,
    ) -> None:
        self._text = text
        self._leaning = leaning
        self._tree = tree
        self._full = full
        self._taken = taken_pronouns(text, full)
        self._first: dict[tuple[str, ...], Span] = {}
        self._sources = [span for one in attributions for span in one.source]
        self._speaking = Cover(self._sources)
        self._candidates: dict[Span, _Candidate] = {}  # those met last stand last
        self._heaviest = 0.0

    def pronouns(self, mentions: Sequence[Mention]) -> dict[Span, Span]:
        """Return whom each personal pronoun stands for, where anybody fits."""
        named = names_in(self._text, mentions)
        names = Cover(m.span for m in named)
        events: list[tuple[Span, Mention | None]] = [(m.span, m) for m in named]
        events += [(self._tree.words[n].span, None) for n in self._tree.spelled(_PERSONAL)]
        plural = [(span, None) for span in self._sources if not self._personal(span.of(self._text))]
        found: dict[Span, Span] = {}
        for span, mention in sorted([*events, *plural], key=lambda event: event[0]):
            if mention is not None:
                full = self._full.get(span, span)
                name = (mention.kind, *bare_name(full.of(self._text)))
                self._meet(full, span, mention.kind, self._first.setdefault(name, full))
            elif span.of(self._text).lower() in _PERSONAL | {"it"}:  # "it" where it is a source
                answer = self._answer(span)
                if answer is not None:
                    found[span] = answer
            elif not names.touches(span):
                self._meet(span, span, "group")
        return found

    def _personal(self, word: str) -> bool:
        return word.lower() in _PERSONAL

    def _meet(self, full: Span, span: Span, kind: str, first: Span | None = None) -> None:
        """Meet somebody at `span`; `first` is where their name was said in full before."""
        key = first or full
        sentence, weight = self._sentence(span), self._weight(span)
        known = self._candidates.pop(key, None)
        if known is None:
            number, told = len(self._candidates), self._told(full)
            known = _Candidate(full, key, kind, weight, sentence, number, told)
        else:
            known.weight = known.weight * FADE ** (sentence - known.sentence) + weight
            known.span, known.sentence = full, sentence
        known.mentions.append(self._tree.inside(span))
        self._candidates[key] = known
        self._heaviest = max(self._heaviest, known.weight)

    def _told(self, full: Span) -> frozenset[str] | None:
        """Return the pronouns that the report's words say somebody takes."""
        top = None if full in self._taken else self._tree.top(full)
        return self._taken.get(full) if top is None else of_noun(self._tree.words[top].text)

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
        best = self._most_salient(word, span)
        if best is None:
            return None
        if word in FEMALE | MALE:
            best.pronouns = FEMALE if word in FEMALE else MALE
        self._meet(best.span, span, best.kind, best.first)
        return best.span

    def _most_salient(self, word: str, span: Span) -> _Candidate | None:
        """Return the candidate of most weight here, the later one of two, that a pronoun fits.

        A weight is salience times what the model makes of the candidate, at most 1.
        """
        best: _Candidate | None = None
        sentence = self._sentence(span)
        most = (0.0, 0, 0)
        for candidate in reversed(self._candidates.values()):
            left = FADE ** (sentence - candidate.sentence)
            if most[0] > self._heaviest * left:
                break  # nor can any that was met earlier have as much
            weight = candidate.weight * left
            if weight < most[0] or not self._fits(candidate, word):
                continue
            rank = (weight * self._share(span, candidate), candidate.span.start, -candidate.number)
            if best is None or rank > most:
                best, most = candidate, rank
        return best

    def _share(self, span: Span, candidate: _Candidate) -> float:
        """Return how likely the model finds it that a pronoun means this candidate."""
        if self._leaning is None:
            return 1.0
        pronoun = self._tree.inside(span)[-1]
        return min(1.0, self._leaning.share(pronoun, candidate.mentions))

    def _fits(self, candidate: _Candidate, word: str) -> bool:
        if word == "it":
            return candidate.kind == "organization"
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
