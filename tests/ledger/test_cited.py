"""Who is cited is counted as one would by hand over the claims."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from reportedly.ledger import Writer, sources
from reportedly.ledger import calling as of_holders
from reportedly.records import Claim, Count, Reading, holder_key
from tests.ledger.ledgers import holding, readings
from tests.ledger.made import TEXT, entry, made

FEW = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMINGS = ("named", "described", "anonymous")


def told(kept: list[Reading], publisher: str | None = None) -> list[tuple[Reading, Claim]]:
    return [
        (reading, claim)
        for reading in kept
        for claim in reading.told().claims
        if publisher is None or reading.report.publisher == publisher
    ]


def citing(key: str, claim: Claim, naming: str | None = None) -> bool:
    return any(holder_key(link) == key and naming in {None, link.naming} for link in claim.chain)


def by_hand(kept: list[Reading], publisher: str | None = None) -> dict[str, tuple[int, ...]]:
    pairs = told(kept, publisher)
    keys = {holder_key(link) for _, claim in pairs for link in claim.chain}
    return {
        key: (
            sum(citing(key, claim) for _, claim in pairs),
            len({reading.report.id for reading, claim in pairs if citing(key, claim)}),
            sum(citing(key, claim) and bool(claim.hedges) for _, claim in pairs),
            *(sum(citing(key, claim, one) for _, claim in pairs) for one in NAMINGS),
        )
        for key in keys
    }


def in_ledger(found) -> dict[str, tuple[int, ...]]:
    return {
        one.kind if one.name is None else f"{one.kind}:{' '.join(one.name.casefold().split())}": (
            one.claims,
            one.reports,
            one.hedged,
            *(getattr(one, naming) for naming in NAMINGS),
        )
        for one in found
    }


@FEW
@given(kept=readings(), publisher=st.sampled_from([None, "The Orra Post"]))
def test_the_counts_are_those_made_by_hand(engine: Engine, kept, publisher) -> None:
    with holding(engine, kept) as connection:
        assert in_ledger(sources(connection, publisher=publisher)) == by_hand(kept, publisher)


@FEW
@given(
    kept=readings(),
    publisher=st.sampled_from([None, "selim courier"]),
    kind=st.sampled_from([None, "person", "outlet"]),
    naming=st.sampled_from([None, *NAMINGS]),
    words=st.sampled_from(["", "venn", '"ferry clerk"', "orra radio"]),
)
def test_filters_choose_among_the_same_and_order_by_count(
    engine: Engine, kept, publisher, kind, naming, words
) -> None:
    with holding(engine, kept) as connection:
        every = sources(connection, publisher=publisher)
        found = sources(connection, publisher=publisher, kind=kind, naming=naming, words=words)
    asked = words.strip('"').split()
    assert set(found) == {
        one
        for one in every
        if kind in {None, one.kind}
        and (naming is None or getattr(one, naming))
        and all(word in (one.name or "").casefold() for word in asked)
    }
    counts = [getattr(one, naming or "claims") for one in found]
    assert counts == sorted(counts, reverse=True)


@FEW
@given(kept=readings(), words=st.sampled_from(["venn", "radio", "a", "nobody"]))
def test_common_words_find_what_rare_ones_would(engine: Engine, kept, words) -> None:
    with holding(engine, kept) as connection, pytest.MonkeyPatch.context() as patch:
        few = sources(connection, words=words, kind="person")
        patch.setattr(of_holders, "FEW", 0)
        assert sources(connection, words=words, kind="person") == few


@FEW
@given(kept=readings())
def test_the_commonest_hedges_titles_and_publishers_are_told(engine: Engine, kept) -> None:
    with holding(engine, kept) as connection:
        found = {one.name: one for one in sources(connection)}
    clerk = [(r, c) for r, c in told(kept) if citing("person:a ferry clerk", c)]
    hedges = Counter(words for _, claim in clerk for words in {h.text for h in claim.hedges})
    publishers = Counter(reading.report.publisher or "" for reading, _ in clerk)
    if clerk:
        assert dict(pairs(found["a ferry clerk"].hedges)) == hedges
        assert dict(pairs(found["a ferry clerk"].publishers)) == publishers


def pairs(counts: tuple[Count, ...]) -> list[tuple[str, int]]:
    return [(one.words, one.claims) for one in counts]


def test_a_page_of_sources_goes_on_where_the_last_one_ended(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made()))
    with engine.connect() as connection:
        whole = sources(connection)
        pages = [sources(connection, limit=1, skip=number) for number in range(3)]
    assert [one for page in pages for one in page] == list(whole)
    assert [one.name for one in whole] == ["a fisherman", "The Selim Courier"]


def test_two_spellings_of_a_publisher_are_counted_together(engine: Engine, writer: Writer) -> None:
    for number, publisher in enumerate(("The Orra Post", "THE ORRA POST")):
        reading = made(f"{TEXT} {number}", publisher=publisher)
        writer.keep(entry(reading, reading.report.id))
    with engine.connect() as connection:
        found = sources(connection, publisher="the orra post", kind="outlet")
    assert [(one.claims, one.reports) for one in found] == [(2, 2)]
