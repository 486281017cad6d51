"""Invented names: persons, towns and outlets."""

import random
from dataclasses import dataclass

from evals.made_stories.wordbook import names


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its name, what it is called in a sentence, and how it is taken up again."""

    name: str
    called: str
    again: str
    agency: bool = False

    @property
    def key(self) -> str:
        """Return the outlet as a node of a provenance graph."""
        return f"outlet:{self.name}"

    @property
    def host(self) -> str:
        """Return the host of its addresses."""
        return self.name.lower().replace(" ", "-") + ".example"


def town(dice: random.Random) -> str:
    """Return an invented town's name."""
    return dice.choice(names()["town_heads"]) + dice.choice(names()["town_tails"])


def surname(dice: random.Random) -> str:
    """Return an invented surname."""
    return dice.choice(names()["surname_heads"]) + dice.choice(names()["surname_tails"])


def woman(dice: random.Random) -> str:
    """Return a woman's full name."""
    return f"{dice.choice(names()['women'])} {surname(dice)}"


def man(dice: random.Random) -> str:
    """Return a man's full name."""
    return f"{dice.choice(names()['men'])} {surname(dice)}"


def reporter(dice: random.Random) -> str:
    """Return anybody's full name."""
    return dice.choice((woman, man))(dice)


def outlets(dice: random.Random, count: int) -> list[Outlet]:
    """Return `count` outlets that are no agencies, all different, no front twice."""
    fronts = dice.sample(names()["outlet_fronts"], count)
    return [_outlet(dice, front) for front in fronts]


def agency(dice: random.Random) -> Outlet:
    """Return a wire agency."""
    name = dice.choice(names()["agencies"])
    called = f"the {name}" if name.endswith("Agency") else name
    return Outlet(name, called, "the agency", agency=True)


def _outlet(dice: random.Random, front: str) -> Outlet:
    medium = dice.choices(("paper", "radio", "site"), (7, 2, 1))[0]
    if medium == "radio":
        return Outlet(f"Radio {front}", f"Radio {front}", "the station")
    if medium == "site":
        name = f"{front} {dice.choice(names()['sites'])}"
        return Outlet(name, name, "the website")
    name = f"{front} {dice.choice(names()['papers'])}"
    return Outlet(name, f"the {name}", "the newspaper")
