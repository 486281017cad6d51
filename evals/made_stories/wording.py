"""Wordings of a claim: a template, and how surely and how many it is to say.

In a template `<was|may have been>` is told surely or with a hedge, `[desk|big desk]` is a
quotation's words as said and as altered, `{n}` a number with its bound, other fields are slots.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Bound = Literal["exact", "at_most", "at_least", "about"]
Hedge = Literal["", "may", "possibly", "apparently", "reportedly"]

BOUND_WORDS: dict[str, tuple[str, ...]] = {
    "exact": ("",),
    "at_most": ("up to ", "as many as "),
    "at_least": ("at least ", "no fewer than "),
    "about": ("about ", "around ", "some ", "roughly "),
}
_HEDGED = re.compile(r"<([^|>]*)\|([^>]*)>")
_ALTERED = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_AUXILIARIES = frozenset("was were is are had has have will would could did does do must".split())
_SPELLED = "zero one two three four five six seven eight nine".split()


@dataclass(frozen=True, slots=True)
class State:
    """How a claim is told: how many, how bounded, how surely, and whether its words are altered."""

    number: int | None
    bound: Bound
    hedge: Hedge
    altered: bool = False


def worded(
    template: str, state: State, slots: Mapping[str, str], bound_word: int, *, amount: bool = False
) -> str:
    """Return the template in words; `bound_word` picks one of the words for a bound."""
    words = _HEDGED.sub(lambda found: _hedged(found[1], found[2], state.hedge), template)
    words = _ALTERED.sub(lambda found: found[2 if state.altered else 1], words)
    return words.format_map({**slots, "n": quantity(state, bound_word, amount=amount)})


def quantity(state: State, bound_word: int, *, amount: bool = False) -> str:
    """Return the number with its bound in words, or nothing where there is no number."""
    if state.number is None:
        return ""
    choices = BOUND_WORDS[state.bound][: 1 if amount else None]
    number = _SPELLED[state.number] if state.number < 10 else f"{state.number:,}"
    return choices[bound_word % len(choices)] + number


def at_start(words: str) -> str:
    """Return words that may begin a sentence: no figure stands there."""
    return f"a total of {words}" if words[:1].isdigit() else words


def _hedged(surely: str, unsurely: str, hedge: Hedge) -> str:
    if hedge == "may":
        return unsurely
    if not hedge:
        return surely
    first, _, rest = surely.partition(" ")
    if first in _AUXILIARIES:
        return f"{first} {hedge} {rest}".rstrip()
    return f"{hedge} {surely}"
