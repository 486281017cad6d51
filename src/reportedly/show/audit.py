"""An audit as text: how reports are sourced, in counts and shares of claims."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Audit
from reportedly.show.counts import sourcing_words
from reportedly.show.pen import Pen
from reportedly.show.table import print_table

_COLUMNS = (
    "",
    "reports",
    "one\nsource",
    "claims",
    "own\nvoice",
    "named",
    "not\nnamed",
    "with-\nheld",
    "no\nsource",
    "2nd\nhand",
    "hedged",
)
NOT_TOLD = "not told"
NOTE = (
    "Shares are of claims, each counted once by the last link of its chain. "
    "“One source” counts reports whose attributed claims all have one origin."
)


def print_audit(found: Sequence[Audit], console: Console, *, grouped: bool) -> None:
    """Print an audit: a row a group, or the counts of all in words."""
    pen = Pen(console)
    if not found:
        console.print("no reports")
    elif grouped:
        print_table(console, _COLUMNS, map(_row, found))
        console.print()
        console.print(pen.flow(pen.words(NOTE, "dim")), soft_wrap=True)
    else:
        for count, words in _lines(found[0]):
            line = Text.assemble(f"{count:>9,}  ", pen.words(words))
            console.print(pen.flow(line), soft_wrap=True)


def share(part: int, whole: int) -> str:
    """Return a share in whole per cent; nothing where there is no whole."""
    return f"{100 * part / whole:.0f}%" if whole else ""


def shares_of(one: Audit) -> tuple[int, ...]:
    """Return the counts that add up to the claims, own voice first."""
    told = one.sourcing
    return (told.own_voice, told.named, told.described, told.anonymous, told.unattributed)


def group_words(one: Audit) -> str:
    """Return what a group is called."""
    return one.group or NOT_TOLD


def _row(one: Audit) -> tuple[str | int, ...]:
    told = one.sourcing
    parts = (*shares_of(one), told.second_hand, told.hedged)
    shares = (share(part, told.claims) for part in parts)
    return (group_words(one), one.reports, one.single_source, told.claims, *shares)


def _lines(one: Audit) -> list[tuple[int, str]]:
    told = one.sourcing
    deepest = f"the longest chain has {told.deepest} {'link' if told.deepest == 1 else 'links'}"
    parts = [(count, words) for count, _, words in sourcing_words(told)]
    parts += [(told.second_hand, "second-hand, through two links or more"), (told.hedged, "hedged")]
    return [
        (one.reports, "reports"),
        (one.single_source, "of them with one source (all attributed claims have one origin)"),
        (told.claims, f"claims; {deepest}"),
        *((count, f"{words} ({share(count, told.claims) or '-'})") for count, words in parts),
    ]
