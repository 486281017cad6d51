from dataclasses import replace

from evals.made_stories.differences import differences, loose
from tests.evals.made_stories.graphs import STATE, WORDING, holder, outlet, telling

NURSE = telling(0, "nurse", shown=holder("nurse"))
QUOTED = telling(0, "nurse", shown=holder("nurse"), wording=replace(WORDING, form="quote"))


def test_the_same_told_again_has_not_drifted() -> None:
    assert not [*differences(NURSE, NURSE)]


def test_number_bound_and_hedge_drift_by_themselves() -> None:
    for kind, change in (("number", 300), ("bound", "exact"), ("hedge", "")):
        other = replace(NURSE, state=replace(STATE, **{kind: change}))
        assert [*differences(NURSE, other)] == [kind]


def test_another_hedge_is_no_drift() -> None:
    other = replace(NURSE, state=replace(STATE, hedge="possibly"))
    assert not [*differences(NURSE, other)]


def test_told_as_nobodys_is_an_attribution_stripped() -> None:
    assert [*differences(NURSE, replace(NURSE, shown=None))] == ["attribution"]


def test_told_as_somebodys_at_last_is_no_drift() -> None:
    assert not [*differences(replace(NURSE, shown=None), NURSE)]


def test_another_holder_is_a_source_drifted() -> None:
    assert [*differences(NURSE, replace(NURSE, shown=holder("officials")))] == ["source"]


def test_a_holder_left_out_between_is_arguable_only() -> None:
    cited = replace(NURSE, shown=None, via=outlet("Harbour Post"))
    assert not [*differences(NURSE, cited)]
    assert [*loose(NURSE, cited)] == ["source"]


def test_a_quotation_drifts_with_any_of_its_words() -> None:
    altered = replace(QUOTED, state=replace(STATE, altered=True))
    fewer = replace(QUOTED, state=replace(STATE, number=200))
    assert [*differences(QUOTED, altered)] == ["quotation"]
    assert [*differences(QUOTED, fewer)] == ["number", "quotation"]
