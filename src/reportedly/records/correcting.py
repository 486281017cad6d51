"""Correcting: a reading as people's judgements have it. What was read is left as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.records.claim import Claim
from reportedly.records.correction import (
    FurnitureCorrection,
    QuantityCorrection,
    correction_in,
    furniture_id,
)
from reportedly.records.judgement import Judgement
from reportedly.records.quantity import Quantity
from reportedly.records.reading import Reading
from reportedly.records.reclaiming import Said, reclaimed
from reportedly.records.reframing import reframed
from reportedly.records.report import Furniture, Report
from reportedly.records.spans import Span


def corrected(reading: Reading, judgements: Iterable[Judgement]) -> Reading:
    """Return a reading as judgements have it, in whatever order these come.

    Ids stay what they are, so that what is said of a thing keeps to it. Judgements of what is
    not in the reading change nothing. Raises RecordError for a correction that is none.
    """
    said = Said.of(judgements)
    if not said:
        return reading
    marks = tuple(_marks(reading.report, said))
    counted = (_quantity(one, said) for one in reading.quantities)
    known = replace(
        reading,
        report=replace(reading.report, furniture=marks),
        quantities=tuple(one for one in counted if one is not None),
    )
    judged = sorted(set(reading.report.furniture) ^ set(marks), key=lambda one: one.span)
    changed = [reclaimed(one, known, said, judged) for one in reading.claims]
    framed, by = reframed(known, list(zip(reading.claims, changed, strict=True)))
    told = (one.claim for one in changed if one.claim is not None)
    claims = (replace(one, attribution=by.get(one.id, one.attribution)) for one in told)
    kept = {one.id for one in framed}
    gone = {one.id for one in reading.attributions} - kept
    freed = tuple(_freed(one) if one.attribution in gone else one for one in claims)
    return replace(known, claims=freed, attributions=framed)


def _freed(fragment: Claim) -> Claim:
    """Return what the frame of an attribution left over, now that there is none."""
    return replace(fragment, attribution=None, chain=(), manner="own")


def _quantity(one: Quantity, said: Said) -> Quantity | None:
    judged = said.get("quantity", one.id)
    if judged is None or judged.verdict == "right":
        return one
    if judged.verdict == "wrong":
        return None
    to = correction_in(judged.value, QuantityCorrection)
    unit = one.unit if to.unit is None else to.unit or None
    return replace(one, bound=to.bound, low=to.low, high=to.high, unit=unit)


def _marks(report: Report, said: Said) -> Iterator[Furniture]:
    """Yield the marks of furniture as judged, those that a person added among them, in order."""
    known = {furniture_id(report.id, one.span): one for one in report.furniture}
    for mark, judged in said.marks():
        if judged.verdict == "wrong":
            known.pop(mark, None)
        elif judged.verdict == "corrected":
            to = correction_in(judged.value, FurnitureCorrection)
            before = known.get(mark)
            span = to.span or (before.span if before else None)
            if span is not None:
                known[mark] = Furniture(Span(*span), to.kind)
    return iter(sorted(known.values(), key=lambda one: one.span))
