"""Confidence: a probability from plain numbers, never certain, and None rather than a guess."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Calibration, Curve, likely, log_odds, read_calibration

CURVE = Curve(0.0, {"seen": 1.0})
NUMBERS = st.floats(-1e6, 1e6)


def test_what_speaks_for_a_reading_raises_its_confidence() -> None:
    assert [CURVE.likely({"seen": seen}) for seen in (-2, 0, 2)] == [0.12, 0.5, 0.88]


@given(NUMBERS, NUMBERS, NUMBERS)
def test_no_reading_is_ever_certain(bias: float, weight: float, seen: float) -> None:
    said = Curve(bias, {"seen": weight}).likely({"seen": seen})
    assert said is not None
    assert 0.01 <= said <= 0.99


def test_weights_that_were_fitted_to_other_numbers_say_nothing() -> None:
    assert CURVE.likely({"heard": 2.0}) is None


def test_without_a_curve_or_without_evidence_there_is_none() -> None:
    assert likely(None, {"seen": 2.0}) is None
    assert likely(CURVE, None) is None


def test_weights_without_an_entry_have_no_curves() -> None:
    assert read_calibration(None) == Calibration()


def test_curves_come_back_from_the_weights_as_they_were_written() -> None:
    written = Calibration(attributions=CURVE, entities=CURVE)
    known = {name: curve for name, curve in asdict(written).items() if curve}
    assert read_calibration(json.dumps(known)) == written
    assert read_calibration(json.dumps({**known, "tides": {}})) == written


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_log_odds_have_an_end(share: float) -> None:
    assert abs(log_odds(share)) == pytest.approx(6.21, abs=0.01)
