"""Drifting: what a retelling changes."""

import random
from dataclasses import replace

from evals.made_stories.holders import Cast, Holder, demoted
from evals.made_stories.wording import Bound, Hedge, State
from evals.made_stories.world import Told, other_number

_BOUNDS: tuple[Bound, ...] = ("exact", "at_most", "at_least", "about")
_ADVERBS: tuple[Hedge, ...] = ("may", "possibly", "apparently", "reportedly")


def drifted(dice: random.Random, told: Told, state: State, form: str) -> State:
    """Return a state with one thing changed that a telling of this form can show."""
    kinds = ["hedge"] if told.claim.by else []
    kinds += ["number", "bound"] if state.number is not None else []
    kinds += ["quotation"] * 2 if form == "quote" and not state.altered else []
    kind = dice.choice(kinds) if kinds else ""
    if kind == "number":
        return replace(state, number=other_number(dice, told.claim, state.number))
    if kind == "bound":
        return replace(state, bound=_other_bound(dice, state))
    if kind == "hedge":
        return replace(state, hedge="" if state.hedge else _gained(dice, form))
    return replace(state, altered=True) if kind else state


def misnamed(dice: random.Random, cast_: Cast, holder: Holder) -> Holder:
    """Return who is shown in place of a holder: somebody weightier, or one without the name."""
    if holder.plain:
        return demoted(holder)
    return dice.choice(cast_.upgrades)


def may_bound(bound: Bound, number: int | None) -> bool:
    """Say whether a bound suits a number: nobody says "about three"."""
    return bound != "about" or (number is not None and number >= 10)


def fits(state: State, form: str) -> bool:
    """Say whether a wording of this form can show the state: adverbs stand in clauses only."""
    return form == "clause" or state.hedge in {"", "may"}


def _other_bound(dice: random.Random, state: State) -> Bound:
    if state.bound != "exact" and dice.random() < 0.6:
        return "exact"
    bounds = [one for one in _BOUNDS if one != state.bound]
    return dice.choice([one for one in bounds if may_bound(one, state.number)])


def _gained(dice: random.Random, form: str) -> Hedge:
    return dice.choice(_ADVERBS) if form == "clause" else "may"
