"""Holders: who a claim may be had from, and how they are mentioned."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from evals.made_stories import naming
from evals.made_stories.naming import Outlet
from evals.made_stories.wordbook import Kind

PUBLIC = ("authority", "chief", "body")
"""Roles that speak to everybody: whoever reports their words has them from one origin."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a claim.

    `longs` are the ways of a first mention, with whether a comma must close each; `again`
    and `pronoun` come later; `name` is what the truth calls it, `brief` what a title does.
    """

    key: str
    name: str
    longs: tuple[tuple[str, bool], ...]
    again: str
    pronoun: str
    brief: str
    says: str = "says"
    outlet: bool = False
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody who may speak in a story; described ones are drawn for each outlet."""

    named: Mapping[str, Holder]
    witnesses: tuple[Holder, ...]
    insiders: tuple[Holder, ...]
    upgrades: tuple[Holder, ...]

    def holder(self, role: str, seat: int, outlet: Outlet) -> Holder:
        """Return who speaks in a role to an outlet, whose place among the reports is `seat`."""
        if role in self.named:
            return self.named[role]
        people = self.witnesses if role == "witness" else self.insiders
        one = people[seat % len(people)]
        return _described(one.longs[0][0], one.again, f"{one.key}@{outlet.name}")


def cast(dice: random.Random, kind: Kind, slots: Mapping[str, str]) -> Cast:
    """Draw who speaks in a story."""
    named = {
        role: _body(row, slots) if role == "body" else _person(dice, role, row, slots)
        for role, row in kind.cast.items()
    }
    witnesses, insiders = (
        tuple(
            _described(first.format_map(slots), again, first)
            for first, again in dice.sample(people, len(people))
        )
        for people in (kind.witnesses, kind.insiders)
    )
    return Cast(named, witnesses, insiders, tuple(map(crowd, kind.upgrades)))


def crowd(words: str) -> Holder:
    """Return unnamed holders in the plural, such as officials."""
    says = "say"
    return Holder(f"crowd:{words}", words, ((words, False),), words, "they", words, says)


def demoted(holder: Holder) -> Holder:
    """Return a named holder as described without the name."""
    says = "say" if holder.plain.startswith("the ") and holder.plain.endswith("s") else "says"
    again = holder.plain.replace("a ", "the ", 1) if says == "says" else holder.plain
    again = again.replace("an ", "the ", 1) if holder.plain.startswith("an ") else again
    brief = _bare(holder.plain)
    long = ((holder.plain, False),)
    return Holder(f"plain:{holder.plain}", holder.plain, long, again, "they", brief, says)


def outlet_holder(outlet: Outlet) -> Holder:
    """Return an outlet as a holder."""
    long = ((outlet.called, False),)
    name = outlet.name
    return Holder(outlet.key, name, long, outlet.again, "it", outlet.name, outlet=True)


def _person(
    dice: random.Random, role: str, row: Mapping[str, str], slots: Mapping[str, str]
) -> Holder:
    woman = dice.random() < 0.5
    name = naming.woman(dice) if woman else naming.man(dice)
    spokes = "spokeswoman" if woman else "spokesman"
    fields = {**slots, "name": name, "spokes": spokes}
    longs = (row["before"].format_map(fields), False), (row["after"].format_map(fields), True)
    described = row["plain"].format_map(fields)
    last = name.split()[-1]
    pronoun = "she" if woman else "he"
    return Holder(f"{role}:{name}", name, longs, last, pronoun, _bare(described), plain=described)


def _body(row: Mapping[str, str], slots: Mapping[str, str]) -> Holder:
    name = row["name"].format_map(slots)
    brief = _bare(row["again"])
    long = ((name, False),)
    return Holder(f"body:{name}", name, long, row["again"], "it", brief, plain=row["plain"])


def _described(first: str, again: str, key: str) -> Holder:
    return Holder(f"described:{key}", first, ((first, False),), again, again, _bare(again))


def _bare(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first in {"a", "an", "the"} else words
