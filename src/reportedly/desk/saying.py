"""Saying: what a form says of a claim, checked first, and kept when it is known who says it."""

from collections.abc import Callable

from starlette.datastructures import QueryParams

from reportedly.desk.views.correcting import Changes, LinkChange, changes_in, fields_now
from reportedly.desk.views.judging import Judged
from reportedly.flow.ledger import Ledger
from reportedly.records.judgement import Verdict

Say = Callable[[str], None]
"""Keeps what was said; takes who says it."""


def saying(ledger: Ledger, found: Judged, claim: str, verdict: Verdict, given: QueryParams) -> Say:
    """Return what keeps a verdict on a claim, with what its form has. Raises UsageError."""
    if verdict == "undone":
        return lambda by: _undo(ledger, found, claim, by)
    if verdict == "corrected":
        changes = changes_in(given, fields_now(found, claim))
        return lambda by: _correct(ledger, claim, changes, by)

    def judge(by: str) -> None:
        ledger.judge_claim(verdict, claim, by=by)

    return judge


def _undo(ledger: Ledger, found: Judged, claim: str, by: str) -> None:
    """Take back all that was said of a claim and of its links."""
    for one in found.words.get(claim, ()):
        if one.about != "quantity":  # a number may stand in other claims too
            ledger.undo(one.id, by=by)


def _correct(ledger: Ledger, claim: str, changes: Changes, by: str) -> None:
    if changes.claim is not None:
        ledger.judge_claim("corrected", claim, by=by, correction=changes.claim)
    for one in changes.links:
        _change_link(ledger, claim, one, by)


def _change_link(ledger: Ledger, claim: str, one: LinkChange, by: str) -> None:
    if one.out:
        ledger.judge_link("wrong", claim, one.id, by=by)
    elif one.correction is not None:
        ledger.judge_link("corrected", claim, one.id, by=by, correction=one.correction)
    elif one.back:
        ledger.judge_link("undone", claim, one.id, by=by)
