"""Writing: a report's paragraphs, head and foot in words, with the place of each telling."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from evals.made_stories import naming
from evals.made_stories.records import MadeReport
from evals.made_stories.sentences import Speaker
from evals.made_stories.telling import Paragraph, Plan, Telling
from evals.made_stories.titles import Title
from evals.made_stories.wordbook import names
from evals.made_stories.words import Words, joined, places, plain
from evals.made_stories.world import World


@dataclass(frozen=True, slots=True)
class Written:
    """A report and where in its text each of its tellings stands."""

    report: MadeReport
    places: Mapping[int, tuple[int, int]]


def written(
    dice: random.Random,
    speaker: Speaker,
    plan: Plan,
    paragraphs: Sequence[Paragraph],
    title: Title,
    ref: str,
    *,
    dated: bool,
) -> Written:
    """Write a report."""
    world = speaker.world
    pieces = [_paragraph(speaker, plan, one) for one in paragraphs]
    pieces = _with_head(dice, world, plan, pieces, speaker.plans)
    foot = _foot(dice, plan, speaker.plans)
    text = joined([*pieces, *foot], "\n\n")
    day = world.day + timedelta(days=plan.after)
    address = f"https://{plan.outlet.host}/{day:%Y/%m}/{ref}"
    byline = _byline(dice, plan, speaker.plans)
    published = day.isoformat() if dated else None
    name = plan.outlet.name
    report = MadeReport(ref, address, name, title.words, byline, published, text.text)
    return Written(report, places(text))


def background(dice: random.Random, world: World, template: str) -> str:
    """Return a background's words, its figures and names drawn."""
    year = world.day.year - dice.randint(12, 80)
    return template.format_map(
        {
            **world.slots,
            "k": dice.randint(11, 58),
            "m": dice.choice(("three", "four", "five", "six", "eight", "nine")),
            "big": f"{dice.randint(21, 98) * 100:,}",
            "year": year,
            "month": dice.choice(names()["months"]),
            "person": naming.woman(dice),
            "surname": naming.surname(dice),
        }
    )


def _paragraph(speaker: Speaker, plan: Plan, paragraph: Paragraph) -> Words:
    if not paragraph.tellings:
        return plain(paragraph.background)
    words = speaker.paragraph(paragraph)
    note = _note(speaker, plan, [speaker.tellings[number] for number in paragraph.tellings])
    more = f" {paragraph.background}" if paragraph.background else ""
    return words + plain(note + more) if note or more else words


def _note(speaker: Speaker, plan: Plan, tellings: Sequence[Telling]) -> str:
    """Return the sentence that says what an earlier report of the outlet had wrong."""
    for telling in tellings:
        wrong = speaker.tellings[telling.sources[0]] if telling.way == "corrects" else telling
        if wrong.state.number != telling.state.number:
            return (
                f" An earlier report by {plan.outlet.called} gave this figure wrongly "
                f"as {wrong.state.number:,}. It has been corrected."
            )
    return ""


def _with_head(
    dice: random.Random, world: World, plan: Plan, pieces: list[Words], plans: Sequence[Plan]
) -> list[Words]:
    """Put a dateline before the first paragraph, if the report has one."""
    place = world.slots["town"].upper()
    if plan.credit == "dateline" and plan.copies is not None:
        agency = plans[plan.copies].outlet.name
    elif plan.outlet.agency:
        agency = plan.outlet.name
    elif dice.random() < 0.2:
        return [plain(f"{place} — ") + pieces[0], *pieces[1:]]
    else:
        return pieces
    return [plain(f"{place} ({agency}) — ") + pieces[0], *pieces[1:]]


def _foot(dice: random.Random, plan: Plan, plans: Sequence[Plan]) -> list[Words]:
    if plan.credit != "foot" or plan.copies is None:
        return []
    agency = plans[plan.copies].outlet.called
    agency = agency[0].upper() + agency[1:]
    line = dice.choice(("{0} contributed to this report.", "With reporting by {1}."))
    return [plain(line.format(agency, plans[plan.copies].outlet.name))]


def _byline(dice: random.Random, plan: Plan, plans: Sequence[Plan]) -> str | None:
    if plan.credit == "byline" and plan.copies is not None:
        agency = plans[plan.copies].outlet.name
        return dice.choice((agency, f"Staff and {agency}"))
    return naming.reporter(dice) if dice.random() < 0.5 else None
