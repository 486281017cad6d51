"""Stories as terminal text: what each is called, when it was told and by whom."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Story
from reportedly.records.words import date_words
from reportedly.show.counts import numbers_words
from reportedly.show.pen import Pen
from reportedly.show.sources import NO_PUBLISHER

INDENT = 10
"""Room for the beginning of a story's id."""
_SHOWN = 5
NO_TITLE = "without a title"


def print_stories(
    found: Sequence[Story], console: Console, skipped: int = 0, *, more: bool = False
) -> None:
    """Print stories in the order given, each after the beginning of its id.

    `skipped` of them came before; with `more` others follow.
    """
    pen = Pen(console)
    blocks = [Text("\n").join(_lines(one, pen)) for one in found]
    blocks.append(pen.flow(pen.words(_page(len(found), skipped, more=more), "dim")))
    console.print(Text("\n\n").join(blocks), soft_wrap=True)


def days_of(story: Story) -> str | None:
    """Return when a story was told: "3 March 2031", "3 March 2031 to 5 March 2031", or None."""
    days = [one.published for one in story.reports if one.published]
    if not days:
        return None
    first, last = date_words(min(days)), date_words(max(days))
    return first if first == last else f"{first} to {last}"


def _lines(story: Story, pen: Pen) -> Iterator[Text]:
    title = pen.flow(_title(story, pen), INDENT)
    yield Text.assemble(Text(story.id[: INDENT - 2], "dim"), title[INDENT - 2 :])
    parts = (days_of(story), _reports(len(story.reports)), _publishers(story))
    yield pen.flow(pen.words(" · ".join(part for part in parts if part), "dim"), INDENT)


def _reports(count: int) -> str:
    return f"{count:,} {'report' if count == 1 else 'reports'}"


def _title(story: Story, pen: Pen) -> Text:
    """Return what the story is called, and by whom: a headline is its publisher's words."""
    by = next((one.publisher for one in story.reports if one.title), None)
    title = pen.words(story.title or NO_TITLE, "bold")
    return Text.assemble(title, pen.words(f" ({by})", "dim")) if by else title


def _publishers(story: Story) -> str:
    """Return who told it, those with the most reports first: "The Post 3, Radio Orra"."""
    counts = Counter(one.publisher or NO_PUBLISHER for one in story.reports)
    told = [f"{name} {count}" if count > 1 else name for name, count in counts.most_common(_SHOWN)]
    others = len(counts) - len(told)
    return ", ".join([*told, *([f"{others} more"] if others else [])])


def _page(shown: int, skipped: int, *, more: bool) -> str:
    """Return which of them are shown, and how to see the next."""
    if not shown:
        return f"no stories after the first {skipped:,}" if skipped else "no stories"
    if not (skipped or more):
        return "1 story" if shown == 1 else f"{shown:,} stories, the latest first"
    last = skipped + shown
    following = f"; --skip {last} shows the next" if more else ", the last of them"
    return f"stories {numbers_words(skipped + 1, last)}, the latest first{following}"
