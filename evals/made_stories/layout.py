"""Layouts: which tellings and which background stand in which paragraph."""

import random
from collections.abc import Sequence
from itertools import groupby

from evals.made_stories.telling import Paragraph, Telling

_WORDS_A_TELLING = 19
_WORDS_A_BACKGROUND = 24


def layout(
    dice: random.Random, tellings: Sequence[Telling], spare: list[str], words: int
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a report of about `words`; takes background out of `spare`."""
    first, *others = tellings
    told = _paragraphs(dice, others)
    dice.shuffle(told)
    told = _denials_last(told, others)
    told.insert(0 if dice.random() < 0.75 else 1, Paragraph((first.number,)))
    missing = words - _WORDS_A_TELLING * len(tellings)
    many = max(1, -(-missing // _WORDS_A_BACKGROUND))
    for _ in range(min(many, len(spare))):
        told.insert(dice.randint(1, len(told)), Paragraph(background=spare.pop()))
    return tuple(told)


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
