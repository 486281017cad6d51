"""Logistic regression by Newton's method, small: a few numbers in, a curve out.

Platt (1999) fits one score; with several it is the same curve. A ridge on the
standardized weights keeps them near 0 where few items speak.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Curve, Numbers

RIDGE = 2.0
_STEPS = 50
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """Something that was read in a document: what speaks for it, and whether it is right."""

    document: int
    evidence: Numbers
    right: bool


def fit(cases: Sequence[Case], ridge: float = RIDGE) -> Curve:
    """Return the curve that the cases are likeliest by."""
    names = list(cases[0].evidence)
    given = np.array([[case.evidence[name] for name in names] for case in cases], dtype=np.float64)
    right = np.array([case.right for case in cases], dtype=np.float64)
    middle, spread = given.mean(axis=0), given.std(axis=0)
    spread[spread == 0] = np.inf  # what never changes says nothing
    found = _newton(np.hstack([np.ones((len(given), 1)), (given - middle) / spread]), right, ridge)
    weights = found[1:] / spread
    bias = float(found[0] - weights @ middle)
    return Curve(
        round(bias, 4), {n: round(w, 4) for n, w in zip(names, weights.tolist(), strict=True)}
    )


def _newton(given: Matrix, right: Matrix, ridge: float) -> Matrix:
    held = np.diag([0.0, *[ridge] * (given.shape[1] - 1)])
    weights: Matrix = np.zeros(given.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (right - likely) - held @ weights
        curved = (given.T * (likely * (1 - likely))) @ given + held
        step = np.linalg.solve(curved, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def out_of_fold(cases: Sequence[Case], folds: int) -> dict[int, Curve]:
    """Return, for each document, a curve fitted without it and the others of its fold."""
    documents = sorted({case.document for case in cases})
    curves = {}
    for fold in range(folds):
        left = set(documents[fold::folds])
        curve = fit([case for case in cases if case.document not in left])
        curves.update(dict.fromkeys(left, curve))
    return curves
