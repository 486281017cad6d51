import re

import pytest
from starlette.testclient import TestClient

from reportedly.desk.routes.telling import PARTS
from reportedly.desk.views.course import course_of
from reportedly.desk.views.graph import HEIGHT, WIDTH, graph_of
from reportedly.desk.views.provenance import layers_of, provenance_of
from reportedly.flow.ledger import Ledger
from reportedly.records import Figure, Group, Link, Member, Span, Telling
from reportedly.records.claim import Certainty
from reportedly.show.brief.numbers import series_of
from reportedly.show.brief.references import References

TELLINGS = tuple(
    Telling(f"id{n}", f"{n}.txt", None, outlet, f"Title {n}", f"2031-03-0{n}", f"r{n}")
    for n, outlet in enumerate(("The Lantern", "Radio Sund", "Post"), start=1)
)
CLERK = Link(None, "a clerk", (Span(0, 7),), "person", "described", None, None, "said", None)
LANTERN = Link("Lantern", "Lantern", (Span(0, 7),), "outlet", "named", None, None, "said", None)


def _member(report: str, *chain: Link, cites: tuple[str, ...] = (), **more: object) -> Member:
    given = {"denies": False, "origin": 1} | more
    sure = Certainty("certain", 3.0)
    return Member(
        report, f"c{report}", (Span(0, 9),), "40 were lost", chain, sure, (), cites=cites, **given
    )


def _group(*members: Member) -> Group:
    return Group("g", "40 were lost", 1, "r1", (), members)


def test_a_chain_is_drawn_from_its_origin_to_its_report() -> None:
    found = provenance_of([_group(_member("r1", CLERK))], References(TELLINGS), TELLINGS)
    (arrow,) = found.arrows
    names = {node.key: node.name for node in found.nodes}
    assert (names[arrow.source], names[arrow.target]) == ("a clerk", "The Lantern")


def test_an_outlet_that_is_cited_is_its_report() -> None:
    group = _group(_member("r1", CLERK), _member("r2", LANTERN, CLERK, cites=("r1",)))
    found = provenance_of([group], References(TELLINGS), TELLINGS)
    assert [node.name for node in found.nodes] == ["The Lantern", "a clerk", "Radio Sund"]
    assert layers_of(found) == {"r2": 2, "r1": 1, found.nodes[1].key: 0}


def test_two_without_a_name_are_one_only_with_one_origin() -> None:
    group = _group(_member("r1", CLERK), _member("r2", CLERK, origin=2))
    found = provenance_of([group], References(TELLINGS), TELLINGS)
    assert [node.name for node in found.nodes].count("a clerk") == 2


def test_a_loop_is_drawn_and_ends() -> None:
    group = _group(_member("r1", cites=("r2",)), _member("r2", cites=("r1",)))
    graph = graph_of(provenance_of([group], References(TELLINGS), TELLINGS))
    assert [curve.back for curve in graph.curves].count(True) == 1


def test_no_two_boxes_overlap() -> None:
    members = [_member(f"r{n}", CLERK, origin=n) for n in (1, 2, 3)]
    boxes = graph_of(provenance_of([_group(*members)], References(TELLINGS), TELLINGS)).boxes
    for n, one in enumerate(boxes):
        for other in boxes[n + 1 :]:
            assert abs(one.x - other.x) >= WIDTH or abs(one.y - other.y) >= HEIGHT


def test_a_number_is_drawn_on_its_day_with_what_its_bound_leaves_open() -> None:
    figures = [
        Figure(1, Span(0, 2), "40", "people", 40.0, 40.0, "exact", None),
        Figure(1, Span(0, 2), "up to 90", "people", None, 90.0, "at_most", None),
        Figure(1, Span(0, 2), "at least 9", "people", 9.0, None, "at_least", None),
    ]
    members = [_member(f"r{n}", figures=(one,)) for n, one in enumerate(figures, start=1)]
    (series,) = series_of(_group(*members), References(TELLINGS), lambda _: "A")
    course = course_of(series, TELLINGS)
    exact, most, least = course.dots
    assert exact.x < most.x < least.x
    assert exact.low == exact.high
    assert most.low > most.y > exact.y - 1000
    assert least.high < least.y
    assert [day.words for day in course.days] == ["1 March", "2 March", "3 March"]


@pytest.fixture(scope="module")
def story(ledger: Ledger) -> str:
    (found,) = ledger.stories()
    return found.id


def test_what_takes_long_is_asked_for_by_the_page_itself(browser: TestClient, story: str) -> None:
    first = browser.get(f"/story/{story}").text
    assert 'hx-trigger="load"' in first
    whole = browser.get(f"/story/{story}", headers={"hx-request": "true"}).text
    assert 'hx-trigger="load"' not in whole
    assert 'hx-trigger="load"' not in browser.get(f"/story/{story}").text


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_a_story_leads_to_words_that_are_there(
    browser: TestClient, story: str, part: str
) -> None:
    own = f"/story/{story}" if part == "brief" else f"/story/{story}/{part}"
    page = browser.get(own, params={"whole": 1}).text
    for report, claim in set(re.findall(r'href="/report/(\w+)#c-(\w+)"', page)):
        assert f'id="c-{claim}"' in browser.get(f"/report/{report}").text
    assert "Ferry missing" in page


def test_a_story_is_found_by_its_report(browser: TestClient, ledger: Ledger, story: str) -> None:
    report = ledger.find_story(story).reports[0].id
    assert browser.get(f"/story/of/{report}").headers["location"] == f"/story/{story}"
