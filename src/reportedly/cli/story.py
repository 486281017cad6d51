"""`reportedly story`: what several reports of one happening tell."""

import argparse
import sys
from functools import partial

from reportedly.cli.answers import tell
from reportedly.cli.names import found_by
from reportedly.cli.pages import check_page, write_page
from reportedly.cli.stories import place
from reportedly.exchange import write_story
from reportedly.flow.ledger import Ledger
from reportedly.records import ToldStory
from reportedly.show.brief.markdown import as_markdown
from reportedly.show.brief.terminal import print_story


def story(chosen: argparse.Namespace) -> int:
    """Print one story, or write its page; return 0. Raises LedgerError, UsageError."""
    if chosen.html is not None:
        check_page(chosen.html)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        place(ledger)
        told = found_by(chosen.name, partial(ledger.story, raw=chosen.raw))
    if chosen.html is not None:
        from reportedly.show.brief.page import as_brief_page

        write_page(as_brief_page(told), chosen.html)
    if chosen.html is None or chosen.format is not None:
        _show(told, chosen.format or "text")
    return 0


def _show(told: ToldStory, form: str) -> None:
    if form == "markdown":
        sys.stdout.buffer.write(as_markdown(told).encode("utf-8"))
    else:
        tell(told, form, print_story, write_story)
