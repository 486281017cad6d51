"""Judging: what people said of what was read in one report, as it is shown beside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.desk.views.reading import Shown
from reportedly.records import Judgement, Reading, Span, furniture_id, latest
from reportedly.show.cards import cards_of


@dataclass(frozen=True, slots=True)
class Word:
    """What holds of what was said: who said what, on which day, and of which words."""

    id: str
    about: str
    verdict: str
    by: str
    day: str
    of: str
    note: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of furniture, and what was said of it; `gone` where it is none any more."""

    span: Span
    kind: str
    text: str
    word: Word | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A report as it was read and as it was judged, and what was said of its claims, by id."""

    read: Reading
    told: Reading
    held: tuple[Judgement, ...]
    words: Mapping[str, tuple[Word, ...]]

    @property
    def any(self) -> bool:
        """Say whether anything that was said holds."""
        return bool(self.held)


def judged_of(read: Reading, told: Reading, judgements: Iterable[Judgement]) -> Judged:
    """Return what people said of a report: `read` as it was read, `told` as it was judged."""
    held = tuple(one for one in latest(judgements) if one.verdict != "undone")
    words: dict[str, list[Word]] = defaultdict(list)
    for one in held:
        for claim in _claims(one, read):
            words[claim].append(word_of(one))
    return Judged(read, told, held, {claim: tuple(some) for claim, some in words.items()})


def word_of(one: Judgement) -> Word:
    """Return a judgement as it is shown."""
    of = one.words[-1] if one.words else ""
    return Word(one.id, one.about, one.verdict, one.by, one.at[:10], of, one.note or "")


def shown_of(judged: Judged, claim: str) -> Shown | None:
    """Return a claim as it is judged, or what was read where nothing of it is left."""
    for reading, gone in ((judged.told, False), (judged.read, True)):
        told = reading.told()
        for one, card in zip(told.claims, cards_of(told), strict=True):
            if one.id == claim:
                return Shown(claim, card, gone)
    return None


def rejected(judged: Judged) -> tuple[Shown, ...]:
    """Return the claims that a person took out, as they were read."""
    wrong = {one.one for one in judged.held if (one.about, one.verdict) == ("claim", "wrong")}
    if not wrong:
        return ()
    told = judged.read.told()
    pairs = zip(told.claims, cards_of(told), strict=True)
    return tuple(Shown(one.id, card, gone=True) for one, card in pairs if one.id in wrong)


def marks_of(judged: Judged) -> tuple[Mark, ...]:
    """Return the marks of furniture, those that were taken out among them, in order."""
    said = {one.one: word_of(one) for one in judged.held if one.about == "furniture"}
    report = judged.read.report
    now = {one.span: one.kind for one in judged.told.report.furniture}
    kinds = {one.span: one.kind for one in report.furniture} | now
    return tuple(
        Mark(
            span,
            kind,
            span.of(report.text),
            said.get(furniture_id(report.id, span)),
            gone=span not in now,
        )
        for span, kind in sorted(kinds.items())
    )


def _claims(one: Judgement, read: Reading) -> Iterator[str]:
    if one.about in ("claim", "link"):
        yield one.one
    elif one.about == "quantity":
        yield from (claim.id for claim in read.claims if one.one in claim.quantities)
