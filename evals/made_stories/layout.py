"""Layouts: which tellings and which background stand in which paragraph."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from evals.made_stories.sentences import content
from evals.made_stories.telling import Paragraph, Telling
from evals.made_stories.world import World

_A_BACKGROUND = 24
_A_SOURCE = 6
"""Words that a background and a source with its cue take up, on average."""


def words_of(telling: Telling, world: World) -> int:
    """Return about how many words a telling takes up."""
    return len(content(telling, world).split()) + _A_SOURCE * telling.attributed


def layout(
    dice: random.Random, tellings: Sequence[Telling], spare: list[str], missing: int, most: int
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a report whose tellings are `missing` words to its length.

    Takes background out of `spare`, `most` paragraphs of it at most.
    """
    first, *others = tellings
    told = _paragraphs(dice, others)
    dice.shuffle(told)
    told = _denials_last(told, others)
    told = _with_lead(dice, first, told)
    many = min(max(1, -(-missing // _A_BACKGROUND)), most, len(spare))
    for _ in range(many):
        _put(dice, told, spare.pop())
    return tuple(told)


def _with_lead(dice: random.Random, first: Telling, told: list[Paragraph]) -> list[Paragraph]:
    """Begin with what happened, at times with a claim right after it or before it."""
    luck = dice.random()
    if luck < 0.35 and told[0].join == "single":
        run = Paragraph((first.number, *told[0].tellings), "run")
        return [run, *told[1:]]
    lead = Paragraph((first.number,))
    return [told[0], lead, *told[1:]] if luck > 0.9 else [lead, *told]


def _put(dice: random.Random, told: list[Paragraph], words: str) -> None:
    """Put a background after a telling in its paragraph, or into one of its own."""
    place = dice.randint(1, len(told))
    before = told[place - 1]
    if not before.background and dice.random() < 0.3:
        told[place - 1] = replace(before, background=words)
    else:
        told.insert(place, Paragraph(background=words))


def _paragraphs(dice: random.Random, tellings: Sequence[Telling]) -> list[Paragraph]:
    """Put tellings of one voice together, two and two, in most cases."""
    by_voice = sorted(tellings, key=lambda one: (_voice(one), one.number))
    found: list[Paragraph] = []
    for voice, group in groupby(by_voice, _voice):
        waiting = list(group)
        while waiting:
            pair = len(waiting) > 1 and voice[0] not in {"own", "denial"} and dice.random() < 0.8
            taken = [waiting.pop(0) for _ in range(2 if pair else 1)]
            join = _join(dice, taken) if pair else "single"
            found.append(Paragraph(tuple(one.number for one in taken), join))
    return found


def _voice(telling: Telling) -> tuple[str, str, str]:
    via = telling.via.key if telling.via else ""
    return telling.wording.voice, via, telling.shown.key if telling.shown else ""


def _join(dice: random.Random, pair: Sequence[Telling]) -> str:
    clauses = all(one.wording.form == "clause" for one in pair)
    spoken = pair[0].wording.voice in {"statement", "interview"}
    return "joined" if clauses and spoken and dice.random() < 0.35 else "follow"


def _denials_last(found: list[Paragraph], tellings: Sequence[Telling]) -> list[Paragraph]:
    """Put each denial after what is denied, where the report tells that too."""
    by_number = {one.number: one for one in tellings}
    for paragraph in [one for one in found if by_number[one.tellings[0]].denies]:
        claim = by_number[paragraph.tellings[0]].claim
        found.remove(paragraph)
        places = [
            place
            for place, one in enumerate(found)
            if any(by_number[number].claim == claim for number in one.tellings)
        ]
        found.insert(places[-1] + 1 if places else len(found), paragraph)
    return found
