"""Stories: one made story for each seed."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count as counted
from itertools import islice

from evals.made_stories import truth
from evals.made_stories.copying import copied
from evals.made_stories.graph import woven
from evals.made_stories.layout import layout
from evals.made_stories.plans import plans
from evals.made_stories.records import Lookalike, MadeReport, MadeStory
from evals.made_stories.sentences import Speaker
from evals.made_stories.telling import Paragraph, Plan, Telling
from evals.made_stories.titles import Title, title
from evals.made_stories.truth import Told
from evals.made_stories.weaving import Weaver
from evals.made_stories.wordbook import Kind, kinds
from evals.made_stories.world import world
from evals.made_stories.writing import background, written


def made_story(seed: int) -> MadeStory:
    """Return the story of a seed: the same for the same seed, on every machine."""
    dice = random.Random(seed)
    kind = dice.choice(kinds())
    dated = dice.random() < 0.8
    told, used = _told(dice, f"story-{seed}", kind, dice.randint(3, 10), dated=dated)
    beside = None
    pairs: tuple[Lookalike, ...] = ()
    if dice.random() < 0.5:
        town, day = told.world.slots["town"], told.world.day
        event = f"story-{seed}-beside"
        other, _ = _told(dice, event, kind, 3, used, (day, town), dated=dated)
        beside, pairs = _story(event, other), tuple(_alike(told, other))
    return replace(_story(f"story-{seed}", told, pairs), beside=beside)


def made_stories(count: int, seed: int) -> Iterator[MadeStory]:
    """Yield `count` stories, those of the seeds from `seed` on."""
    return map(made_story, range(seed, seed + count))


def made_reports(count: int, seed: int) -> Iterator[MadeReport]:
    """Yield `count` reports of as many stories as it takes, one story at a time."""
    stories = map(made_story, counted(seed))
    return islice((report for story in stories for report in all_reports(story)), count)


def all_reports(story: MadeStory) -> tuple[MadeReport, ...]:
    """Return a story's reports and those of the story beside it."""
    return story.reports + (story.beside.reports if story.beside else ())


def _told(
    dice: random.Random,
    event: str,
    kind: Kind,
    many: int,
    used: Sequence[str] = (),
    near: tuple[date | None, str | None] = (None, None),
    *,
    dated: bool,
) -> tuple[Told, list[str]]:
    """Draw and write a story; return it with the backgrounds that are used up."""
    place = world(dice, kind, *near)
    reports = plans(dice, many)
    weaver = woven(dice, place, reports)
    templates = [one for one in kind.background if one not in used]
    dice.shuffle(templates)
    spare = [background(dice, place, one) for one in templates]
    layouts = _layouts(dice, weaver, reports, spare)
    used_up = templates[len(spare):]
    titles = _titles(dice, weaver, layouts)
    seen = [plan for plan in reports if not plan.hidden and plan.number in layouts]
    done = {}
    for at, plan in enumerate(seen, 1):
        speaker = Speaker(place, reports, weaver.tellings)
        number = plan.number
        ref = f"{event}-{at}"
        done[number] = written(
            dice, speaker, plan, layouts[number], titles[number], ref, dated=dated
        )
    return Told(place, reports, weaver.tellings, done, titles), used_up


def _layouts(
    dice: random.Random, weaver: Weaver, reports: Sequence[Plan], spare: list[str]
) -> dict[int, tuple[Paragraph, ...]]:
    found: dict[int, tuple[Paragraph, ...]] = {}
    for plan in reports:
        if plan.copies is not None:
            found[plan.number] = copied(weaver, plan, found, spare)
            continue
        if plan.corrects is not None and not _corrected(dice, weaver, plan):
            continue
        words = dice.randint(140, 420 - 24 * len(reports))
        found[plan.number] = layout(dice, weaver.of(plan.number), spare, words)
    return found


def _corrected(dice: random.Random, weaver: Weaver, plan: Plan) -> bool:
    """Add what a correction tells: one figure anew, and one or two claims as before."""
    _, *others = weaver.of(plan.corrects or 0)
    able = [one for one in others if one.state.number is not None and not one.denies]
    able = [one for one in able if one.via is None]
    if not able:
        return False
    wrong = dice.choice(able)
    weaver.happening(plan.number)
    weaver.correct(plan.number, wrong, change=True)
    rest = [one for one in others if one is not wrong and not one.denies]
    for one in rest[: dice.randint(0, 2)]:
        weaver.correct(plan.number, one, change=False)
    return True


def _titles(
    dice: random.Random, weaver: Weaver, layouts: Mapping[int, tuple[Paragraph, ...]]
) -> dict[int, Title]:
    return {
        number: title(dice, weaver.world, weaver.of(number)[1:], bold=dice.random() < 0.35)
        for number in layouts
    }


def _alike(told: Told, other: Told) -> Iterator[Lookalike]:
    """Yield the first tellings of each claim that two stories have of their own places."""
    for name in told.world.claims:
        pair = [_first(one, name) for one in (told, other)]
        if pair[0] is not None and pair[1] is not None:
            yield Lookalike(told.place(pair[0]), other.place(pair[1]))


def _first(told: Told, name: str) -> Telling | None:
    if name not in told.world.claims:
        return None
    return next((one for one in told.seen(name) if not one.denies), None)


def _story(event: str, told: Told, more: tuple[Lookalike, ...] = ()) -> MadeStory:
    found = truth.drifts(told)
    return MadeStory(
        event,
        told.world.kind.name,
        tuple(one.report for one in told.written.values()),
        truth.groups(told),
        truth.lookalikes(told) + more,
        found.drift,
        found.arguable,
        found.apart,
        None,
    )
