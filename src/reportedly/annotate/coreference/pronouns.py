"""Pronouns: whether somebody is "she" or "he", by what the report itself says of them.

Titles ("Ms Marrow") and nouns that English has for one sex only ("his mother,
Ilse Marrow", "Ilse Marrow, a spokeswoman for the harbour") tell; first names
do not, as no list of them is right everywhere.
"""

import re
from collections.abc import Iterable, Mapping

from reportedly.annotate.coreference.names import bare_name
from reportedly.records import Span

FEMALE = frozenset("she her hers herself".split())
MALE = frozenset("he him his himself".split())
_NOUNS = {
    **dict.fromkeys(
        "mrs ms miss lady dame woman girl mother mom mum wife sister daughter aunt grandmother "
        "niece girlfriend queen princess duchess baroness countess actress heiress widow nun "
        "spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman "
        "assemblywoman saleswoman".split(),
        FEMALE,
    ),
    **dict.fromkeys(  # a woman may be called chairman
        "mr sir lord man boy father dad husband brother son uncle grandfather nephew boyfriend "
        "king prince duke baron pope widower monk spokesman congressman businessman "
        "policeman councilman assemblyman salesman".split(),
        MALE,
    ),
}
_BEFORE = re.compile(r"\b(\w++)\.?,?\s+$")
_KIN = re.compile(
    r"(\w+)\s+and\s+\w+,\s+(?:[A-Z][\w.]*\s+){0,2}$|(\w+),\s+(?:[A-Z][\w.]*\s+){1,2}$"
)
"""What somebody is to another, before title and name: "her brother and rival, Mayor Ivo Brand"."""
_AFTER = re.compile(
    r",\s(?:\d+,\s)?(?:an?|the|his|her|their)\s(?:[\w-]+\s){0,3}?(\w+)(?=,|\.|\s(?:of|for|at|from|who|with|in)\b)"
)
_NEAR = 60
"""Characters around a name in which its bearer is said to be something."""


def taken_pronouns(text: str, full: Mapping[Span, Span]) -> dict[Span, frozenset[str]]:
    """Return the pronouns of people by their fullest names; none where the report says both.

    `full` leads from every mention of somebody to where their name is said in full.
    """
    told: dict[tuple[str, ...], set[frozenset[str]]] = {}
    for mention, name in full.items():
        told.setdefault(bare_name(name.of(text)), set()).update(told_at(text, mention))
    sexes = {name: told[bare_name(name.of(text))] for name in set(full.values())}
    return {name: next(iter(sex)) for name, sex in sexes.items() if len(sex) == 1}


def of_noun(noun: str) -> frozenset[str] | None:
    """Return the pronouns of whom a noun describes, where it is of one sex."""
    return _NOUNS.get(noun.lower())


def told_at(text: str, name: Span) -> Iterable[frozenset[str]]:
    """Yield what the words around one mention tell."""
    near = max(0, name.start - _NEAR), name.start
    before = _BEFORE.search(text, *near)
    first = name.of(text).split(" ")[0].rstrip(".")
    after = _AFTER.match(text, name.end, name.end + _NEAR)
    kin = _KIN.search(text, *near) if text.find(",", *near) >= 0 else None
    beside = (kin[1] or kin[2]) if kin else ""
    for word in (before[1] if before else "", beside, first, after[1] if after else ""):
        pronouns = of_noun(word)
        if pronouns is not None:
            yield pronouns
