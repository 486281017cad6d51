"""Denials: which accounts of a claim tell it as not so."""

from collections.abc import Sequence

from reportedly.linking.accounts import Account
from reportedly.linking.words import keys_of

SAME = 0.7
"""The share of their words that a claim and its plain negation have in common."""


def denies(one: Account, told: Sequence[Account]) -> bool:
    """Say whether an account tells as not so what another tells as so.

    In words that are not in the negative themselves ("denied that it sank"), or that are, but
    for that, the other's own.
    """
    return one.against and any(
        not other.against and (not one.negated or _but_for_not(one, other)) for other in told
    )


def _but_for_not(one: Account, other: Account) -> bool:
    ours, theirs = set(keys_of(one.text)), set(keys_of(other.text))
    alike = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return not other.negated and alike >= SAME
