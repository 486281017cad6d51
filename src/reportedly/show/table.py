"""Table: names with figures for a terminal, without lines drawn around them."""

from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.show.pen import Pen

NARROWEST: Final = 9
"""Cells that a name has at least, however many figures follow it."""
_SET_IN: Final = 2


def print_table(
    console: Console, names: Sequence[str], rows: Iterable[Sequence[str | int]]
) -> None:
    """Print rows under the names of their columns: words first, then figures only.

    Where the console is too narrow for that, each row's words stand above its figures.
    """
    pen, told = Pen(console), list(rows)
    if _room(names, told) > pen.width:
        blocks = (_block(names, row, pen) for row in told)
        console.print(Text("\n").join(blocks), soft_wrap=True)
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column(Text(names[0]), min_width=NARROWEST, overflow="fold")
    for name in names[1:]:
        table.add_column(Text(name), justify="right", no_wrap=True)
    for first, *figures in told:
        table.add_row(pen.words(str(first)), *(_figure(one) for one in figures))
    console.print(table, width=pen.width)


def _room(names: Sequence[str], rows: Sequence[Sequence[str | int]]) -> int:
    """Return the cells that a table needs at least."""
    figures = ([_figure(row[at]).cell_len for row in rows] for at in range(1, len(names)))
    heads = (max(map(len, name.split("\n"))) for name in names[1:])
    widths = [max(head, *cells, 0) for head, cells in zip(heads, figures, strict=True)]
    return NARROWEST + sum(widths) + len(widths)


def _block(names: Sequence[str], row: Sequence[str | int], pen: Pen) -> Text:
    """Return a row as its words, and below them its figures, each after its name."""
    heads = (name.replace("-\n", "").replace("\n", " ") for name in names[1:])
    figures = [
        Text.assemble(pen.words(f"{head} ", "dim"), _figure(one))
        for head, one in zip(heads, row[1:], strict=True)
    ]
    words = pen.flow(pen.words(str(row[0]), "bold"))
    return Text("\n").join([words, pen.flow(pen.joined(" · ", figures), _SET_IN)])


def _figure(value: str | int) -> Text:
    words = f"{value:,}" if isinstance(value, int) else value
    return Text(words, "dim" if value in {0, "0%"} else "")
