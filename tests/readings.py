"""Any reading: hypothesis strategies for every record that a report's reading is made of.

Texts hold letters of every script, controls and halves of surrogate pairs, as a
decoder may leave them. Two halves side by side are made one character: in JSON
they could not be told from it, and no decoder leaves them so.
"""

from typing import get_args

from hypothesis import strategies as st

from reportedly.records import (
    Address,
    Attribution,
    Bound,
    Certainty,
    Claim,
    Decided,
    Entity,
    EntityKind,
    Furniture,
    FurnitureKind,
    Granularity,
    Hedge,
    Level,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Stored,
    Time,
    TimeMod,
    report_id,
)
from reportedly.records.claim import CertaintyLabel, LinkKind, Manner, Naming, Where

SHARES = st.none() | st.floats(0, 1)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
FIGURES = st.none() | NUMBERS


def one_of(literal):
    return st.sampled_from(get_args(literal))


def few(values, at_most=2):
    return st.lists(values, max_size=at_most).map(tuple)


def paired(text):
    """Return the text with two halves of a surrogate pair that meet as one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


ODD = [
    "",
    "\ud83d",
    "a\udc80b",
    "\0",
    "a\r\nb",
    "\t",
    "\x85\u2028",
    "\ufeff=1+1",
    '"\\", ;',
    "-é😀",
]
TEXTS = st.sampled_from(ODD) | st.text(st.characters(), max_size=20).map(paired)
NAMES = st.none() | TEXTS
KEYS = st.text("0123456789abcdef", min_size=4, max_size=4)
SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda at: Span(at[0], sum(at)))
PIECES = few(SPANS, 3)
DATES = st.none() | st.dates().map(str) | TEXTS
MODELS = st.just(ModelName("a model of nothing", "0" * 64))

ATTRIBUTIONS = st.builds(Attribution, KEYS, st.none() | KEYS, PIECES, PIECES, PIECES, SHARES)
_KNOWN = (KEYS, one_of(EntityKind), TEXTS, few(TEXTS), PIECES)
PLACES = st.builds(
    Place,
    *_KNOWN,
    st.none() | one_of(Level),
    st.none() | st.tuples(NUMBERS, NUMBERS),
    NAMES,
    NAMES,
    NAMES,
    st.none() | one_of(Decided),
    PIECES,
    confidence=SHARES,
)
ENTITIES = st.builds(Entity, *_KNOWN, confidence=SHARES) | PLACES
QUANTITIES = st.builds(
    Quantity, KEYS, SPANS, FIGURES, FIGURES, one_of(Bound), NAMES, st.none() | SPANS
)
TIMES = st.builds(
    Time,
    KEYS,
    SPANS,
    NAMES,
    DATES,
    DATES,
    one_of(Granularity),
    st.none() | one_of(TimeMod),
    st.none() | st.just("published") | SPANS,
)
LINKS = st.builds(
    Link,
    NAMES,
    TEXTS,
    PIECES,
    one_of(LinkKind),
    one_of(Naming),
    NAMES,
    NAMES,
    NAMES,
    st.none() | KEYS,
    SHARES,
)
CERTAINTIES = st.builds(Certainty, one_of(CertaintyLabel), st.floats(-3, 3))
HEDGES = st.builds(Hedge, SPANS, TEXTS)
FURNITURE = st.builds(Furniture, SPANS, one_of(FurnitureKind))
REPORTS = st.builds(
    lambda text, *known: Report(report_id(text), known[0], text, *known[1:]),
    TEXTS,
    TEXTS,
    NAMES,
    NAMES,
    NAMES,
    NAMES,
    DATES,
    NAMES,
    few(FURNITURE),
)


def some_ids(records):
    """Return a strategy for the ids of some of these records."""
    return few(st.sampled_from([one.id for one in records])) if records else st.just(())


def claims(quantities, times, entities):
    """Return a strategy for claims that hold some of these."""
    return st.builds(
        Claim,
        KEYS,
        one_of(Where),
        PIECES,
        TEXTS,
        one_of(Manner),
        st.none() | KEYS,
        few(LINKS, 3),
        CERTAINTIES,
        few(HEDGES),
        some_ids(quantities),
        some_ids(times),
        some_ids([one for one in entities if isinstance(one, Place)]),
        some_ids(entities),
        st.booleans(),
    )


@st.composite
def readings(draw):
    quantities, times, entities = draw(few(QUANTITIES)), draw(few(TIMES)), draw(few(ENTITIES))
    return Reading(
        draw(REPORTS),
        draw(MODELS),
        draw(few(ATTRIBUTIONS)),
        draw(few(claims(quantities, times, entities))),
        entities,
        quantities,
        times,
    )


READINGS = readings()
ADDRESSES = st.builds(Address, NAMES, NAMES, TEXTS, NAMES, NAMES, NAMES, DATES, TEXTS)
STORED = st.builds(Stored, READINGS, few(ADDRESSES))
