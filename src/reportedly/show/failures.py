"""Failures as terminal text: what could not be read, and why."""

from collections.abc import Sequence

from rich.console import Console

from reportedly.records import Failure
from reportedly.show.claim_text import MARGIN
from reportedly.show.pen import Pen


def print_failures(found: Sequence[Failure], console: Console) -> None:
    """Print what could not be read, each with the reason and how often it was tried."""
    pen = Pen(console)
    for one in found:
        times = "once" if one.attempts == 1 else f"{one.attempts} times"
        console.print(pen.flow(pen.words(one.name, "bold")), soft_wrap=True)
        words = f"{one.reason} · tried {times}, last {one.last[:10]}"
        console.print(pen.flow(pen.words(words, "dim"), MARGIN), soft_wrap=True)
    if not found:
        console.print("none")
