"""Made near-copies: what desks do to a wire story before they print it, done by rule."""

import random
from collections.abc import Callable

Made = Callable[[str, str, random.Random], str]


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _first(share: float) -> Made:
    def made(text: str, other: str, dice: random.Random) -> str:
        words = text.split(" ")
        return " ".join(words[: max(1, round(len(words) * share))])

    return made


def _headline(text: str, other: str, dice: random.Random) -> str:
    return "\n\n".join([_paragraphs(other)[0], *_paragraphs(text)[1:]])


def _edited(share: float) -> Made:
    """Change, in `share` of the sentences, every fourth word; drop some others whole."""

    def made(text: str, other: str, dice: random.Random) -> str:
        sentences = text.split(". ")
        spare = other.split()
        return ". ".join(_sentence(one, spare, dice, share) for one in sentences)

    return made


def _sentence(words: str, spare: list[str], dice: random.Random, share: float) -> str:
    if dice.random() >= share:
        return words
    if dice.random() < 0.25:
        return ""
    changed = words.split(" ")
    for place in range(dice.randrange(4), len(changed), 4):
        changed[place] = dice.choice(spare)
    return " ".join(changed)


def _intro(text: str, other: str, dice: random.Random) -> str:
    return "\n\n".join(_paragraphs(other)[:4] + _paragraphs(text)[1:])


def _desk(text: str, other: str, dice: random.Random) -> str:
    """Change headline and beginning, edit a tenth of the sentences, cut the last third."""
    return _intro(_edited(0.1)(_first(2 / 3)(text, other, dice), other, dice), other, dice)


MADE: dict[str, Made] = {
    "another headline": _headline,
    "another intro of four paragraphs": _intro,
    "a tenth of the sentences edited": _edited(0.1),
    "a third of the sentences edited": _edited(1 / 3),
    "half of the sentences edited": _edited(1 / 2),
    "first three quarters": _first(3 / 4),
    "first half": _first(1 / 2),
    "first third": _first(1 / 3),
    "first quarter": _first(1 / 4),
    "first tenth": _first(1 / 10),
    "intro, a tenth edited, a third cut": _desk,
}
