"""One claim as terminal text: its chain, how sure it is told, its words, its figures."""

from types import MappingProxyType
from typing import Final

from rich.text import Text

from reportedly.records import Claim, Quantity, Reading, Span, Time
from reportedly.records.words import quantity_words, time_words
from reportedly.show.chain_text import chain_text, told_text
from reportedly.show.doubt import doubtful
from reportedly.show.marks import Mark, MarkKind, marks_of, segments
from reportedly.show.pen import Pen

MARGIN: Final = 5
_STEP: Final = 2
_DEEPEST_STEP: Final = 4
_MARK_STYLE: Final[MappingProxyType[MarkKind, str]] = MappingProxyType(
    {"hedge": "yellow", "quantity": "bold"}
)


class ClaimText:
    """Writes the claims of one reading with one pen."""

    def __init__(self, reading: Reading, pen: Pen) -> None:
        self._text = reading.report.text
        self._pen = pen
        self._marks: list[Mark] = [mark for mark in marks_of(reading) if mark.kind in _MARK_STYLE]
        self._quantities = {quantity.id: quantity for quantity in reading.quantities}
        self._times = {time.id: time for time in reading.times}
        self._doubtful = doubtful(reading)

    def block(self, number: int, claim: Claim, nested: int) -> Text:
        """Return the lines of one claim, set in by how deep it is nested."""
        indent = MARGIN + _STEP * min(nested, _DEEPEST_STEP)
        told = told_text(claim, self._pen, doubted=claim.id in self._doubtful)
        first = self._pen.sided(chain_text(claim, self._pen), told, indent)
        label = Text(f"{number:>{MARGIN - 2}}", "dim")
        lines = [Text.assemble(label, first[len(label) :])]
        lines.append(self._pen.flow(self._content(claim), indent))
        found = [self._quantities[key] for key in claim.quantities if key in self._quantities]
        if found:
            lines.append(self._pen.flow(self._figures(found), indent))
        times = [self._times[key] for key in claim.times if key in self._times]
        when = self._when(times)
        if when:
            lines.append(self._pen.flow(when, indent))
        return Text("\n").join(lines)

    def _content(self, claim: Claim) -> Text:
        """Return the words of a claim with its hedges and figures marked."""
        pieces = [self._piece(span) for span in sorted(claim.content)]
        return self._pen.joined(" … ", pieces) if pieces else self._pen.words(claim.text)

    def _piece(self, span: Span) -> Text:
        """Return the words of one piece of a content."""
        piece = Text()
        for segment in segments(span, self._marks):
            style = " ".join(_MARK_STYLE[kind] for kind in sorted(segment.kinds()))
            piece.append_text(self._pen.words(segment.span.of(self._text), style))
        return piece

    def _figures(self, quantities: list[Quantity]) -> Text:
        """Return the quantities as they stand, and what each means where that says more."""
        said = [quantity_words(quantity, self._text) for quantity in quantities]
        words = "; ".join(f"{stands} ({means})" if means else stands for stands, means in said)
        return self._pen.words(f"figures: {words}", "dim")

    def _when(self, times: list[Time]) -> Text | None:
        """Return the times whose days the words alone do not say; the others are read there."""
        said = [time_words(time, self._text) for time in times]
        words = "; ".join(f"{stands} ({means})" for stands, means in said if means)
        return self._pen.words(f"when: {words}", "dim") if words else None
