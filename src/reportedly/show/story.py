"""A story as terminal text: what several reports tell, on how many origins, and what changed."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from reportedly.records import Drift, Group, Member, Telling, ToldStory
from reportedly.records.words import date_words
from reportedly.show.chain_text import links_text, sure_text
from reportedly.show.claim_text import MARGIN
from reportedly.show.pen import Pen
from reportedly.show.sources import NO_PUBLISHER
from reportedly.show.stories import NO_TITLE

_INNER = MARGIN + 2
_NOTHING = "nothing"
FIRST_FORM = (
    "a first form: of the claims that reports share it finds one in four, and origins are "
    "counted as far as the texts tell (docs/stories.md)"
)
NONE_SHARED = "no claim was found in two of its reports; one told in quite other words is missed"


def print_story(told: ToldStory, console: Console) -> None:
    """Print a story: its reports, then each claim that several of them make."""
    pen = Pen(console)
    reports = {name: one for one in told.reports for name in (one.ref, one.id) if name}
    blocks = [_head(told, pen)]
    blocks += [
        Text("\n").join(_group(number, group, told.drift, reports, pen))
        for number, group in enumerate(told.groups, start=1)
    ]
    blocks.append(pen.flow(pen.words(FIRST_FORM if told.groups else NONE_SHARED, "dim")))
    console.print(Text("\n\n").join(blocks), soft_wrap=True)


def _head(told: ToldStory, pen: Pen) -> Text:
    lines = [pen.flow(pen.words(told.title or NO_TITLE, "bold"))]
    for one in told.reports:
        place = one.url or one.path
        parts = (_who(one), _day(one), one.title, place)
        words = " · ".join(part for part in parts if part)
        lines.append(pen.flow(pen.words(words, "dim"), 2))
    return Text("\n").join(lines)


def _group(
    number: int,
    group: Group,
    drift: Sequence[Drift],
    reports: Mapping[str, Telling],
    pen: Pen,
) -> Iterator[Text]:
    first = pen.flow(pen.words(group.text, "bold"), MARGIN)
    label = Text(f"{number:>{MARGIN - 2}}", "dim")
    yield Text.assemble(label, first[len(label) :])
    yield pen.flow(pen.words(_resting(group, reports), "dim"), MARGIN)
    for member in group.members:
        yield _member(member, reports, pen)
    for ends in group.loops:
        names = ", ".join(_who(reports[name]) for name in ends)
        yield pen.flow(pen.words(f"have it from each other: {names}", "yellow"), _INNER)
    for one in drift:
        if one.group == group.id:
            yield pen.flow(pen.words(_changed(one, reports), "yellow"), _INNER)


def _resting(group: Group, reports: Mapping[str, Telling]) -> str:
    origins = "one origin" if group.origins == 1 else f"{group.origins} independent origins"
    count = len({member.report for member in group.members})
    first = reports[group.first]
    day = _day(first)
    return f"{origins} in {count} reports, first {_who(first)}{f', {day}' if day else ''}"


def _member(member: Member, reports: Mapping[str, Telling], pen: Pen) -> Text:
    """Return one telling: who published it, through whom, how surely, and the words."""
    denies = pen.words(" · denies it", "red") if member.denies else Text()
    head = Text.assemble(
        pen.words(f"{_who(reports[member.report])}: ", "dim"),
        links_text(member.chain, pen),
        pen.words(" · ", "dim"),
        sure_text(member, pen),
        denies,
    )
    return Text("\n").join([pen.flow(head, MARGIN), pen.flow(pen.words(member.text), _INNER)])


def _changed(one: Drift, reports: Mapping[str, Telling]) -> str:
    """Return a change in words: "number: 250 (The Post) → 300 (Radio Orra)"."""
    sides = (
        f"{words or _NOTHING} ({_who(reports[end.report])})"
        for words, end in ((one.before, one.a), (one.after, one.b))
    )
    return f"{one.kind}: {' → '.join(sides)}"


def _who(one: Telling) -> str:
    """Return who published a report, or else where it was found."""
    return one.publisher or (one.url or one.path).rstrip("/").rpartition("/")[2] or NO_PUBLISHER


def _day(one: Telling) -> str | None:
    return date_words(one.published) if one.published else None
