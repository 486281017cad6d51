from evals.made_stories.origins import origins, rings, steps
from evals.made_stories.telling import Telling
from tests.evals.made_stories.graphs import graph, holder, telling


def count(*tellings: Telling) -> int:
    return origins(graph(*tellings), tellings)


def test_two_outlets_that_cite_one_holder_have_one_origin() -> None:
    assert count(telling(0, "okonjo"), telling(1, "okonjo")) == 1


def test_two_outlets_with_sources_of_their_own_have_two() -> None:
    assert count(telling(0, "nurse@post"), telling(1, "nurse@herald")) == 2


def test_two_outlets_that_say_so_themselves_have_two() -> None:
    assert count(telling(0, "outlet:post"), telling(1, "outlet:herald")) == 2


def test_who_cites_or_copies_adds_no_origin() -> None:
    assert count(telling(0, "nurse@post"), telling(1, None, 0), telling(2, None, 1)) == 1


def test_who_has_it_from_two_has_both_origins_and_ties_them_not() -> None:
    assert count(telling(0, "nurse"), telling(1, "okonjo"), telling(2, None, 0, 1)) == 2


def test_a_ring_that_leads_nowhere_is_one_origin() -> None:
    ring = [telling(0, None, 1), telling(1, None, 0)]
    assert count(*ring, telling(2, None, 1)) == 1
    assert rings(graph(*ring), ring) == [(0, 1)]


def test_a_ring_with_a_source_is_that_source_and_no_ring() -> None:
    ring = [telling(0, "nurse", 1), telling(1, None, 0)]
    assert count(*ring) == 1
    assert rings(graph(*ring), ring) == []


def test_a_report_that_nobody_kept_is_the_origin_when_nobody_shows_its_source() -> None:
    kept = [telling(0, "nurse", shown=holder("nurse")), telling(1, None, 0), telling(2, "nurse")]
    assert origins(graph(*kept, hidden=frozenset([0])), kept[1:]) == 2


def test_a_report_that_nobody_kept_is_seen_through_when_somebody_shows_its_source() -> None:
    nurse = holder("nurse")
    kept = [
        telling(0, "nurse", shown=nurse),
        telling(1, None, 0, shown=nurse),
        telling(2, "nurse"),
    ]
    assert origins(graph(*kept, hidden=frozenset([0])), kept[1:]) == 1


def test_steps_are_counted_from_the_nearest_first_hand() -> None:
    chain = graph(telling(0, "nurse"), telling(1, None, 0), telling(2, None, 1))
    assert [steps(chain, number) for number in range(3)] == [0, 1, 2]


def test_all_of_a_ring_are_as_near_as_each_other() -> None:
    ring = graph(telling(0, None, 1), telling(1, None, 0), telling(2, None, 0))
    assert [steps(ring, number) for number in range(3)] == [0, 0, 1]
