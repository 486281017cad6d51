"""One report's history as terminal text: where it was found, silent edits, near-copies."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from reportedly.records import Change, Copy, StoredReport, Track, Version
from reportedly.show.claim_text import MARGIN
from reportedly.show.hits import report_words
from reportedly.show.pen import Pen
from reportedly.show.terminal import as_text

_ID_DIGITS = 8
_KINDS = {
    "added": "a claim added",
    "dropped": "a claim dropped",
    "attribution": "attributed otherwise",
    "hedged": "hedged otherwise",
    "number": "a number changed",
    "quotation": "a quotation changed",
    "reworded": "reworded",
}


def print_report(stored: StoredReport, console: Console) -> None:
    """Print a report as it was read, and what the ledger knows of it."""
    pen = Pen(console)
    parts = [as_text(stored.reading, console), *_parts(stored, pen)]
    console.print(Text("\n\n").join(parts), soft_wrap=True)


def _parts(stored: StoredReport, pen: Pen) -> Iterator[Text]:
    yield _section("Found at", (_track(one, stored, pen) for one in stored.tracks), pen)
    if stored.copies:
        yield _section("Near-copies", (_copy(one, pen) for one in stored.copies), pen)
    if stored.wire:
        yield pen.flow(pen.words(f"Credited to {stored.wire}"))


def _section(title: str, blocks: Iterator[Text], pen: Pen) -> Text:
    return Text("\n").join([pen.words(title, "bold"), *blocks])


def _track(track: Track, stored: StoredReport, pen: Pen) -> Text:
    lines = [pen.flow(pen.words(track.address), 2)]
    for version in track.versions:
        lines.append(pen.flow(pen.words(_version(version, stored), "dim"), MARGIN))
        lines += [_change(change, pen) for change in version.changes]
    return Text("\n").join(lines)


def _version(version: Version, stored: StoredReport) -> str:
    this = ", this text" if version.report == stored.reading.report.id else ""
    seen = f"seen {version.found.seen[:10]}"
    return f"version {version.number}, {seen}, {version.report[:_ID_DIGITS]}{this}"


def _change(change: Change, pen: Pen) -> Text:
    """Return one silent edit, before and after, each on lines of its own."""
    lines = [pen.flow(pen.words(_KINDS[change.kind], "yellow"), MARGIN)]
    for label, words in (("before: ", change.before), ("after:  ", change.after)):
        if words:
            lines.append(pen.flow(pen.words(label + words), MARGIN + 2))
    return Text("\n").join(lines)


def _copy(copy: Copy, pen: Pen) -> Text:
    shares = f"{copy.of_own:.0%} of this text, {copy.of_other:.0%} of that"
    return Text("\n").join(
        [
            pen.flow(pen.words(report_words(copy.report)), 2),
            pen.flow(pen.words(f"shares {shares}", "dim"), MARGIN),
        ]
    )
