"""Table: names with figures for a terminal, without lines drawn around them."""

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.show.pen import Pen

NARROWEST: Final = 9
"""Cells that a name has at least, however many figures follow it."""


def print_table(
    console: Console, names: Sequence[str], rows: Iterable[Sequence[str | int]]
) -> None:
    """Print rows under the names of their columns: words first, then figures only."""
    pen = Pen(console)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column(Text(names[0]), min_width=NARROWEST, overflow="fold")
    for name in names[1:]:
        table.add_column(Text(name), justify="right", no_wrap=True)
    for first, *figures in rows:
        table.add_row(pen.words(str(first)), *(_figure(one) for one in figures))
    console.print(table, width=pen.width)


def _figure(value: str | int) -> Text:
    words = f"{value:,}" if isinstance(value, int) else value
    return Text(words, "dim" if value in {0, "0%"} else "")
