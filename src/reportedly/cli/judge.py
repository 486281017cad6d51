"""`reportedly judge` and `reportedly judgements`: what people say of what was read."""

import argparse
import getpass
import sys

from rich.console import Console

from reportedly.cli.answers import tell
from reportedly.errors import UsageError
from reportedly.exchange import write_judgements
from reportedly.flow.ledger import Ledger
from reportedly.records import Verdict
from reportedly.show.judgements import print_judgements


def judge(chosen: argparse.Namespace) -> int:
    """Keep a judgement and print it; return 0. Raises LedgerError, UsageError."""
    verdict: Verdict = "undone" if chosen.verdict == "undo" else chosen.verdict
    with Ledger.open(chosen.ledger, create=False) as ledger:
        told = ledger.judge(
            verdict, chosen.one, chosen.other, by=chosen.by or _user(), note=chosen.note
        )
    print_judgements((told,), Console(file=sys.stdout))
    return 0


def judgements(chosen: argparse.Namespace) -> int:
    """Print all judgements; return 0. Raises LedgerError."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        found = ledger.judgements()
    return tell(found, chosen.format, print_judgements, write_judgements)


def _user() -> str:
    """Return who runs the command. Raises UsageError where the system does not know."""
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("--by: say who judges, for the system does not know") from error
