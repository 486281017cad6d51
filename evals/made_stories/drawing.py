"""Drawing: a story from its setting: world, plans, graph, layouts, titles, words."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evals.made_stories.copying import copied
from evals.made_stories.graph import woven
from evals.made_stories.layout import layout, words_of
from evals.made_stories.plans import plans
from evals.made_stories.sentences import Speaker
from evals.made_stories.telling import Paragraph, Plan
from evals.made_stories.titles import Title, title
from evals.made_stories.truth import Told
from evals.made_stories.weaving import Weaver
from evals.made_stories.wordbook import Kind
from evals.made_stories.world import world
from evals.made_stories.writing import background, written

FEWEST_WORDS, MOST_WORDS = 150, 260
"""About how long a report is made."""

_LEAST, _KEPT = 120, 4
"""Words that a report has surely, and the backgrounds that are kept to see to it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is given before a story is drawn.

    `backgrounds` are the paragraphs it may use; `day` and a town that it must not lie in
    are those of the story that it stands beside.
    """

    event: str
    kind: Kind
    reports: int
    dated: bool
    backgrounds: Sequence[str]
    day: date | None = None
    not_in: str | None = None


def drawn(dice: random.Random, setting: Setting) -> Told:
    """Draw and write a story."""
    place = world(dice, setting.kind, setting.reports, setting.day, setting.not_in)
    reports = plans(dice, setting.reports)
    weaver = woven(dice, place, reports)
    spare = [background(dice, place, one) for one in setting.backgrounds]
    kept, spare = spare[:_KEPT], spare[_KEPT:]
    layouts = _layouts(dice, weaver, reports, spare)
    titles = _titles(dice, weaver, layouts)
    seen = [plan for plan in reports if not plan.hidden and plan.number in layouts]
    done = {}
    for at, plan in enumerate(seen, 1):
        speaker, number = Speaker(place, reports, weaver.tellings), plan.number
        ref, top = f"{setting.event}-{at}", titles[number]
        dated = setting.dated
        whole = _filled_up(layouts[number], weaver, kept)
        done[number] = written(dice, speaker, plan, whole, top, ref, dated=dated)
    return Told(place, reports, weaver.tellings, done, titles)


def _layouts(
    dice: random.Random, weaver: Weaver, reports: Sequence[Plan], spare: list[str]
) -> dict[int, tuple[Paragraph, ...]]:
    found: dict[int, tuple[Paragraph, ...]] = {}
    left = len(reports)
    for plan in reports:
        left -= 1
        if plan.copies is not None:
            found[plan.number] = copied(weaver, plan, found, spare)
            continue
        if plan.corrects is not None and not _corrected(dice, weaver, plan):
            continue
        told = weaver.of(plan.number)
        words = dice.randint(FEWEST_WORDS, MOST_WORDS)
        missing = words - sum(words_of(one, weaver.world) for one in told)
        most = max(1, len(spare) - 2 * left)
        found[plan.number] = layout(dice, told, spare, missing, most)
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


def _filled_up(
    layout_: tuple[Paragraph, ...], weaver: Weaver, kept: list[str]
) -> tuple[Paragraph, ...]:
    """Put background after a report that turned out too short."""
    speaker = Speaker(weaver.world, weaver.plans, weaver.tellings)
    words = sum(len(one.background.split()) for one in layout_)
    words += sum(len(speaker.paragraph(one).text.split()) for one in layout_ if one.tellings)
    while words < _LEAST and kept:
        layout_ = (*layout_, Paragraph(background=kept.pop()))
        words += len(layout_[-1].background.split())
    return layout_


def _titles(
    dice: random.Random, weaver: Weaver, layouts: Mapping[int, tuple[Paragraph, ...]]
) -> dict[int, Title]:
    return {
        number: title(dice, weaver.world, weaver.of(number)[1:], bold=dice.random() < 0.35)
        for number in layouts
    }
