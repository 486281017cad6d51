import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from reportedly.desk.views.reading import CHOICES, ORDERS, Sheet, sheet_of
from reportedly.records import Reading
from reportedly.show.cards import cards_of
from tests.desk.hostile import hostile
from tests.show.ferry import harbour_radio, observer


class _Text(HTMLParser):
    """The words of the report's own lines, as a browser would show them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = (dict(attrs).get("class") or "").split()
        if tag == "p" and "words" in words:
            self.lines.append("")
            self._deep = 1

    def handle_endtag(self, tag: str) -> None:
        self._deep = 0 if tag == "p" else self._deep

    def handle_data(self, data: str) -> None:
        if self._deep:
            self.lines[-1] += data


def _lines(page: str) -> list[str]:
    reader = _Text()
    reader.feed(page)
    return [line for line in reader.lines if line]


def _sheet(told: Reading, choice: str = "all", order: str = "text") -> Sheet:
    return sheet_of(told, cards_of(told), choice, order)


def test_the_page_has_every_line_of_the_report(browser: TestClient) -> None:
    report = observer().report
    page = browser.get(f"/report/{report.id}").text
    assert _lines(page) == [line for line in report.text.splitlines() if line.strip()]


def test_every_claim_stands_beside_the_line_that_it_begins_in() -> None:
    told = harbour_radio().told()
    rows = _sheet(told).rows
    assert [one.id for row in rows for one in row.claims] == [claim.id for claim in told.claims]
    for row in rows:
        line = "".join(piece.text for piece in row.line.pieces)
        for one in row.claims:
            assert one.card.content[0].text[:12] in line


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_shows_as_many_claims_as_it_says(choice: str) -> None:
    sheet = _sheet(observer().told(), choice)
    said = next(one.count for one in sheet.choices if one.name == choice)
    assert len(sheet.claims) == sheet.chosen == said


def test_the_deepest_come_first_when_asked_for() -> None:
    claims = _sheet(observer().told(), order="deepest").claims
    depths = [len(one.card.nodes) for one in claims]
    assert depths == sorted(depths, reverse=True)
    assert depths[0] > depths[-1]


def test_every_view_of_a_report_has_an_address(browser: TestClient) -> None:
    own = f"/report/{observer().report.id}"
    for choice in CHOICES:
        for order in ORDERS:
            assert browser.get(own, params={"show": choice, "order": order}).status_code == 200
    for part in ("/values", "/versions"):
        assert browser.get(own + part).status_code == 200


def test_what_cannot_be_chosen_is_told(browser: TestClient) -> None:
    answer = browser.get(f"/report/{observer().report.id}", params={"show": "all of them"})
    assert answer.status_code == 400
    assert "all of them" in answer.text


@pytest.mark.parametrize("part", ["", "?order=deepest", "/values", "/versions"])
def test_a_hostile_report_stays_words(browser: TestClient, part: str) -> None:
    page = browser.get(f"/report/{hostile().report.id}{part}").text
    assert "<script>alert" not in page
    assert not re.search(r"<img", page)
    assert not re.search(r"href=.{0,3}javascript:", page)
    assert "onerror=alert" not in re.sub(r"&[^;]+;", "", page) or "&lt;img" in page
    assert "{{ 7*7 }}" in page or part


def test_reports_are_found_by_title_publisher_and_day(browser: TestClient) -> None:
    def titles(**given: str) -> int:
        return len(re.findall(r'class="report"', browser.get("/reports", params=given).text))

    assert titles() == 3
    assert titles(q="fewer feared") == 1
    assert titles(publisher="the tarn observer") == 1
    assert titles(since="2031-03-05", until="2031-03-07") == 1
    assert titles(q="100%_") == 0
