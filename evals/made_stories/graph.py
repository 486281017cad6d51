"""The provenance graph of a story, drawn before a word is written: who has what from whom."""

import random
from collections.abc import Sequence

from evals.made_stories.holders import PUBLIC
from evals.made_stories.plans import free, ring
from evals.made_stories.telling import Plan, Telling
from evals.made_stories.weaving import Weaver
from evals.made_stories.world import Told, World

FEWEST = (4, 5, 6)
"""Tellings that a free report has at least, that of the happening among them."""


def woven(dice: random.Random, world: World, plans: tuple[Plan, ...]) -> Weaver:
    """Draw what the reports tell that copy and correct nothing."""
    weaver = Weaver(dice, world, plans)
    numbers = [plan.number for plan in free(plans)]
    for number in numbers:
        weaver.happening(number)
    claims = [one for one in list(world.claims.values())[1:] if one.like is None]
    circle = ring(dice, plans)
    circled = {one.name for one in dice.sample(claims, dice.choice((1, 1, 2)))} if circle else ()
    for told in claims:
        if told.name in circled:
            _ring(weaver, circle, told, numbers)
        else:
            _claim(weaver, told, numbers)
    for number in numbers:
        _fill(weaver, number, claims)
        _press(weaver, number, claims)
    for told in world.claims.values():
        if told.like is not None:
            _look_alike(weaver, told, numbers)
    _denials(weaver, claims, numbers)
    return weaver


def _ring(weaver: Weaver, circle: Sequence[int], told: Told, numbers: Sequence[int]) -> None:
    weaver.ring(circle, told.name)
    later = [number for number in numbers if number > max(circle)]
    for number in weaver.dice.sample(later, weaver.dice.randint(0, min(2, len(later)))):
        weaver.cite(number, weaver.dice.choice(weaver.asserted(told.name)))


def _claim(weaver: Weaver, told: Told, numbers: Sequence[int]) -> None:
    dice = weaver.dice
    many = min(len(numbers), dice.choice((1, 2, 2, 3, 3, 4, 5)))
    tellers = sorted(dice.sample(numbers, many))
    fate = dice.choice(("chain", "statement", "independent", "independent", "mixed"))
    roles = _roles(dice, told, fate)
    for place, number in enumerate(tellers):
        own = place == 0 or (fate == "independent" and place < 3)
        own = own or (fate in {"statement", "mixed"} and dice.random() < 0.5)
        role = roles[place % len(roles)] if fate != "statement" else roles[0]
        if own:
            weaver.origin(number, told.name, role)
        else:
            _cite(weaver, number, told.name)


def _roles(dice: random.Random, told: Told, fate: str) -> list[str]:
    public = [role for role in told.claim.by if role in PUBLIC]
    private = [role for role in told.claim.by if role not in PUBLIC]
    if fate == "statement":
        return [dice.choice(public or private)]
    if fate == "chain":
        return [dice.choice([*private, *private, *public, "own"])]
    return dice.sample([*told.claim.by, "own", "hearsay"], min(3, len(told.claim.by)))


def _cite(weaver: Weaver, number: int, name: str) -> Telling | None:
    """Cite an earlier telling of another outlet, where there is one."""
    mine = weaver.plans[number].outlet
    able = [
        one
        for one in weaver.asserted(name)
        if one.report < number and weaver.plans[one.report].outlet != mine and one.via != mine
    ]
    return weaver.cite(number, weaver.dice.choice(able)) if able else None


def _fill(weaver: Weaver, number: int, claims: Sequence[Told]) -> None:
    """See to it that a report tells something."""
    fewest = weaver.dice.choice(FEWEST)
    for told in weaver.dice.sample(claims, len(claims)):
        mine = weaver.of(number)
        if len(mine) >= fewest:
            return
        if told.name in {one.claim for one in mine} or not weaver.room(told.name):
            continue
        if weaver.dice.random() < 0.4 and _another(weaver, number, told):
            continue
        if _cite(weaver, number, told.name):
            continue
        if not weaver.asserted(told.name):
            weaver.origin(number, told.name, weaver.dice.choice(told.claim.by))


def _press(weaver: Weaver, number: int, claims: Sequence[Told]) -> None:
    """Let a report that tells next to nothing cite somebody, or ask somebody itself."""
    for told in weaver.dice.sample(claims, len(claims)):
        mine = {one.claim for one in weaver.of(number)}
        if len(mine) > 2 or told.name in mine:
            continue
        if not _cite(weaver, number, told.name):
            weaver.origin(number, told.name, weaver.dice.choice(told.claim.by))


def _another(weaver: Weaver, number: int, told: Told) -> bool:
    """Tell what a public holder has said to others too, where one has."""
    roles = [weaver.roles.get(one.number, "") for one in weaver.asserted(told.name)]
    public = [role for role in roles if role in PUBLIC]
    if public:
        weaver.origin(number, told.name, public[0])
    return bool(public)


def _look_alike(weaver: Weaver, told: Told, numbers: Sequence[int]) -> None:
    """Tell a claim that only looks like another, by the other's holder where there is one."""
    dice = weaver.dice
    models = [
        one
        for one in weaver.asserted(told.like or "")
        if weaver.roles.get(one.number, "own") not in {"own", "hearsay"}
    ]
    model = dice.choice(models) if models else None
    role = weaver.roles[model.number] if model else dice.choice(told.claim.by)
    weaver.origin(model.report if model else dice.choice(numbers), told.name, role)
    others = [number for number in numbers if number != weaver.tellings[-1].report]
    if others and dice.random() < 0.5:
        number = dice.choice(others)
        if role in PUBLIC:
            weaver.origin(number, told.name, role)
        else:
            _cite(weaver, number, told.name)


def _denials(weaver: Weaver, claims: Sequence[Told], numbers: Sequence[int]) -> None:
    dice = weaver.dice
    for told in dice.sample(claims, dice.choice((0, 1, 1, 2))):
        tellings = weaver.asserted(told.name)
        holders = {one.shown.key.split(":")[0] for one in tellings if one.shown is not None}
        roles = [role for role in ("body", "chief", "authority") if role not in holders]
        if not tellings or not roles:
            continue
        role = "body" if "body" in roles else dice.choice(roles)
        after = [number for number in numbers if number >= tellings[0].report]
        for number in dice.sample(after, min(len(after), dice.choice((1, 1, 2, 3)))):
            if weaver.room(told.name):
                weaver.deny(number, told.name, role)
