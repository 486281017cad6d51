"""`reportedly check`: one new report against the ledger."""

import argparse
import sys

from rich.console import Console

from reportedly.cli.stories import place
from reportedly.errors import InputError
from reportedly.flow.ledger import Ledger
from reportedly.records import as_json
from reportedly.settings import Settings
from reportedly.show.brief.checked import print_checked
from reportedly.show.printable import printable


def check(chosen: argparse.Namespace) -> int:
    """Print what the ledger knows of one report's claims; return 1 if it could not be read.

    Raises LedgerError.
    """
    settings = Settings(
        publisher=chosen.publisher,
        published=chosen.published,
        allow_private=chosen.allow_private,
    )
    with Ledger.open(chosen.ledger, create=False) as ledger:
        place(ledger)
        try:
            found = ledger.check(chosen.file, settings, raw=chosen.raw)
        except InputError as error:
            sys.stderr.write(f"reportedly: {printable(str(error))}\n")
            return 1
    if chosen.format == "json":
        sys.stdout.buffer.write(as_json(found).encode("utf-8", "backslashreplace") + b"\n")
    else:
        print_checked(found, Console())
    return 0
