"""Sentences: a telling in words, its source and its content joined by a frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evals.made_stories.holders import Holder
from evals.made_stories.naming import Outlet
from evals.made_stories.telling import Paragraph, Plan, Telling
from evals.made_stories.wordbook import frames
from evals.made_stories.wording import at_start, worded
from evals.made_stories.words import Words, filled, joined, marked, plain
from evals.made_stories.world import World

_VOICES = {"statement": "voice", "interview": "voice"}


@dataclass(slots=True)
class Speaker:
    """Says one report's sentences; `met` are the holders it has introduced so far."""

    world: World
    plans: Sequence[Plan]
    tellings: Sequence[Telling]
    met: set[str] = field(default_factory=set)

    def paragraph(self, paragraph: Paragraph) -> Words:
        """Return a paragraph of tellings in words."""
        first, *rest = [self.tellings[number] for number in paragraph.tellings]
        if paragraph.join == "joined":
            return self._sentence(first, rest[0])
        again = self._following if paragraph.join == "follow" else self._sentence
        sentences = [self._sentence(first)] + [again(one) for one in rest]
        return joined(sentences, " ")

    def _sentence(self, telling: Telling, other: Telling | None = None) -> Words:
        frame = self._frame(telling, "clause" if other is None else "joined")
        fields = self._fields(telling, frame)
        if other is not None:
            fields["D"] = self._content(other)
        return filled(frame, fields).capital()

    def _frame(self, telling: Telling, form: str) -> str:
        wording = telling.wording
        form = wording.form if form == "clause" else form
        choices = frames()[wording.voice][form]
        frame: str | list[str] = choices[wording.frame % len(choices)]
        if isinstance(frame, str):
            return frame
        return frame[0 if wording.channel else 1]

    def _following(self, telling: Telling) -> Words:
        """Return a further sentence of the source that spoke in the one before."""
        wording = telling.wording
        voice = _VOICES.get(wording.voice, wording.voice)
        choices = frames()["follow"][voice][wording.form]
        frame = choices[wording.frame % len(choices)]
        return filled(frame, self._fields(telling, frame)).capital()

    def _fields(self, telling: Telling, frame: str) -> dict[str, Words]:
        fields = {"C": self._content(telling, frame), "said": plain(telling.wording.weekday)}
        outlet = telling.via or self._teller(telling)
        fields["O"] = plain(outlet.called)
        if telling.shown is not None:
            fields |= self._named(telling.shown, telling, frame)
        if telling.via is not None:
            fields["P"], fields["P1"] = plain(telling.via.again), plain(telling.via.again)
        return fields

    def _named(self, holder: Holder, telling: Telling, frame: str) -> dict[str, Words]:
        words, closes = self._mention(holder, telling) if "{S" in frame else (holder.again, False)
        fields = {"S": plain(words), "S,": plain(words + "," if closes else words)}
        later = holder.pronoun if telling.number % 3 else holder.again
        return {**fields, "A": plain(holder.again), "P": plain(later), "p": plain(later)}

    def _mention(self, holder: Holder, telling: Telling) -> tuple[str, bool]:
        if holder.key in self.met:
            return holder.again, False
        self.met.add(holder.key)
        return holder.longs[telling.wording.bound_word % len(holder.longs)]

    def _teller(self, telling: Telling) -> Outlet:
        """Return the outlet that a holder spoke to: in a copy, the one it was copied from."""
        while telling.way == "copies":
            telling = self.tellings[telling.sources[0]]
        return self.plans[telling.report].outlet

    def _content(self, telling: Telling, frame: str = "") -> Words:
        words = content(telling, self.world)
        starts = frame.startswith("{C}")
        quoted = telling.wording.form == "quote"
        found = marked(at_start(words) if starts else words, telling.number)
        return found.capital() if quoted else found


def content(telling: Telling, world: World) -> str:
    """Return the words of what is told."""
    told = world.claims[telling.claim]
    wording = telling.wording
    template = told.claim.wordings(wording.form)[wording.index]
    slots: Mapping[str, str] = told.slots
    return worded(template, telling.state, slots, wording.bound_word, amount=told.claim.amount)
