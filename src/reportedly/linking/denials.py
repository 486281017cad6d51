"""Denials: which accounts of a claim tell it as not so."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from reportedly.linking.accounts import Account
from reportedly.linking.words import keys_of
from reportedly.text.hedging import DENYING_CUES

SAME = 0.7
"""The share of their words that a claim and its plain negation have in common, in order."""
_DENYING = re.compile(
    rf"\b(?:{'|'.join(sorted(DENYING_CUES))}|not (?:true|so)|untrue|false|baseless)\b",
    re.IGNORECASE,
)


def denies(one: Account, told: Sequence[Account]) -> bool:
    """Say whether an account tells as not so what another tells as so.

    In words that are not in the negative themselves ("denied that it sank"), or that are, but
    for that, the other's own.
    """
    return one.against and any(
        not other.against and (_denied(one) or not one.negated or _but_for_not(one, other))
        for other in told
    )


def _denied(one: Account) -> bool:
    """Say whether somebody is told to deny it: "denied that", "it was not true that"."""
    return any(_DENYING.search(words or "") for words in (one.lead, *(x.cue for x in one.chain)))


def _but_for_not(one: Account, other: Account) -> bool:
    ours, theirs = keys_of(one.text), keys_of(other.text)
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    return not other.negated and shared >= SAME * max(1, min(len(ours), len(theirs)))
