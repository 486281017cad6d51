import csv
import io

import pytest
from starlette.testclient import TestClient

LISTS = ("/claims", "/sources", "/audit", "/failures", "/stories", "/reports")


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_taken_down_as_csv_and_json(browser: TestClient, path: str) -> None:
    table = browser.get(f"{path}.csv")
    assert table.headers["content-disposition"].startswith("attachment")
    assert next(csv.reader(io.StringIO(table.text)))
    told = browser.get(f"{path}.json")
    assert told.status_code == 200
    assert told.json() is not None


def test_a_search_is_shared_by_its_address(browser: TestClient) -> None:
    asked = {"q": "storm", "hedged": "no", "naming": "named"}
    page = browser.get("/claims", params=asked).text
    assert 'value="storm"' in page
    assert '<option value="named" selected>' in page
    assert 'class="hit-word">storm' in page


def test_typing_changes_the_answers_alone(browser: TestClient) -> None:
    part = browser.get("/claims", params={"q": "storm"}, headers={"hx-request": "true"}).text
    assert part.lstrip().startswith('<div id="found"')
    assert "<form" not in part


@pytest.mark.parametrize(
    "asked", [{"since": "yesterday"}, {"least": "many"}, {"naming": "x"}, {"skip": "-1"}]
)
def test_what_cannot_be_asked_is_told(browser: TestClient, asked: dict[str, str]) -> None:
    answer = browser.get("/claims", params=asked)
    assert answer.status_code == 400
    assert next(iter(asked.values())) in answer.text


def test_a_source_has_a_page_with_what_it_is_cited_for(browser: TestClient) -> None:
    page = browser.get("/source", params={"kind": "person", "name": "mira okonjo"}).text
    assert '<h1 dir="auto">Mira Okonjo</h1>' in page
    assert "life jackets" in page


def test_a_hostile_source_stays_words(browser: TestClient) -> None:
    for path in ("/sources", "/claims?q=script", "/audit?by=publisher", "/stories?least=1", "/"):
        page = browser.get(path).text
        assert "<script>alert" not in page, path
        assert "<img" not in page, path


def test_who_is_not_cited_has_no_page(browser: TestClient) -> None:
    assert browser.get("/source", params={"name": "Nobody"}).status_code == 404


def test_the_audit_counts_every_publisher(browser: TestClient) -> None:
    page = browser.get("/audit", params={"by": "publisher"}).text
    assert "The Tarn Observer" in page
    assert browser.get("/audit.svg").text.startswith("<svg")
