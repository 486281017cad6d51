from string import Formatter

import pytest

from evals.made_stories.wordbook import Claim, Kind, frames, kinds

ALL = [(kind, claim) for kind in kinds() for claim in kind.claims]
EACH = pytest.mark.parametrize(
    ("kind", "claim"), ALL, ids=[f"{kind.name}-{claim.name}" for kind, claim in ALL]
)


def templates(claim: Claim) -> list[str]:
    return [*claim.clauses, *claim.nominals, *claim.quotes, *claim.titles]


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def slots(kind: Kind) -> set[str]:
    pools = {*kind.pools, "town", "day"}
    return pools | {f"other_{pool}" for pool in pools} | {"n"}


def test_there_are_kinds_enough() -> None:
    assert len(kinds()) >= 6


@EACH
def test_every_wording_can_be_hedged_and_told_surely(kind: Kind, claim: Claim) -> None:
    assert all(
        one.count("<") == one.count(">") == one.count("|") - one.count("[") == 1
        for one in templates(claim)
    )


@EACH
def test_every_slot_has_something_to_fill_it(kind: Kind, claim: Claim) -> None:
    assert set().union(*map(fields, templates(claim))) <= slots(kind)


@EACH
def test_a_claim_has_five_wordings_or_more_and_all_have_its_number(
    kind: Kind, claim: Claim
) -> None:
    assert len(set(claim.clauses)) == len(claim.clauses) >= 5
    assert all(("n" in fields(one)) == (claim.number is not None) for one in templates(claim))


@EACH
def test_what_makes_it_another_claim_stands_in_every_clause(kind: Kind, claim: Claim) -> None:
    assert claim.turn is None or all(claim.turn in fields(one) for one in claim.clauses)


@EACH
def test_a_quotation_has_words_to_alter(kind: Kind, claim: Claim) -> None:
    assert all(one.count("[") == one.count("]") == 1 for one in claim.quotes)


def test_every_background_is_there_once() -> None:
    assert all(len(set(kind.background)) == len(kind.background) for kind in kinds())


def test_frames_of_an_interview_are_with_the_outlet_and_without() -> None:
    pairs = [pair for form in frames()["interview"].values() for pair in form]
    assert all("{O}" not in without for _, without in pairs)
