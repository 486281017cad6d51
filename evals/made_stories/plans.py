"""Plans: who reports when, who copies from whom, who corrects whom."""

import random
from dataclasses import replace

from evals.made_stories import naming
from evals.made_stories.telling import Plan

MOST = 10
"""Reports of a story."""

CREDITS = ("dateline", "byline", "foot")


def plans(dice: random.Random, count: int) -> tuple[Plan, ...]:
    """Draw the reports of a story in the order in which they came out."""
    outlets = naming.outlets(dice, count)
    wire = dice.randrange(min(3, count - 1)) if dice.random() < 0.7 else None
    if wire is not None:
        outlets[wire] = naming.agency(dice)
    found = [Plan(number, one, number, 0) for number, one in enumerate(outlets)]
    for plan in found[2:]:
        if dice.random() < 0.28:
            found[plan.number] = _copier(dice, plan, found[: plan.number])
    if wire is not None and count > 4 and dice.random() < 0.2:
        found[wire] = replace(found[wire], hidden=True)
        found = [_credited(dice, one, wire) for one in found]
    if count < MOST and dice.random() < 0.35:
        found = _with_correction(dice, found)
    return _dated(dice, found)


def free(found: tuple[Plan, ...]) -> list[Plan]:
    """Return the reports that are written by their own outlets from what they know."""
    return [plan for plan in found if plan.copies is None and plan.corrects is None]


def ring(dice: random.Random, found: tuple[Plan, ...]) -> tuple[int, ...]:
    """Draw the reports that will cite each other in a ring: two or three of one day, or none."""
    seen = [plan for plan in free(found) if not plan.hidden]
    days = [[plan.number for plan in seen if plan.after == after] for after in range(7)]
    days = [numbers for numbers in days if len(numbers) > 1]
    if not days or dice.random() < 0.25:
        return ()
    numbers = dice.choice(days)
    return tuple(dice.sample(numbers, min(len(numbers), dice.choice((2, 2, 2, 3)))))


def _copier(dice: random.Random, plan: Plan, before: list[Plan]) -> Plan:
    own = [one for one in before if one.copies is None]
    wires = [one for one in own if one.outlet.agency]
    source = dice.choice(wires if wires and dice.random() < 0.75 else own)
    credited = source.outlet.agency and dice.random() < 0.65
    return replace(plan, copies=source.number, credit=dice.choice(CREDITS) if credited else None)


def _credited(dice: random.Random, plan: Plan, wire: int) -> Plan:
    """Let a copy of a report that nobody has kept say whose it is: nothing else would show it."""
    bare = plan.copies == wire and plan.credit is None
    return replace(plan, credit=dice.choice(CREDITS)) if bare else plan


def _with_correction(dice: random.Random, found: list[Plan]) -> list[Plan]:
    able = [one for one in found if one.copies is None and not one.hidden]
    wrong = dice.choice(able)
    number = len(found)
    return [*found, Plan(number, wrong.outlet, wrong.seat, 0, corrects=wrong.number)]


def _dated(dice: random.Random, found: list[Plan]) -> tuple[Plan, ...]:
    after = dice.choice((0, 0, 1))
    dated: list[Plan] = []
    for plan in found:
        after = min(6, after + dice.choice((0, 0, 0, 0, 1, 1, 2)))
        if plan.corrects is not None:
            after = min(7, max(after, dated[plan.corrects].after + 1))
        dated.append(replace(plan, after=after))
    return tuple(dated)
