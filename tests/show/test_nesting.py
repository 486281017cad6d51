from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import Claim, Link, Span
from reportedly.show.nesting import _holds, nesting
from tests.show.ferry import observer

_ONE = observer().claims[0]
_LINK = Link("a", "a", (Span(0, 1),), "person", "named", None, None, None, None)
_SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda at: Span(at[0], sum(at)))


@st.composite
def _claims(draw: st.DrawFn) -> list[Claim]:
    contents = st.lists(_SPANS, max_size=2).map(tuple)
    chains = st.integers(0, 2).map(lambda depth: (_LINK,) * depth)
    return [
        replace(_ONE, content=draw(contents), chain=draw(chains))
        for _ in range(draw(st.integers(0, 6)))
    ]


@given(_claims())
def test_each_claim_is_as_deep_as_those_that_hold_it_are_many(claims: list[Claim]) -> None:
    naive = tuple(sum(_holds(outer, inner) for outer in claims) for inner in claims)
    assert nesting(claims) == naive
