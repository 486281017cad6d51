"""A search finds what a look at every claim finds, and shows each claim as it is told."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from reportedly.ledger import Query, Writer, search
from reportedly.records import Answer, Claim, Place, Reading, called
from tests.ledger.ledgers import WORDS, holding, readings
from tests.ledger.made import TEXT, entry, made

FEW = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "words": st.sampled_from([*WORDS, "ferry dam", "venn", '"dam held"', "radio silt"]),
        "source": st.sampled_from(["venn", "Ada", "harbour master", "clerk", "dam board"]),
        "kind": st.sampled_from(["person", "outlet", "document", "unattributed"]),
        "naming": st.sampled_from(["named", "described", "anonymous", "unattributed"]),
        "manner": st.sampled_from(["own", "direct", "belief"]),
        "certainty": st.sampled_from(["certain", "possible", "unknown"]),
        "where": st.sampled_from(["headline", "body", "caption"]),
        "publisher": st.sampled_from(["the orra post", "Selim Courier", "Nobody's"]),
        "place": st.sampled_from(["orra", "Port  SELIM", "zz", "YY", "Venn"]),
        "since": st.sampled_from(["2031-03-31", "2031-04-02", "1990-01-01", "2050-01-01"]),
        "until": st.sampled_from(["2031-03-31", "2033-12-24", "2031-01-01", "2090-01-01"]),
        "least": st.sampled_from([0.0, 0.7, 4.0, 10.0, 41.0]),
        "most": st.sampled_from([0.6, 9.0, 40.0, 99.0, 1e9]),
        "hedged": st.booleans(),
        "own": st.booleans(),
    },
).map(lambda given: Query(**given))


def by_hand(query: Query, kept: list[Reading]) -> set[str]:
    return {
        claim.id
        for reading in kept
        for claim in reading.claims
        if not claim.fragment and all(holds(query, claim, reading))
    }


def words_of(*texts: str | None) -> str:
    return " " + " ".join(re.findall(r"\w+", " / ".join(filter(None, texts)).casefold())) + " "


def holds(query: Query, claim: Claim, reading: Reading) -> Iterator[bool]:
    origin = claim.chain[-1] if claim.chain else None
    told = {"manner": claim.manner, "where": claim.where, "certainty": claim.certainty.label}
    told |= {"kind": origin and origin.kind, "naming": origin and origin.naming}
    told |= {"hedged": bool(claim.hedges), "own": not claim.chain}
    yield all(getattr(query, name) in {None, value} for name, value in told.items())
    holders = words_of(*(part for link in claim.chain for part in (called(link), link.title)))
    asked = re.findall(r'"[^"]+"|\S+', query.words.casefold())
    for one in asked:
        yield any(words_of(one) in text for text in (words_of(claim.text), holders))
    yield all(f" {one} " in holders for one in query.source.casefold().split())
    yield query.publisher is None or same(query.publisher, reading.report.publisher)
    day = reading.report.published
    yield query.since is None or (day is not None and query.since <= day)
    yield query.until is None or (day is not None and day <= query.until)
    yield query.place is None or any(is_called(one, query.place) for one in places(claim, reading))
    yield (query.least is None and query.most is None) or any(sizes(query, claim, reading))


def same(one: str, other: str | None) -> bool:
    return other is not None and one.casefold().split() == other.casefold().split()


def places(claim: Claim, reading: Reading) -> Iterator[Place]:
    yield from (one for one in reading.entities if one.id in claim.places)


def is_called(place: Place, name: str) -> bool:
    return same(name, place.name) or same(name, getattr(place, "country", None))


def sizes(query: Query, claim: Claim, reading: Reading) -> Iterator[bool]:
    for one in (one for one in reading.quantities if one.id in claim.quantities):
        low, high = (one.high if one.low is None else one.low), (one.high or one.low)
        least, most = (query.least or 0), (1e99 if query.most is None else query.most)
        yield low >= least and high <= most


@FEW
@given(kept=readings(), query=FILTERS)
def test_a_search_finds_what_a_look_at_every_claim_finds(engine: Engine, kept, query) -> None:
    with holding(engine, kept) as connection:
        answer = search(connection, query, limit=100)
    assert {hit.claim.id for hit in answer.hits} == by_hand(query, kept)
    assert answer.count == len(answer.hits)


@FEW
@given(kept=readings(), query=FILTERS)
def test_every_hit_is_the_claim_as_it_was_read(engine: Engine, kept, query) -> None:
    with holding(engine, kept) as connection:
        answer = search(connection, query, limit=100)
    read = {claim.id: claim for reading in kept for claim in reading.claims}
    assert all(hit.claim == read[hit.claim.id] for hit in answer.hits)


def found(engine: Engine, **given: object) -> Answer:
    with engine.connect() as connection:
        return search(connection, Query(**given))


def test_the_words_that_were_found_are_told_in_the_claims_own_text(
    engine: Engine, writer: Writer
) -> None:
    writer.keep(entry(made()))
    (hit,) = found(engine, words="missing people").hits
    assert [span.of(hit.claim.text) for span in hit.found] == ["people", "missing"]


def test_a_word_that_says_nothing_does_not_hide_what_the_others_find(
    engine: Engine, writer: Writer
) -> None:
    writer.keep(entry(made()))
    assert found(engine, words="be missing").count == 1


def test_a_claim_comes_with_the_report_that_it_stands_in(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made()))
    (hit,) = found(engine, words="missing").hits
    told = (hit.report.id, hit.report.publisher, hit.report.published)
    assert told == (made().report.id, "The Selim Courier", "2031-03-05")


def test_other_forms_of_a_word_are_found_too(engine: Engine, writer: Writer) -> None:
    writer.keep(entry(made("Up to 40 fishermen may be missing off Port Selim, a clerk said.")))
    assert found(engine, words="miss").count == 1


def test_the_claim_that_says_little_else_comes_first_and_then_the_newest(
    engine: Engine, writer: Writer
) -> None:
    texts = ("Missing off Port Selim are nine.", "Missing are nine.", "Missing is one man.")
    for text in texts:
        reading = made(text.ljust(90))
        claim = replace(reading.claims[0], text=text)
        writer.keep(entry(replace(reading, claims=(claim,)), text))
    told = [hit.claim.text for hit in found(engine, words="missing").hits]
    assert told == ["Missing are nine.", "Missing is one man.", "Missing off Port Selim are nine."]


def test_hits_can_be_skipped_page_by_page(engine: Engine, writer: Writer) -> None:
    for number in range(5):
        reading = made(f"{TEXT} {number}")
        writer.keep(entry(reading, reading.report.id))
    with engine.connect() as connection:
        whole = search(connection, Query(words="missing"), limit=5).hits
        pages = [search(connection, Query(words="missing"), 2, skip).hits for skip in (0, 2, 4, 6)]
    assert [hit for page in pages for hit in page] == list(whole)


@pytest.mark.parametrize(
    "words",
    ['"', "''", "%", "a AND OR", "x0kind0person", "NEAR(", "{text}:", "\\", "* ^", "ferry*"],
)
def test_any_words_can_be_asked_for(engine: Engine, writer: Writer, words: str) -> None:
    writer.keep(entry(made()))
    assert found(engine, words=words, source=words).count in {0, 1}


def test_a_claim_comes_with_how_likely_its_attribution_was_read_right(
    engine: Engine, writer: Writer
) -> None:
    writer.keep(entry(made()))
    with engine.connect() as connection:
        (hit,) = search(connection, Query("missing")).hits
    assert hit.confidence == 0.8
