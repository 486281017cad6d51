"""Salience: whom each pronoun of a report stands for.

Pronouns go to the most salient fitting mention before them: recent, a subject,
the speaker of the last attribution (after Lappin and Leass, 1994, with a few of
their weights).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.annotate.coreference.leaning import Leaning
from reportedly.annotate.coreference.names import name_of, names_in
from reportedly.annotate.coreference.pronouns import FEMALE, MALE, of_noun, taken_pronouns
from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.covers import Cover
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import DOCUMENTS, GROUP_PRONOUNS, ORGANIZATIONS, PERSON_PRONOUNS

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
SUBJECT, SPEAKER, FADE = 2.0, 3.0, 0.6
"""Weights of a subject and of a speaker over any other mention (1), and what a
sentence's distance leaves of them. From reading train texts, not searched."""
TOLD = 0.2
"""What a mention inside a content weighs for "he said" outside of it: who speaks is
seldom whom the words before were about."""
LAST = 1.5
"""How much more the last to speak weighs for who speaks now."""
DOUBT = 0.15
"""Pronouns that would have to be wrong for one of the other sex to be right."""
_BESIDE = frozenset("compound nmod nmod:poss obl amod".split())
"""Relations of a name to a noun of its source that somebody else goes by: "Brand aide Ann Hale"."""
_THINGS = DOCUMENTS | ORGANIZATIONS
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
    framing: float = 0.0
    called: Counter[bool] = field(default_factory=Counter)
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
        self._told_of = Cover(span for one in attributions for span in one.content)
        self._speaker: Span | None = None
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
                name = (mention.kind, *name_of(self._text, replace(mention, span=full)))
                self._meet(full, span, mention.kind, self._first.setdefault(name, full))
            elif span.of(self._text).lower() in _PERSONAL | {"it"}:  # "it" where it is a source
                answer = self._answer(span)
                if answer is not None:
                    found[span] = answer
            elif not names.touches(span) or self._thing(span):
                self._meet(span, span, "group")
        return found

    def _personal(self, word: str) -> bool:
        return word.lower() in _PERSONAL

    def _meet(self, full: Span, span: Span, kind: str, first: Span | None = None) -> None:
        """Meet somebody at `span`; `first` is where their name was said in full before."""
        key = first or full
        sentence, weight = self._sentence(span), self._weight(span)
        inside = self._told_of.touches(span)
        if kind == "person" and weight > 1.0 and not inside:
            self._speaker = key
        known = self._candidates.pop(key, None)
        if known is None:
            number, told = len(self._candidates), self._told(full)
            known = _Candidate(full, key, kind, weight, sentence, number, told)
        else:
            left = FADE ** (sentence - known.sentence)
            known.weight, known.framing = known.weight * left + weight, known.framing * left
            known.span, known.sentence = full, sentence
        known.framing += TOLD * weight if inside else weight
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
        top = self._tree.top(span)
        if self._speaking.touches(span) and not self._beside(top):
            return SPEAKER
        subject = top is not None and self._tree.words[top].deprel in _SUBJECTS
        return SUBJECT if subject else 1.0

    def _beside(self, top: int | None) -> bool:
        """Say whether a name in a source only says more of somebody else: "Brand aide Ann Hale"."""
        if top is None or self._tree.words[top].deprel not in _BESIDE:
            return False
        head = self._tree.words[top].head
        return head is not None and self._speaking.touches(self._tree.words[head].span)

    def _answer(self, span: Span) -> Span | None:
        word = span.of(self._text).lower()
        best = self._most_salient(word, span)
        if best is None:
            return None
        if word in FEMALE | MALE:
            best.called[word in FEMALE] += 1
        self._meet(best.span, span, best.kind, best.first)
        return best.span

    def _most_salient(self, word: str, span: Span) -> _Candidate | None:
        """Return the candidate of most weight here, the later one of two, that a pronoun fits.

        A weight is salience times what the model makes of the candidate, at most 1.
        """
        best: _Candidate | None = None
        sentence = self._sentence(span)
        framing = self._speaking.touches(span) and not self._told_of.touches(span)
        most = (0.0, 0, 0)
        for candidate in reversed(self._candidates.values()):
            left = FADE ** (sentence - candidate.sentence)
            if most[0] > self._heaviest * left * LAST:
                break  # nor can any that was met earlier have as much
            weight = (candidate.framing if framing else candidate.weight) * left
            if framing and candidate.first == self._speaker:
                weight *= LAST
            if weight < most[0] or not self._fits(candidate, word):
                continue
            weight *= self._likely(candidate, word)
            rank = (weight * self._share(span, candidate), candidate.span.start, -candidate.number)
            if best is None or rank > most:
                best, most = candidate, rank
        return best

    def _likely(self, candidate: _Candidate, word: str) -> float:
        """Return how well a pronoun agrees with those that somebody was called by before."""
        if word not in FEMALE | MALE:
            return 1.0
        same, other = candidate.called[word in FEMALE], candidate.called[word not in FEMALE]
        return (same + DOUBT) / (same + other + DOUBT)

    def _share(self, span: Span, candidate: _Candidate) -> float:
        """Return how likely the model finds it that a pronoun means this candidate."""
        if self._leaning is None:
            return 1.0
        pronoun = self._tree.inside(span)[-1]
        return min(1.0, self._leaning.share(pronoun, candidate.mentions))

    def _fits(self, candidate: _Candidate, word: str) -> bool:
        if word == "it":
            group = candidate.kind == "group" and self._thing(candidate.span)
            return group or candidate.kind == "organization"
        if word in GROUP_PRONOUNS:
            return candidate.kind in {"group", "organization"}
        return (
            candidate.kind in {"person", "group"}
            and (candidate.pronouns is None or word in candidate.pronouns)
            and (candidate.kind == "person" or self._one_person(candidate.span))
        )

    def _thing(self, span: Span) -> bool:
        """Say whether a source is one paper or body: "the Brand campaign", "a Courier article"."""
        top = self._tree.top(span)
        return top is not None and self._tree.words[top].text.lower() in _THINGS

    def _one_person(self, span: Span) -> bool:
        """Say whether a described source may be one person ("a smuggler")."""
        top = self._tree.top(span)
        return (
            top is not None
            and self._tree.words[top].upos in {"NOUN", "PROPN"}
            and not (self._tree.words[top].text.lower().endswith("s"))
            and self._tree.words[top].text.lower() not in _THINGS
        )
