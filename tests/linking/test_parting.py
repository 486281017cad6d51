"""Sets grow by ties; what comes first holds, and what is apart stays apart."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking.parting import Parting, Tie

ties = st.lists(st.builds(Tie, st.integers(0, 6), st.integers(0, 6), st.booleans()))


def sets(made):
    parting = Parting()
    held = [one for one in made if parting.tie(one)]
    return parting, held


@given(ties)
def test_every_tie_that_held_still_holds_at_the_end(made):
    parting, held = sets(made)
    for one in held:
        assert (parting.root(one.one) == parting.root(one.other)) != one.apart


@given(ties)
def test_what_did_not_hold_would_break_what_came_before(made):
    parting = Parting()
    for one in made:
        was_one = parting.root(one.one) == parting.root(one.other)
        allowed = parting.allows(one.one, one.other)
        assert parting.tie(one) == (not was_one if one.apart else was_one or allowed)


def test_who_is_apart_from_one_is_apart_from_all_of_its_set():
    parting, _ = sets([Tie("a", "b", apart=True), Tie("a", "c")])
    assert not parting.tie(Tie("c", "b"))
