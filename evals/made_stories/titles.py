"""Titles: what a report puts on top, at times more or surer than what it then tells."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from evals.made_stories.telling import Telling
from evals.made_stories.wording import State, worded
from evals.made_stories.world import World, other_number


@dataclass(frozen=True, slots=True)
class Title:
    """A title; `over` is the telling in the body that it says more or surer than."""

    words: str
    over: int | None = None


def title(dice: random.Random, world: World, tellings: Sequence[Telling], *, bold: bool) -> Title:
    """Draw a report's title; only a `bold` desk says more than its report does."""
    able = [one for one in tellings if world.claims[one.claim].claim.titles and not one.denies]
    able = [one for one in able if world.claims[one.claim].like is None]
    if not able or dice.random() < 0.25:
        words = dice.choice(world.kind.neutral).format_map(world.slots)
        return Title(_first_capital(words))
    telling = dice.choice(able)
    state = _shown(telling.state)
    louder = _louder(dice, world, telling, state) if bold else state
    words = _words(dice, world, telling, louder)
    return Title(words, None if louder == state else telling.number)


def _shown(state: State) -> State:
    return replace(state, hedge="may" if state.hedge else "", altered=False)


def _louder(dice: random.Random, world: World, telling: Telling, state: State) -> State:
    """Return the state told surer, without its bound, or with a larger number."""
    choices = [replace(state, hedge="")] * 2 if state.hedge else []
    if state.bound in {"at_most", "about"}:
        choices.append(replace(state, bound="exact"))
    claim = world.claims[telling.claim].claim
    number = other_number(dice, claim, state.number)
    if number is not None and state.number is not None and number > state.number:
        choices.append(replace(state, number=number))
    return dice.choice(choices) if choices else state


def _words(dice: random.Random, world: World, telling: Telling, state: State) -> str:
    told = world.claims[telling.claim]
    template = dice.choice(told.claim.titles)
    words = worded(template, state, told.slots, 0, amount=told.claim.amount)
    return _first_capital(words) + _source(telling)


def _source(telling: Telling) -> str:
    if telling.via is not None:
        return f": {telling.via.name}"
    if telling.shown is None:
        return ""
    return f", {telling.shown.brief} {telling.shown.says}"


def _first_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
