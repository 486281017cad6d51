"""Writer: one report into the ledger, whole or not at all."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, Engine, bindparam, select

from reportedly.errors import NotKept
from reportedly.ledger import schema, words
from reportedly.ledger.citing import cite, publisher_number
from reportedly.ledger.engine import WRITES
from reportedly.ledger.entry import Comparison, Entry, Finding, Origin, Outcome, Status
from reportedly.ledger.facets import Facets
from reportedly.ledger.failing import forget_failure, put_failure
from reportedly.ledger.holding import UNNAMED
from reportedly.ledger.inserting import insert_all, once, put
from reportedly.ledger.rows import Numbers, Row, report_row, rows_of
from reportedly.ledger.transactions import asking, transact
from reportedly.ledger.versions import (
    add_version,
    loaded,
    order_versions,
    put_changes,
    put_finding,
    recount,
)
from reportedly.records import Failure, Overlap, Reading, Span, origins, report_id, summarize

CANDIDATES = 50
"""Texts that share a band are compared with a new one, the newest first, up to this many."""

_KNOWN = (
    select(schema.reports.c.id)
    .join(schema.inputs, schema.inputs.c.report == schema.reports.c.number)
    .where(
        schema.inputs.c.name == bindparam("input"),
        schema.inputs.c.fingerprint == bindparam("fingerprint"),
    )
)
"""What is asked of every report is made once: that takes longer than the answer."""
_NUMBER = select(schema.reports.c.number).where(schema.reports.c.id == bindparam("report"))
_LAST = (
    select(schema.addresses.c.version, schema.addresses.c.report)
    .where(schema.addresses.c.address == bindparam("key"))
    .order_by(schema.addresses.c.version.desc())
    .limit(1)
)


class Writer:
    """Writes entries, each in one transaction. What `keep` has returned is there for good."""

    def __init__(self, engine: Engine, comparison: Comparison) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._comparison = comparison

    def keep(self, entry: Entry) -> Outcome:
        """Keep a reading.

        Raises NotKept when no database can hold it, LedgerUnreachable when this
        one is full, locked for too long or lost; then nothing of it is kept.
        """
        refuse_unwritable(entry.reading)
        name = entry.finding.address.path
        return transact(self._writing, name, lambda connection: self._keep(connection, entry))

    def keep_finding(self, finding: Finding) -> Outcome | None:
        """Keep where a report was found whose text is known; None when it is not.

        Raises as `keep` does. What is not known is found out without waiting for writers.
        """
        with asking(self._engine) as connection:
            if _number(connection, finding.report) is None:
                return None
        name = finding.address.path
        return transact(self._writing, name, lambda connection: self._find(connection, finding))

    def keep_failure(self, failure: Failure) -> Failure:
        """Keep what could not be read, and return it as it is kept. Raises LedgerUnreachable."""
        name = failure.name
        return transact(self._writing, name, lambda connection: put_failure(connection, failure))

    def restore(self, entry: Entry, findings: Sequence[Finding]) -> bool:
        """Keep a reading as another ledger knew it; say whether its text was new here.

        `order_versions` has to follow for the addresses, when all are there. Raises as
        `keep` does.
        """

        def work(connection: Connection) -> bool:
            number, new = self._text(connection, entry)
            for finding in findings:
                put_finding(connection, finding, number)
            return new

        refuse_unwritable(entry.reading)
        return transact(self._writing, entry.reading.report.path, work)

    def order_versions(self, key: str) -> None:
        """Put versions in the order they were seen in. Raises LedgerUnreachable."""
        compare = self._comparison.changes
        transact(self._writing, key, lambda connection: order_versions(connection, key, compare))

    def known(self, origin: Origin, name: str) -> Outcome | None:
        """Return the outcome for an input that was read before; None when it was not.

        Looked up without waiting for writers. `name` is what a person is shown.
        """
        given = {"input": origin.name, "fingerprint": origin.fingerprint}
        with asking(self._engine) as connection:
            found = connection.execute(_KNOWN, given).scalar()
        return None if found is None else Outcome("known", found, name)

    def _keep(self, connection: Connection, entry: Entry) -> Outcome:
        number, new = self._text(connection, entry)
        return self._place(connection, entry.finding, number, entry.reading, new=new)

    def _text(self, connection: Connection, entry: Entry) -> tuple[int, bool]:
        """Return the number of the report with this text, and whether it is new."""
        number, new = _report(connection, entry)
        if new:
            _contents(connection, entry, number)
            self._tie(connection, entry, number)
        return number, new

    def _find(self, connection: Connection, finding: Finding) -> Outcome | None:
        number = _number(connection, finding.report)
        if number is None:
            return None
        return self._place(connection, finding, number, None, new=False)

    def _tie(self, connection: Connection, entry: Entry, number: int) -> None:
        """Tie the new report to those that it nearly copies, or that nearly copy it."""
        if not entry.bands:
            return
        known = schema.bands.c
        near = select(known.report).where(known.band.in_(entry.bands), known.report != number)
        reports = schema.reports.c
        candidates = (
            select(reports.number, reports.text, reports.furniture, reports.signature)
            .where(reports.number.in_(near.distinct()))
            .order_by(reports.number.desc())
            .limit(CANDIDATES)
        )
        own = entry.reading.report
        ties = []
        for other, text, furniture, signature in connection.execute(candidates):
            signed = (entry.signature, len(own.text), signature, len(text))
            if not self._comparison.may_copy(*signed):
                continue
            outside = tuple(Span(start, end) for _, start, end in furniture)
            shared = self._comparison.copy(
                own.text, tuple(one.span for one in own.furniture), text, outside
            )
            if shared is not None:
                ties.append(_tie_row(number, other, shared))
        insert_all(connection, schema.copies, ties)
        rows = [{"report": number, "band": band} for band in sorted(set(entry.bands))]
        insert_all(connection, schema.bands, rows)

    def _place(
        self,
        connection: Connection,
        finding: Finding,
        number: int,
        newer: Reading | None,
        *,
        new: bool,
    ) -> Outcome:
        """Write down where the report was found, and what changed there since the last time."""
        _settle(connection, finding.origin, number)
        last = connection.execute(_LAST, {"key": finding.key}).one_or_none()
        if last is not None and last.report == number:
            return _outcome("known", finding)
        version = 1 if last is None else last.version + 1
        place = add_version(connection, finding, number, version)
        if last is None:
            recount(connection, [] if new else [number])
            return _outcome("stored" if new else "address", finding)
        older = loaded(connection, last.report)
        newer = newer or loaded(connection, number)
        put_changes(connection, self._comparison.changes, place, older, newer)
        recount(connection, (last.report, number))
        return _outcome("version", finding)


def _outcome(status: Status, finding: Finding) -> Outcome:
    return Outcome(status, finding.report, finding.address.path)


def _tie_row(number: int, other: int, shared: Overlap) -> Row:
    return {
        "report": number,
        "other": other,
        "similarity": shared.similarity,
        "of_report": shared.of_first,
        "of_other": shared.of_second,
        "spans": shared.first,
        "other_spans": shared.second,
    }


def _number(connection: Connection, report: str) -> int | None:
    """Return the number of a report, if it is known."""
    found: int | None = connection.execute(_NUMBER, {"report": report}).scalar()
    return found


def refuse_unwritable(reading: Reading) -> None:
    """Raise NotKept for what is not to be kept.

    That is a text that no database can hold (a zero byte, half a character), and
    a report from elsewhere whose id is not that of its text.
    """
    text = reading.report.text
    if reading.report.id != report_id(text):
        raise NotKept(reading.report.path, "its id is not that of its text: altered since")
    if "\0" in text:
        raise NotKept(reading.report.path, "a zero byte in the text, which no database keeps")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"half a character in the text, at {error.start}, which no database keeps"
        raise NotKept(reading.report.path, reason) from error


def _report(connection: Connection, entry: Entry) -> tuple[int, bool]:
    """Return the report's number, and whether it was new."""
    model = entry.reading.model
    once(connection, schema.models, {"sha256": model.sha256, "name": model.name})
    row = report_row(entry.reading) | {
        "wire": entry.wire,
        "wire_spans": entry.wire_spans,
        "signature": entry.signature,
        "current": True,
        "stored": entry.finding.address.seen,
    }
    number = once(connection, schema.reports, row)
    if number is not None:
        return number, True
    given = {"report": entry.reading.report.id}
    return connection.execute(_NUMBER, given).scalar_one(), False


def _contents(connection: Connection, entry: Entry, number: int) -> None:
    numbers = Numbers(number)
    publisher = entry.reading.report.publisher or UNNAMED
    holders = cite(connection, entry.reading.claims, publisher)
    for table, rows in rows_of(entry.reading, numbers, holders).items():
        insert_all(connection, table, rows)
    facets = Facets.of_reading(entry.reading, holders, publisher_number(connection, publisher))
    words.index(connection, entry.reading, numbers, facets)
    counts = asdict(summarize(entry.reading)) | {"origins": origins(entry.reading)}
    insert_all(connection, schema.sourcing, [{"report": number, **counts}])


def _settle(connection: Connection, origin: Origin, number: int) -> None:
    """Write down that this input was read, and forget that it once could not be."""
    forget_failure(connection, origin.name)
    if origin.fingerprint is None:
        return
    row = {"name": origin.name, "fingerprint": origin.fingerprint, "report": number}
    put(connection, schema.inputs, row, "name")
