"""What the ledger names is there, and loaded when it is asked for."""

import pytest

import reportedly.ledger


def test_every_name_is_there() -> None:
    assert all(hasattr(reportedly.ledger, name) for name in reportedly.ledger.__all__)


def test_a_name_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        reportedly.ledger.nothing  # noqa: B018
