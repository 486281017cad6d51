"""Writer: one report into the ledger, whole or not at all."""

from collections.abc import Iterator, Sequence
from itertools import repeat

from sqlalchemy import Connection, Engine, bindparam, select

from reportedly.ledger import schema, words
from reportedly.ledger.citing import cite, publisher_number
from reportedly.ledger.columns import Row, as_json, columns_of
from reportedly.ledger.correcting import is_judged, recorrect
from reportedly.ledger.drafting import Draft
from reportedly.ledger.engine import WRITES
from reportedly.ledger.entry import Comparison, Entry, Finding, Origin, Outcome, Status
from reportedly.ledger.failing import forget_failure, put_failure
from reportedly.ledger.holding import UNNAMED
from reportedly.ledger.inserting import insert, insert_all, once, put
from reportedly.ledger.numbering import Numbers
from reportedly.ledger.transactions import asking, transact
from reportedly.ledger.versions import (
    add_version,
    loaded,
    order_versions,
    put_changes,
    put_finding,
    recount,
)
from reportedly.records import Failure, Overlap, Span, fields_of

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
_NEAR = select(schema.bands.c.report).where(
    schema.bands.c.band.in_(bindparam("bands", expanding=True)),
    schema.bands.c.report != bindparam("own"),
)
_CANDIDATES = (
    select(
        schema.reports.c.number,
        schema.reports.c.text,
        schema.reports.c.furniture,
        schema.reports.c.signature,
    )
    .where(schema.reports.c.number.in_(_NEAR.distinct()))
    .order_by(schema.reports.c.number.desc())
    .limit(CANDIDATES)
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

    def restore(self, draft: Draft, findings: Sequence[Finding]) -> bool:
        """Keep a reading as another ledger knew it, found so; say whether its text was new here.

        `order_versions` has to follow for the addresses, when all are there. Raises as
        `keep` does.
        """

        def work(connection: Connection) -> bool:
            number, new = self._text(connection, draft, findings[0].address.seen)
            for finding in findings:
                put_finding(connection, finding, number)
            return new

        return transact(self._writing, draft.report["path"], work)

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
        number, new = self._text(connection, entry.draft, entry.finding.address.seen)
        return self._place(connection, entry.finding, number, new=new)

    def _text(self, connection: Connection, draft: Draft, seen: str) -> tuple[int, bool]:
        """Return the number of the report with this text, and whether it is new."""
        number, new = _report(connection, draft, seen)
        if new:
            _contents(connection, draft, number)
            if is_judged(connection, draft.report["id"]):
                recorrect(connection, draft.report["id"])
            self._tie(connection, draft, number)
        return number, new

    def _find(self, connection: Connection, finding: Finding) -> Outcome | None:
        number = _number(connection, finding.report)
        if number is None:
            return None
        return self._place(connection, finding, number, new=False)

    def _tie(self, connection: Connection, draft: Draft, number: int) -> None:
        """Tie the new report to those that it nearly copies, or that nearly copy it."""
        if not draft.bands:
            return
        ties = columns_of(self._ties(connection, draft, number))
        insert_all(connection, schema.copies, ties)
        bands = {"report": repeat(number), "band": draft.bands}
        insert_all(connection, schema.bands, bands)

    def _ties(self, connection: Connection, draft: Draft, number: int) -> Iterator[Row]:
        own, signed = draft.report["text"], draft.report["signature"]
        given = {"bands": draft.bands, "own": number}
        for other, text, furniture, signature in connection.execute(_CANDIDATES, given):
            if not self._comparison.may_copy(signed, len(own), signature, len(text)):
                continue
            outside = tuple(Span(start, end) for _, start, end in furniture)
            shared = self._comparison.copy(own, draft.furniture, text, outside)
            if shared is not None:
                yield _tie_row(number, other, shared)

    def _place(
        self, connection: Connection, finding: Finding, number: int, *, new: bool
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
        older, newer = (loaded(connection, one) for one in (last.report, number))
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
        "spans": as_json(shared.first),
        "other_spans": as_json(shared.second),
    }


def _number(connection: Connection, report: str) -> int | None:
    """Return the number of a report, if it is known."""
    found: int | None = connection.execute(_NUMBER, {"report": report}).scalar()
    return found


def _report(connection: Connection, draft: Draft, seen: str) -> tuple[int, bool]:
    """Return the report's number, and whether it was new."""
    once(connection, schema.models, fields_of(draft.model))
    row = draft.report | {"current": True, "placed": False, "stored": seen}
    number = once(connection, schema.reports, row)
    if number is not None:
        return number, True
    given = {"report": draft.report["id"]}
    return connection.execute(_NUMBER, given).scalar_one(), False


def _contents(connection: Connection, draft: Draft, number: int) -> None:
    publisher = draft.report["publisher"] or UNNAMED
    numbers = Numbers(number, cite(connection, draft.tally, publisher))
    for name, columns in draft.rows.items():
        insert_all(connection, schema.metadata.tables[name], numbers.given(columns))
    words.index(connection, draft.words, numbers, publisher_number(connection, publisher))
    insert(connection, schema.sourcing, {"report": number, **draft.sourcing})


def _settle(connection: Connection, origin: Origin, number: int) -> None:
    """Write down that this input was read, and forget that it once could not be."""
    forget_failure(connection, origin.name)
    if origin.fingerprint is None:
        return
    row = {"name": origin.name, "fingerprint": origin.fingerprint, "report": number}
    put(connection, schema.inputs, row, "name")
