"""The world of a story: what happened where, who speaks, and what is claimed."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evals.made_stories import naming
from evals.made_stories.holders import Cast, cast
from evals.made_stories.wordbook import Claim, Kind

EPOCH = date(2031, 1, 6)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of this story: its wordings, the slots they are filled with, its number.

    `like` names the claim that it looks like and is not.
    """

    claim: Claim
    slots: Mapping[str, str]
    number: int | None
    like: str | None = None

    @property
    def name(self) -> str:
        """Return what tells it from the other claims of its story."""
        return f"{self.claim.name}-other" if self.like else self.claim.name


@dataclass(frozen=True, slots=True)
class World:
    """A happening on a day, with its claims by name; the first is that it happened."""

    kind: Kind
    day: date
    slots: Mapping[str, str]
    cast: Cast
    claims: Mapping[str, Told]


def world(dice: random.Random, kind: Kind, many: int, day: date | None, town: str | None) -> World:
    """Draw a world; the more reports, the more claims.

    `day` and a `town` that it must not be are those of a story beside it.
    """
    day = day or EPOCH + timedelta(days=dice.randrange(700))
    slots = _slots(dice, kind, day, town)
    happening, *others = kind.claims
    drawn = dice.sample(others, min(7, many + 2, dice.randint(4, 5) + many // 3))
    chosen = [claim for claim in others if claim in drawn]
    told = [_told(dice, claim, slots) for claim in (happening, *chosen)]
    turned = [one for one in told if one.claim.turn is not None]
    likes = [_like(dice, one) for one in dice.sample(turned, min(len(turned), dice.randint(0, 2)))]
    claims = {one.name: one for one in (*told, *likes)}
    return World(kind, day, slots, cast(dice, kind, slots), claims)


def _slots(dice: random.Random, kind: Kind, day: date, town: str | None) -> dict[str, str]:
    towns = [naming.town(dice) for _ in range(8)]
    towns = list(dict.fromkeys(one for one in towns if one != town))
    slots = {"town": towns[0], "other_town": towns[-1]}
    slots["day"] = f"{day:%A}"
    slots["other_day"] = f"{day - timedelta(days=1):%A}"
    for pool, values in kind.pools.items():
        slots[pool], slots[f"other_{pool}"] = dice.sample(values, 2)
    return slots


def _told(dice: random.Random, claim: Claim, slots: Mapping[str, str]) -> Told:
    return Told(claim, slots, number(dice, claim))


def _like(dice: random.Random, told: Told) -> Told:
    turn = told.claim.turn
    slots = {**told.slots, turn: told.slots[f"other_{turn}"]} if turn else told.slots
    claim = replace(told.claim, nominals=(), quotes=(), titles=())
    return Told(claim, slots, other_number(dice, claim, told.number), told.claim.name)


def number(dice: random.Random, claim: Claim) -> int | None:
    """Draw a number for a claim, or nothing where it has none."""
    if claim.number is None:
        return None
    low, high, step = claim.number
    return dice.randrange(low, high + 1, step)


def other_number(dice: random.Random, claim: Claim, not_this: int | None) -> int | None:
    """Draw another number for a claim: up to half away from the one it is not."""
    if claim.number is None or not_this is None:
        return None
    step = claim.number[2]
    near = max(2, not_this // step // 2)
    choices = [not_this + step * by for by in range(-near, near + 1) if by]
    return dice.choice([one for one in choices if one >= 2])
