"""Reports are listed, and claims of a holder found, as one would by hand."""

from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine

from reportedly.ledger import Writer, claims_of_holder, listed, publishers_in, source_of, sources
from reportedly.records import Reading, holder_key, holder_key_of, summarize
from tests.ledger.ledgers import holding, readings
from tests.ledger.made import TEXT, entry, made

FEW = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@FEW
@given(kept=readings())
def test_every_report_is_listed_once_the_last_first(engine: Engine, kept: list[Reading]) -> None:
    with holding(engine, kept) as connection:
        found = list(listed(connection))
        assert [one.report.id for one in found] == [one.report.id for one in kept][::-1]
        assert [one.sourcing for one in found] == [summarize(one) for one in kept][::-1]


@FEW
@given(kept=readings())
def test_the_claims_of_a_holder_are_those_that_it_is_counted_by(
    engine: Engine, kept: list[Reading]
) -> None:
    with holding(engine, kept) as connection:
        for one in sources(connection):
            key = one.kind if one.name is None else holder_key_of(one.kind, one.name)
            hits = claims_of_holder(connection, key, 1000)
            assert len(hits) == one.claims
            assert all(key in map(holder_key, hit.claim.chain) for hit in hits)
            assert source_of(connection, key) == one


def test_reports_are_chosen_by_title_publisher_and_day(engine: Engine, writer: Writer) -> None:
    for n, publisher in enumerate(("The Selim Courier", "Orra Radio", None)):
        writer.keep(entry(made(f"{TEXT} {n}", publisher=publisher), f"https://a.example/{n}"))
    with engine.connect() as connection:
        assert len(list(listed(connection, words="MISSING selim"))) == 3
        assert not list(listed(connection, words="100% _"))
        assert len(list(listed(connection, publisher="orra radio"))) == 1
        assert len(list(listed(connection, since="2031-03-05", until="2031-03-05"))) == 3
        assert not list(listed(connection, since="2031-03-06"))
        assert len(list(listed(connection, limit=2))) == 2
        assert publishers_in(connection) == ("Orra Radio", "The Selim Courier")
