"""Judging: a person's word on what was read, kept beside it for good."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from sqlalchemy import Connection, Engine

from reportedly.errors import LedgerAmbiguous, LedgerUnknown, UsageError
from reportedly.exchange import lesson
from reportedly.flow.identifying import pair_of
from reportedly.flow.judged_things import (
    Thing,
    check_correction,
    claim_thing,
    furniture_thing,
    link_thing,
    mark_at,
    quantity_thing,
)
from reportedly.flow.standing import standing
from reportedly.ledger import (
    asking,
    judged_readings,
    judgements_called,
    judgements_in,
    keep_judgement,
    last_said,
    lock_report,
)
from reportedly.ledger import transact as _transact
from reportedly.records import (
    ClaimCorrection,
    Correction,
    FurnitureCorrection,
    Judgement,
    LinkCorrection,
    QuantityCorrection,
    Span,
    Verdict,
    content_id,
    correction_in,
    fields_of,
    kept_form,
)

OF_ONE: frozenset[Verdict] = frozenset({"right", "wrong", "corrected", "undone"})
_OF_PAIR: frozenset[Verdict] = frozenset({"same", "different", "unsure", "undone"})
_GROUPED: dict[Verdict, Verdict] = {"right": "same", "wrong": "different", "undone": "undone"}
_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


class Judging:
    """What a person can say of what a ledger holds. Each call keeps a row, and changes none.

    `by` is who says so, `note` why. Of one thing the latest that was said holds: "right" says
    that it was read rightly, "wrong" rejects it, "corrected" says with a `correction` what it
    should be, "undone" takes back what was said. Things are named by their ids or the
    beginnings of these. All raise LedgerUnknown, LedgerAmbiguous, LedgerUnreachable, and
    UsageError for what cannot be said.
    """

    _engine: Engine
    _writing: Engine

    @property
    def name(self) -> str:
        """The ledger's file or address, without a password."""
        raise NotImplementedError

    def judge(
        self, verdict: Verdict, one: str, other: str, *, by: str, note: str | None = None
    ) -> Judgement:
        """Keep what a person says of two entities, or of two claims, and return it.

        They are the "same", "different", or the person is "unsure"; or "undone".
        """
        if verdict not in _OF_PAIR:
            raise UsageError(f"two things are not judged {verdict!r}")

        def work(connection: Connection) -> Judgement:
            return judge_pair(connection, self.name, verdict, (one, other), by, note)

        return _transact(self._writing, self.name, work)

    def judge_group(
        self, verdict: Verdict, claims: Sequence[str], *, by: str, note: str | None = None
    ) -> tuple[Judgement, ...]:
        """Keep what a person says of a group of claims, and return it.

        "right": they tell the same; "wrong": no two do; or "undone". It is kept pair by pair,
        and holds however the group grows.
        """
        said = _GROUPED.get(verdict)
        if said is None or len(claims) < 2:
            raise UsageError(f"{len(claims)} claims are not judged {verdict!r} as a group")
        if said == "same":
            pairs = [(claims[0], each) for each in claims[1:]]
        else:
            pairs = list(combinations(claims, 2))

        def work(connection: Connection) -> tuple[Judgement, ...]:
            return tuple(judge_pair(connection, self.name, said, pair, by, note) for pair in pairs)

        return _transact(self._writing, self.name, work)

    def judge_claim(
        self,
        verdict: Verdict,
        claim: str,
        *,
        by: str,
        note: str | None = None,
        correction: ClaimCorrection | None = None,
    ) -> Judgement:
        """Keep what a person says of a claim, and return it.

        What an earlier correction that holds says besides stays.
        """

        def find(connection: Connection) -> Thing:
            return claim_thing(connection, self.name, claim)

        return self._judge(verdict, find, by, note, correction)

    def judge_link(
        self,
        verdict: Verdict,
        claim: str,
        link: int | str,
        *,
        by: str,
        note: str | None = None,
        correction: LinkCorrection | None = None,
    ) -> Judgement:
        """Keep what a person says of a link of a claim's chain; "wrong" takes it out.

        `link` is its place in the chain as it was read, from 1, nearest to the reader first;
        or its id (`records.link_ids`).
        """

        def find(connection: Connection) -> Thing:
            return link_thing(connection, self.name, claim, link)

        return self._judge(verdict, find, by, note, correction)

    def judge_quantity(
        self,
        verdict: Verdict,
        claim: str,
        quantity: int | str,
        *,
        by: str,
        note: str | None = None,
        correction: QuantityCorrection | None = None,
    ) -> Judgement:
        """Keep what a person says of a number in a claim, wherever else it is told.

        `quantity` is its place among the claim's as they were read, from 1, or its id.
        """

        def find(connection: Connection) -> Thing:
            return quantity_thing(connection, self.name, claim, quantity)

        return self._judge(verdict, find, by, note, correction)

    def judge_furniture(
        self,
        verdict: Verdict,
        report: str,
        span: tuple[int, int],
        *,
        by: str,
        note: str | None = None,
        correction: FurnitureCorrection | None = None,
    ) -> Judgement:
        """Keep what a person says of the mark of furniture at a place of a report.

        "corrected" also marks what was not marked. The report is named as for `report`.
        """

        def find(connection: Connection) -> Thing:
            thing = furniture_thing(connection, self.name, report, Span(*span))
            if mark_at(thing.reading, Span(*span)) is None and verdict in {"right", "wrong"}:
                place = f"{span[0]}-{span[1]}"
                raise LedgerUnknown(self.name, f"{report!r} has no furniture at {place}")
            return thing

        placed = correction
        if correction is not None and correction.span is None:
            placed = replace(correction, span=Span(*span))
        return self._judge(verdict, find, by, note, placed)

    def undo(self, judgement: str, *, by: str, note: str | None = None) -> Judgement:
        """Take back what was said of what a judgement is of, and return the row that says so.

        The judgement is named by its id or the beginning of it; what it was of may no longer
        be read.
        """

        def work(connection: Connection) -> Judgement:
            found = judgements_called(connection, judgement)
            if not found:
                raise LedgerUnknown(self.name, f"{judgement!r} is no judgement's id")
            if len(found) > 1:
                ids = ", ".join(one.id for one in found)
                raise LedgerAmbiguous(self.name, f"{judgement!r} begins several ids: {ids}")
            draft = replace(found[0], verdict="undone", value=None, by=by, note=note)
            return _kept(connection, draft)

        return _transact(self._writing, self.name, work)

    def judgements(self, report: str | None = None) -> tuple[Judgement, ...]:
        """Return all that people said, in the order in which it was kept, and what became of it.

        With the id of a `report`, what they said of what was read in it; pairs are of none.
        """
        with asking(self._engine) as connection:
            return standing(connection, tuple(judgements_in(connection, report=report)))

    def lessons(self) -> Iterator[str]:
        """Yield what holds of all judgements as training data, a line of JSON a report.

        By the reports' ids; of what is no longer read there is nothing (docs/judging.md).
        """
        with asking(self._engine) as connection:
            for reading, said in judged_readings(connection):
                line = lesson(reading, said)
                if line is not None:
                    yield line

    def _judge(
        self,
        verdict: Verdict,
        find: Callable[[Connection], Thing],
        by: str,
        note: str | None,
        correction: Correction | None,
    ) -> Judgement:
        if verdict not in OF_ONE:
            raise UsageError(f"one thing is not judged {verdict!r}")
        if (verdict == "corrected") != (correction is not None):
            raise UsageError("a correction says what it should be, and no other verdict does")

        def work(connection: Connection) -> Judgement:
            thing = find(connection)
            report = thing.reading.report.id
            lock_report(connection, report)
            draft = Judgement(
                "", thing.about, verdict, thing.one, thing.other, thing.words, by, "", note
            )
            draft = replace(draft, report=report)
            if correction is not None:
                whole = _whole(correction, last_said(connection, draft))
                check_correction(whole, thing.reading)
                draft = replace(draft, value=kept_form(whole))
            return _kept(connection, draft)

        return _transact(self._writing, self.name, work)


def judge_pair(
    connection: Connection,
    ledger: str,
    verdict: Verdict,
    pair: tuple[str, str],
    by: str,
    note: str | None = None,
) -> Judgement:
    """Keep what a person says of two things, by their ids or the beginnings of these.

    Raises as `identifying.pair_of` does.
    """
    about, ids, words = pair_of(connection, ledger, pair)
    return _kept(connection, Judgement("", about, verdict, *ids, words, by, "", note))


def _whole(correction: Correction, last: Judgement | None) -> Correction:
    """Return a correction with what the last one says besides, if that holds."""
    if last is None or last.verdict != "corrected":
        return correction
    if not isinstance(correction, ClaimCorrection | LinkCorrection):
        return correction
    before = correction_in(last.value, type(correction))
    given = {name: value for name, value in fields_of(correction).items() if value is not None}
    return replace(before, **given)  # type: ignore[arg-type]


def _kept(connection: Connection, draft: Judgement) -> Judgement:
    """Keep a judgement with its moment, which is after all that was said of the same thing."""
    last = last_said(connection, draft)
    at = datetime.now(UTC)
    if last is not None:
        at = max(at, _moment(last.at) + timedelta(microseconds=1))
    dated = replace(draft, at=at.strftime(_MOMENT))
    said = {name: value for name, value in fields_of(dated).items() if name != "id"}
    told = replace(dated, id=content_id("judgement", *said.values()))
    keep_judgement(connection, told)
    return told


def _moment(at: str) -> datetime:
    return datetime.fromisoformat(at)
