"""An audit is the sum of what each report's own summary says."""

from collections import defaultdict
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from reportedly.ledger import audit
from reportedly.records import Reading, origins, summarize
from tests.ledger.ledgers import holding, readings

FEW = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
PARTS = ("own_voice", "named", "described", "anonymous", "unattributed")


def group_of(reading: Reading, by: str | None) -> str | None:
    report = reading.report
    day = report.published
    match by:
        case "month":
            return day and day[:7]
        case "year":
            return day and day[:4]
        case "publisher":
            return report.publisher
        case "byline":
            return report.byline
    return None


@FEW
@given(kept=readings(), by=st.sampled_from([None, "month", "year", "publisher", "byline"]))
def test_an_audit_sums_the_reports_own_summaries(engine: Engine, kept, by) -> None:
    groups = defaultdict(list)
    for reading in kept:
        groups[group_of(reading, by)].append(reading)
    with holding(engine, kept) as connection:
        found = audit(connection, by=by)
    assert {one.group: one.reports for one in found} == {g: len(r) for g, r in groups.items()}
    for one in found:
        sums = [asdict(summarize(reading)) for reading in groups[one.group]]
        deepest = max(each.pop("deepest") for each in sums)
        summed = {name: sum(each[name] for each in sums) for name in sums[0]}
        assert asdict(one.sourcing) == summed | {"deepest": deepest}
        assert one.single_source == sum(origins(r) == 1 for r in groups[one.group])


@FEW
@given(kept=readings(), by=st.sampled_from([None, "month", "publisher"]))
def test_the_shares_of_an_audit_add_up_to_its_claims(engine: Engine, kept, by) -> None:
    with holding(engine, kept) as connection:
        for one in audit(connection, by=by):
            assert sum(getattr(one.sourcing, part) for part in PARTS) == one.sourcing.claims


@FEW
@given(kept=readings())
def test_an_audit_of_a_publisher_and_a_period_counts_those_reports_alone(
    engine: Engine, kept
) -> None:
    chosen = [
        reading
        for reading in kept
        if reading.report.publisher == "The Orra Post"
        and "2031-03-31" <= (reading.report.published or "") <= "2031-12-31"
    ]
    with holding(engine, kept) as connection:
        found = audit(connection, publisher="the orra post", since="2031-03-31", until="2031-12-31")
    assert sum(one.reports for one in found) == len(chosen)


@FEW
@given(kept=readings(), by=st.sampled_from(["month", "year", "publisher", "byline"]))
def test_groups_stand_by_period_or_name_and_never_by_share(engine: Engine, kept, by) -> None:
    with holding(engine, kept) as connection:
        names = [one.group for one in audit(connection, by=by)]
    told = [name for name in names if name is not None]
    assert names == sorted(told) + [None] * (len(names) - len(told))


@pytest.mark.parametrize("by", [None, "month"])
def test_a_ledger_without_reports_has_no_groups(engine: Engine, by) -> None:
    with engine.connect() as connection:
        assert audit(connection, by=by) == ()
