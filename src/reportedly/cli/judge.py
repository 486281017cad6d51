"""`reportedly judge` and `reportedly judgements`: what people say of what was read."""

import argparse
import getpass
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console

from reportedly.cli.answers import tell
from reportedly.cli.names import found_by
from reportedly.cli.outputs import opened_out
from reportedly.errors import LedgerUnknown, UsageError
from reportedly.exchange import write_judgements
from reportedly.flow.ledger import Ledger
from reportedly.records import (
    ClaimCorrection,
    FurnitureCorrection,
    Judgement,
    LinkCorrection,
    QuantityCorrection,
    Span,
    Spans,
    Verdict,
)
from reportedly.show.judgements import print_judgements

_OF_ONE: dict[str, Verdict] = {
    "confirm": "right",
    "reject": "wrong",
    "correct": "corrected",
    "undo": "undone",
}
_OF_PAIRS: dict[str, Verdict] = {"same": "same", "different": "different", "unsure": "unsure"}
_TO_CLAIM = ("content", "manner", "certainty", "own", "cue")
_TO_LINK = ("name", "spans", "kind", "naming", "title", "standing", "entity")
_TO_QUANTITY = ("bound", "low", "high", "unit")
_TO_FURNITURE = ("mark",)
_FLAGS = {"mark": "as"}


def judge(chosen: argparse.Namespace) -> int:
    """Keep a judgement and print it; return 0. Raises LedgerError, UsageError."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        told = _judged(ledger, chosen)
    print_judgements(told, Console(file=sys.stdout))
    return 0


def judgements(chosen: argparse.Namespace) -> int:
    """Print all judgements, or write them as training data; return 0. Raises LedgerError."""
    if chosen.action == "export":
        return _export(chosen)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = ledger.judgements()
    return tell(found, chosen.format, print_judgements, write_judgements)


def _export(chosen: argparse.Namespace) -> int:
    file: Path | None = chosen.file
    with Ledger.open(chosen.ledger, create=False) as ledger, opened_out(file) as out:
        count = 0
        for count, line in enumerate(ledger.lessons(), start=1):  # noqa: B007
            out.write(line.encode("utf-8", "backslashreplace") + b"\n")
    if file is not None:
        sys.stderr.write(f"{count:,} reports written to {file}\n")
    return 0


def _judged(ledger: Ledger, chosen: argparse.Namespace) -> tuple[Judgement, ...]:
    by, note = chosen.by or _user(), chosen.note
    ids: list[str] = chosen.ids
    verdict = _OF_PAIRS.get(chosen.verdict) or _OF_ONE[chosen.verdict]
    pair = chosen.verdict in _OF_PAIRS or (len(ids) == 2 and verdict == "undone")
    if pair or len(ids) > 1:
        _refuse(chosen, "two things or more are not corrected", ())
        if pair and len(ids) == 2:
            return (ledger.judge(verdict, ids[0], ids[1], by=by, note=note),)
        if pair and verdict == "unsure":
            raise UsageError("unsure: of two ids")
        if pair and len(ids) < 2:
            raise UsageError(f"{chosen.verdict}: of two ids at least")
        grouped: dict[Verdict, Verdict] = {"same": "right", "different": "wrong"}
        return ledger.judge_group(grouped.get(verdict, verdict), ids, by=by, note=note)
    return (_of_one(ledger, chosen, verdict, by),)


def _of_one(ledger: Ledger, chosen: argparse.Namespace, verdict: Verdict, by: str) -> Judgement:
    (one,) = chosen.ids
    corrects = verdict == "corrected"
    if chosen.link is not None:
        _refuse(chosen, "not of a link", _TO_LINK)
        link = LinkCorrection(**_given(chosen, _TO_LINK)) if corrects else None
        return ledger.judge_link(
            verdict, one, chosen.link, by=by, note=chosen.note, correction=link
        )
    if chosen.quantity is not None:
        _refuse(chosen, "not of a number", _TO_QUANTITY)
        size = QuantityCorrection(**_whole(chosen)) if corrects else None
        return ledger.judge_quantity(
            verdict, one, chosen.quantity, by=by, note=chosen.note, correction=size
        )
    if chosen.furniture is not None:
        _refuse(chosen, "not of furniture", _TO_FURNITURE)
        if corrects and chosen.mark is None:
            raise UsageError("correct --furniture: say what it is with --as")
        mark = FurnitureCorrection(chosen.mark) if corrects else None
        say = partial(ledger.judge_furniture, verdict, span=chosen.furniture, correction=mark)
        return found_by(one, lambda name: say(report=name, by=by, note=chosen.note))
    _refuse(chosen, "not of a claim", _TO_CLAIM)
    claim = _claim_correction(chosen) if corrects else None
    try:
        return ledger.judge_claim(verdict, one, by=by, note=chosen.note, correction=claim)
    except LedgerUnknown:
        if verdict != "undone":
            raise
        return ledger.undo(one, by=by, note=chosen.note)


def _claim_correction(chosen: argparse.Namespace) -> ClaimCorrection:
    given = _given(chosen, ("content", "manner", "certainty", "cue"))
    return ClaimCorrection(**given, chain=() if chosen.own else None)


def _whole(chosen: argparse.Namespace) -> dict[str, Any]:
    if chosen.bound is None:
        raise UsageError("correct --quantity: say which with --bound, and --low or --high")
    given = _given(chosen, _TO_QUANTITY)
    if chosen.bound in {"exact", "about"}:
        either = given.get("low", given.get("high"))
        given |= {"low": either, "high": either}
    return given


def _given(chosen: argparse.Namespace, names: Iterable[str]) -> dict[str, Any]:
    """Return what was told of some fields; a list of places in reading order."""
    told = ((name, getattr(chosen, name)) for name in names)
    return {
        name: _places(value) if isinstance(value, list) else value
        for name, value in told
        if value is not None
    }


def _places(found: list[Span]) -> Spans:
    return tuple(sorted(found))


def _refuse(chosen: argparse.Namespace, reason: str, but: Iterable[str]) -> None:
    """Raise UsageError for what corrects something else, or where nothing is corrected."""
    fields = (*_TO_CLAIM, *_TO_LINK, *_TO_QUANTITY, *_TO_FURNITURE)
    given = [name for name in fields if getattr(chosen, name) not in (None, False)]
    wrong = [name for name in given if name not in set(but)]
    if wrong:
        raise UsageError(f"--{_FLAGS.get(wrong[0], wrong[0])}: {reason}")
    if given and chosen.verdict != "correct":
        flag = _FLAGS.get(given[0], given[0])
        raise UsageError(f"--{flag}: goes with correct, not with {chosen.verdict}")
    if chosen.verdict == "correct" and not given:
        raise UsageError("correct: say what it should be (reportedly judge --help)")


def _user() -> str:
    """Return who runs the command. Raises UsageError where the system does not know."""
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("--by: say who judges, for the system does not know") from error
