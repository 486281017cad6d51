"""Reliability: how far confidence is from the share that is right (Naeini et al., AAAI 2015).

The expected calibration error (ECE) is the mean distance of the two over bins
that hold as many items each: ten, or fewer where a bin would hold less than
FEWEST. Few items are never quite at their confidence, however good that is:
`by_chance` is what a perfectly calibrated reader would get with as many.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BINS = 10
FEWEST = 25
_DRAWS = 200

Item = tuple[float, bool]
"""A confidence, and whether what it was given to is right."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Items of about the same confidence; `right` is the share of them that is."""

    count: int
    confidence: float
    right: float


def bins(items: Sequence[Item]) -> list[Bin]:
    """Return the bins, the least confident first."""
    ordered = sorted(items, key=lambda item: item[0])
    number = max(1, min(BINS, len(items) // FEWEST))
    edges = [len(items) * place // number for place in range(number + 1)]
    cut = [ordered[first:last] for first, last in pairwise(edges)]
    return [_bin(each) for each in cut if each]


def _bin(items: Sequence[Item]) -> Bin:
    count = len(items)
    return Bin(count, sum(said for said, _ in items) / count, sum(ok for _, ok in items) / count)


def ece(items: Sequence[Item]) -> float:
    """Return the expected calibration error in percent."""
    apart = sum(one.count * abs(one.confidence - one.right) for one in bins(items))
    return 100 * apart / max(1, len(items))


def by_chance(items: Sequence[Item]) -> tuple[float, float]:
    """Return the ECE in percent if each item were right by its own confidence.

    The mean of many draws, and what 19 of 20 of them stay within.
    """
    dice = random.Random(1)
    draws = [[(said, dice.random() < said) for said, _ in items] for _ in range(_DRAWS)]
    errors = sorted(map(ece, draws))
    return sum(errors) / _DRAWS, errors[_DRAWS * 19 // 20]


def table(name: str, items: Sequence[Item]) -> str:
    """Return the bins and the error as text."""
    rows = [f"{name:<20}{'count':>7}{'confidence':>12}{'right':>8}"]
    rows += [
        f"{'':<20}{one.count:>7}{100 * one.confidence:>11.1f}%{100 * one.right:>7.1f}%"
        for one in bins(items)
    ]
    mean, most = by_chance(items)
    chance = f"by chance alone {mean:.1f}%, up to {most:.1f}%"
    return "\n".join([*rows, f"{'':<20}ECE {ece(items):.1f}% of {len(items)} ({chance})"])
