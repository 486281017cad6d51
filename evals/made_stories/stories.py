"""Stories: one made story for each seed."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import count as counted
from itertools import islice

from evals.made_stories import truth
from evals.made_stories.drawing import Setting, drawn
from evals.made_stories.plans import MOST
from evals.made_stories.records import Lookalike, MadeReport, MadeStory
from evals.made_stories.telling import Telling
from evals.made_stories.truth import Told
from evals.made_stories.wordbook import kinds

_MANY = (range(3, MOST + 1), (3, 4, 4, 4, 3, 2, 1, 1))
"""How many reports a story has, and how often."""

_BESIDE, _KEPT, _ALONE = 3, 20, 7
"""Reports of a story beside another, the backgrounds kept for it, and how many are too many."""


def made_story(seed: int) -> MadeStory:
    """Return the story of a seed: the same for the same seed, on every machine."""
    dice = random.Random(seed)
    kind = dice.choice(kinds())
    many, dated = dice.choices(*_MANY)[0], dice.random() < 0.8
    backgrounds = dice.sample(kind.background, len(kind.background))
    event = f"story-{seed}"
    if many > _ALONE or dice.random() < 0.4:
        return _story(event, drawn(dice, Setting(event, kind, many, dated, backgrounds)))
    told = drawn(dice, Setting(event, kind, many, dated, backgrounds[_KEPT:]))
    beside, kept = f"{event}-beside", backgrounds[:_KEPT]
    day, town = told.world.day, told.world.slots["town"]
    other = drawn(dice, Setting(beside, kind, _BESIDE, dated, kept, day, town))
    pairs = tuple(_alike(told, other))
    return replace(_story(event, told, pairs), beside=_story(beside, other))


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
