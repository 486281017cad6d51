"""Confidence: how likely the reader read something right. Nothing is said of whether it is true.

A curve turns a few numbers that speak for or against a reading into a
probability (logistic calibration: Platt 1999). Curves were fitted on texts whose
right reading is known and lie in the weights (`training/calibrate.py`).
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from reportedly.records.spans import Span

Numbers = Mapping[str, float]
"""What speaks for a reading, by name."""

SUREST = 0.99
"""The most that is ever said, and 1 less it the least: no reader is certain."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The log odds of a right reading: `bias`, and for each number its weight."""

    bias: float
    weights: Numbers

    def likely(self, evidence: Numbers) -> float | None:
        """Return the probability with two decimals; None if it was fitted to other numbers."""
        if evidence.keys() != self.weights.keys():
            return None
        odds = self.bias + math.fsum(self.weights[name] * evidence[name] for name in evidence)
        return round(min(SUREST, max(1 - SUREST, 1 / (1 + math.exp(-max(-50.0, odds))))), 2)


@dataclass(frozen=True, slots=True)
class Calibration:
    """The curves of one file of weights; None where it has none."""

    attributions: Curve | None = None
    links: Curve | None = None
    entities: Curve | None = None


def read_calibration(entry: str | None) -> Calibration:
    """Return the curves from the weights' JSON; without it there are none."""
    known = json.loads(entry) if entry else {}
    named = {one.name for one in fields(Calibration)} & known.keys()
    return Calibration(**{name: Curve(**known[name]) for name in sorted(named)})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each attribution and entity, by id, and for holders.

    `holders`: how likely the model finds whom a pronoun stands for, by where it stands.
    """

    attributions: Mapping[str, Numbers] = field(default_factory=dict)
    entities: Mapping[str, Numbers] = field(default_factory=dict)
    holders: Mapping[Span, float] = field(default_factory=dict)
    calibration: Calibration = Calibration()


def likely(curve: Curve | None, evidence: Numbers | None) -> float | None:
    """Return a confidence; None without a curve or without evidence."""
    return None if curve is None or evidence is None else curve.likely(evidence)


def log_odds(share: float, clip: float = 0.002) -> float:
    """Return the log odds of a probability, which is kept off 0 and 1 by `clip`."""
    kept = min(1 - clip, max(clip, share))
    return math.log(kept / (1 - kept))
