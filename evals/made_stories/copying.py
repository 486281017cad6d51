"""Copying: a report made of another one's paragraphs, with and without a word of thanks."""

import random
from collections.abc import Mapping

from evals.made_stories.layout import words_of
from evals.made_stories.telling import Paragraph, Plan
from evals.made_stories.weaving import Weaver

_ENOUGH = 150
"""Words from which on a copy needs no background of its own."""


def copied(
    weaver: Weaver, plan: Plan, layouts: Mapping[int, tuple[Paragraph, ...]], spare: list[str]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a report that copies, its own after those it copied."""
    dice = weaver.dice
    source = [one for one in layouts[plan.copies or 0] if _may_stand(weaver, plan, one)]
    taken = _taken(dice, source)
    paragraphs = [_again(weaver, plan, one) for one in taken]
    told = {one.claim for one in weaver.of(plan.number)}
    happening = next(iter(weaver.world.claims))
    if happening not in told:
        paragraphs.insert(0, Paragraph((weaver.happening(plan.number).number,)))
    paragraphs += _own(weaver, plan, told)
    missing = _ENOUGH - sum(words_in(weaver, one) for one in paragraphs)
    for _ in range(min(len(spare), max(dice.randint(0, 1), -(-missing // 20)))):
        paragraphs.append(Paragraph(background=spare.pop()))
    return tuple(paragraphs)


def words_in(weaver: Weaver, paragraph: Paragraph) -> int:
    """Return about how many words a paragraph has."""
    told = (weaver.tellings[number] for number in paragraph.tellings)
    words = sum(words_of(one, weaver.world) for one in told)
    return words + len(paragraph.background.split())


def _taken(dice: random.Random, source: list[Paragraph]) -> list[Paragraph]:
    """Return paragraphs in their order: the beginning, or all but a few, three claims if it has."""
    enough = [place for place in range(len(source)) if _claims(source[: place + 1]) >= 3]
    least = max(enough[0] + 1 if enough else len(source), min(5, len(source)))
    if dice.random() < 0.6:
        return source[: dice.randint(least, len(source))]
    left_out = dice.randrange(len(source)) if len(source) > least else None
    return [one for place, one in enumerate(source) if place != left_out]


def _claims(paragraphs: list[Paragraph]) -> int:
    return sum(len(one.tellings) for one in paragraphs)


def _may_stand(weaver: Weaver, plan: Plan, paragraph: Paragraph) -> bool:
    """Say whether a report can print it: it does not cite the report's own outlet."""
    return all(weaver.tellings[number].via != plan.outlet for number in paragraph.tellings)


def _again(weaver: Weaver, plan: Plan, paragraph: Paragraph) -> Paragraph:
    first = weaver.tellings[paragraph.tellings[0]] if paragraph.tellings else None
    upgrade = None
    shown = first.shown.key if first and first.shown and not first.denies else ""
    if shown.startswith("described") and weaver.dice.random() < 0.25:
        upgrade = weaver.dice.choice(weaver.world.cast.upgrades)
    numbers = [
        weaver.copy(
            plan.number,
            weaver.tellings[number],
            credited=plan.credit is not None,
            upgrade=upgrade,
            alone=paragraph.join in {"single", "run"},
        ).number
        for number in paragraph.tellings
    ]
    return Paragraph(tuple(numbers), paragraph.join, paragraph.background)


def _own(weaver: Weaver, plan: Plan, told: set[str]) -> list[Paragraph]:
    """Return what it has from elsewhere: at most one claim that another outlet told."""
    happening = next(iter(weaver.world.claims))
    able = [
        one
        for one in weaver.tellings
        if one.report < plan.number
        and one.claim not in told
        and not one.denies
        and plan.outlet not in {one.via, weaver.plans[one.report].outlet}
        and one.claim != happening
        and weaver.room(one.claim)
        and weaver.plans[one.report].copies is None
    ]
    if not able or weaver.dice.random() < 0.6:
        return []
    return [Paragraph((weaver.cite(plan.number, weaver.dice.choice(able)).number,))]
