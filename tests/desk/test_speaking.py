import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.flow.ledger import Ledger
from tests.show.ferry import observer

_ODD = st.one_of(
    st.text(max_size=40),
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["", "\x00", "%00", "'", '"', '"ferry', "NEAR(a b)", "a*", "-1", "1e400", "*"]),
)


def test_the_api_tells_what_the_ledger_tells(browser: TestClient, ledger: Ledger) -> None:
    report = browser.get(f"/api/reports/{observer().report.id}").json()
    assert report["reading"]["report"]["text"] == observer().report.text
    found = browser.get("/api/claims", params={"q": "storm"}).json()
    assert found["count"] == len(found["hits"]) > 0
    assert found["hits"][0]["claim"]["chain"] is not None
    for path in ("reports", "sources", "audit", "stories", "failures"):
        assert isinstance(browser.get(f"/api/{path}").json(), list)


def test_what_is_not_there_is_told_in_json(browser: TestClient) -> None:
    answer = browser.get("/api/reports/nothing-of-that-name")
    assert answer.status_code == 404
    assert "nothing-of-that-name" in answer.json()["error"]


def test_the_api_says_what_it_takes(browser: TestClient) -> None:
    told = browser.get("/api/openapi.json").json()
    assert set(told["paths"]) >= {"/api/claims", "/api/reports/{name}", "/api/texts"}
    assert all(path.startswith("/api/") for path in told["paths"])


def test_the_pages_of_the_framework_that_would_fetch_scripts_are_not_there(
    browser: TestClient,
) -> None:
    for path in ("/docs", "/redoc"):
        assert browser.get(path).status_code == 404


@pytest.mark.parametrize("path", ["claims", "reports", "sources", "audit", "stories"])
@given(data=st.data())
@settings(max_examples=12)
def test_no_question_is_a_server_error(caller: TestClient, path: str, data: st.DataObject) -> None:
    client = caller
    told = client.get("/api/openapi.json").json()["paths"][f"/api/{path}"]["get"]["parameters"]
    names = [one["name"] for one in told]
    asked = data.draw(st.dictionaries(st.sampled_from(names), _ODD, max_size=4))
    writable = {key: value.encode("utf-8", "replace").decode() for key, value in asked.items()}
    for address in (f"/api/{path}", f"/{path}"):
        assert client.get(address, params=writable).status_code < 500


@settings(max_examples=12)
@given(body=st.recursive(st.none() | st.text(max_size=9), lambda some: st.lists(some, max_size=3)))
def test_no_body_is_a_server_error(caller: TestClient, body: object) -> None:
    client = caller
    for path in ("texts", "addresses"):
        for sent in (body, {"text": body}, {"addresses": body}):
            if path == "texts" and isinstance(body, str) and body.strip():
                continue  # that would be read
            answer = client.post(f"/api/{path}", content=json.dumps(sent))
            assert answer.status_code in (400, 401, 422), sent
