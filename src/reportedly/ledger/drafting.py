"""Drafting: a reading as rows that lack nothing but the numbers that a ledger gives them.

Made beside the reading, by the process that read, without a database: what only one
process does for all, to write, is then little.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from reportedly.errors import NotKept
from reportedly.ledger.columns import Columns, Row, as_json, columns_of
from reportedly.ledger.facets import Facets
from reportedly.ledger.holding import Tally, tally_of
from reportedly.ledger.rows import naming_rows, report_row, rows_of
from reportedly.records import (
    Bearer,
    Introduction,
    ModelName,
    Reading,
    Report,
    Spans,
    WireCredit,
    called,
    holder_key,
    origins,
    report_id,
    summarize,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One reading on its way into a ledger.

    `report` is the row of its text; `furniture` says what of that is to be left out where
    texts are compared; `bands` are of its signature. `rows` are those of its parts, by
    table, `tally` the holders that are cited, `words` what the index is told of each claim,
    and `sourcing` the report's counts.
    """

    report: Row
    model: ModelName
    furniture: Spans
    bands: Sequence[int]
    rows: Mapping[str, Columns]
    tally: Tally
    words: Columns
    sourcing: Mapping[str, int]


def draft_of(
    reading: Reading,
    signature: bytes = b"",
    bands: Sequence[int] = (),
    wire: WireCredit | None = None,
    bearers: Sequence[Bearer] = (),
    introduced: Sequence[Introduction] = (),
) -> Draft:
    """Return a reading as the ledger takes it.

    `signature` and `bands` are those of the text, for near-copies; `wire` is whom it
    credits; `bearers` are its entities with names, `introduced` names that it gives as one.
    Raises NotKept for a text that no database can hold (a zero byte, half a
    character), for a report from elsewhere whose id is not that of its text, and
    for a claim that names what the reading does not hold.
    """
    report = reading.report
    _refuse_unwritable(report)
    tally = tally_of(reading.claims)
    holders = tally.places()
    credit = {"wire": wire and wire.name, "wire_spans": as_json(wire.spans if wire else ())}
    try:
        return Draft(
            report_row(report, reading.model.sha256) | credit | {"signature": signature},
            reading.model,
            tuple(one.span for one in report.furniture),
            sorted(set(bands)),
            rows_of(reading, holders) | naming_rows(bearers, introduced),
            tally,
            columns_of(words_of(reading, holders)),
            asdict(summarize(reading)) | {"origins": origins(reading)},
        )
    except UnicodeEncodeError as error:
        raise NotKept(report.path, "half a character in it, which no database keeps") from error


def _refuse_unwritable(report: Report) -> None:
    text = report.text
    if report.id != report_id(text):
        raise NotKept(report.path, "its id is not that of its text: altered since")
    if "\0" in text:
        raise NotKept(report.path, "a zero byte in the text, which no database keeps")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"half a character in the text, at {error.start}, which no database keeps"
        raise NotKept(report.path, reason) from error


def words_of(reading: Reading, holders: Mapping[str, int]) -> Iterator[Row]:
    """Yield what the index is told of each claim; fragments say nothing, and are left out.

    Its facets stand `before` and `after` those of the holders that are `cited`.
    """
    facets = Facets.of_reading(reading)
    for place, claim in enumerate(reading.claims):
        if claim.fragment:
            continue
        names = (part for link in claim.chain for part in (called(link), link.title) if part)
        yield {
            "claim": place,
            "text": claim.text,
            "holders": " / ".join(names),
            "before": " ".join(facets.before(claim)),
            "cited": sorted({holders[holder_key(link)] for link in claim.chain}),
            "after": "".join(f" {token}" for token in facets.after(claim)),
        }
