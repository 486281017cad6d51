"""Inflection: the forms of regular verbs."""

import pytest

from reportedly.text.inflection import forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("claim", {"claim", "claims", "claimed", "claiming"}),
        ("allege", {"allege", "alleges", "alleged", "alleging"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("guess", {"guess", "guesses", "guessed", "guessing"}),
        ("employ", {"employ", "employs", "employed", "employing"}),
    ],
)
def test_a_regular_verb_has_four_forms(verb: str, expected: set[str]) -> None:
    assert forms(verb) == expected


def test_several_verbs_are_one_list() -> None:
    assert forms("claim deny") == forms("claim") | forms("deny")
