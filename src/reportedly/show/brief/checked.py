"""A checked report as terminal text: who else has its claims, what only it says, its headline."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from reportedly.records import Checked, Headline
from reportedly.show.brief.contents import NOTE, only_of, points_of
from reportedly.show.brief.references import References
from reportedly.show.brief.terminal import only_lines, point_lines, reference_line
from reportedly.show.claim_text import MARGIN
from reportedly.show.pen import Pen

NO_STORY = (
    "No report of the ledger was found to tell of the same happening: there is nothing to "
    "compare its claims with."
)
NONE_SHARED = "None of its claims was found in them; one told in quite other words is missed."
SHORT = 8
"""Characters of a story's id that are shown, and that are enough to ask for it."""


def print_checked(found: Checked, console: Console) -> None:
    """Print a report against the ledger: [1] is the report itself."""
    pen = Pen(console)
    console.print(Text("\n\n").join(_blocks(found, pen)), soft_wrap=True)


def _blocks(found: Checked, pen: Pen) -> Iterator[Text]:
    others = found.story.reports if found.story else ()
    references = References([found.report, *others])
    yield Text("\n").join(_head(found, references, pen))
    for point in points_of(found.groups, found.drift, references, found.report.id):
        yield Text("\n").join(point_lines(point, pen))
    if found.story and not found.groups:
        yield pen.flow(pen.words(NONE_SHARED, "yellow"))
    for only in only_of(found.alone, references, len(found.alone)):
        lines = [pen.flow(pen.words("Only in this report", "bold"))]
        for claim in only.claims:
            lines += only_lines(claim, pen)
        yield Text("\n").join(lines)
    yield Text("\n").join(_headline(found.headline, pen))
    if found.story:
        yield pen.flow(pen.words(NOTE, "dim"))


def _head(found: Checked, references: References, pen: Pen) -> Iterator[Text]:
    yield reference_line(references.all[0], pen)
    if found.known:
        yield pen.flow(pen.words("It is in the ledger; it is compared with the others.", "dim"), 2)
    if found.story is None:
        yield pen.flow(pen.words(NO_STORY, "yellow"), 2)
        return
    count = len(found.story.reports)
    which = "One report" if count == 1 else f"{count:,} reports"
    words = (
        f"{which} of the ledger may tell of the same happening (story {found.story.id[:SHORT]}):"
    )
    yield pen.flow(pen.words(words), 2)
    for one in references.all[1:]:
        yield reference_line(one, pen)


def _headline(found: Headline | None, pen: Pen) -> Iterator[Text]:
    yield pen.flow(pen.words("Its headline against its body", "bold"))
    if found is None:
        yield pen.flow(pen.words("It has no headline.", "dim"), 2)
        return
    yield pen.flow(pen.words(found.title), MARGIN + 1)
    if found.nearest is None:
        words = "Nothing in its body was found to be near these words."
        yield pen.flow(pen.words(words, "dim"), 2)
        return
    yield pen.flow(pen.words("The nearest in its body:", "dim"), 2)
    yield from only_lines(found.nearest, pen)
    if found.lacks:
        yield pen.flow(pen.words(f"The headline leaves out: {found.lacks}", "yellow"), 2)
    else:
        words = "The headline leaves out no hedge and no bound of it."
        yield pen.flow(pen.words(words, "dim"), 2)
