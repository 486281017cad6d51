"""`reportedly story`: what several reports of one happening tell."""

import argparse
import sys

from rich.console import Console

from reportedly.cli.names import found_by
from reportedly.cli.stories import place
from reportedly.flow.ledger import Ledger
from reportedly.records import as_json
from reportedly.show.story import print_story


def story(chosen: argparse.Namespace) -> int:
    """Print one story; return 0. Raises LedgerError, also where none has that name."""
    with Ledger.open(chosen.ledger, create=False) as ledger:
        place(ledger)
        told = found_by(chosen.name, ledger.story)
    if chosen.format == "json":
        sys.stdout.buffer.write(as_json(told).encode("utf-8", "backslashreplace") + b"\n")
    else:
        print_story(told, Console())
    return 0
