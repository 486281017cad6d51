import pytest
from starlette.testclient import TestClient

from reportedly.desk.guard import LARGEST_FORM, POLICY
from reportedly.flow.ledger import Ledger
from tests.desk.desks import OWN_PAGE, client_of, desk_of


def test_nothing_is_shown_to_who_has_not_entered(stranger: TestClient) -> None:
    for path in ("/", "/reports", "/claims", "/api/reports", "/api/openapi.json", "/nowhere"):
        answer = stranger.get(path)
        assert answer.status_code == 401, path
        assert "Grey Heron" not in answer.text


def test_a_stranger_may_have_the_style_of_the_door(stranger: TestClient) -> None:
    assert stranger.get("/files/desk.css").status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8733", "127.0.0.1.evil.example:8733", "127.0.0.1:80", "", "a@b"],
)
def test_another_name_for_this_machine_is_not_answered(browser: TestClient, host: str) -> None:
    answer = browser.get("/reports", headers={"host": host})
    assert answer.status_code == 421
    assert "Grey Heron" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1:8733", "localhost:8733", "[::1]:8733"])
def test_the_names_of_this_machine_are_answered(browser: TestClient, host: str) -> None:
    assert browser.get("/reports", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "null"},
        {},
    ],
)
def test_no_other_page_changes_anything(browser: TestClient, headers: dict[str, str]) -> None:
    del browser.headers["sec-fetch-site"]
    for path in ("/leave", "/enter", "/add/text", "/failures/retry", "/api/texts"):
        assert browser.post(path, headers=headers).status_code == 403, path
    assert browser.get("/reports").status_code == 200


def test_a_page_of_the_desk_may_say_so_by_its_origin(browser: TestClient) -> None:
    del browser.headers["sec-fetch-site"]
    answer = browser.post("/leave", headers={"origin": "http://127.0.0.1:8733"})
    assert answer.status_code == 303


def test_every_answer_carries_the_policy(browser: TestClient, stranger: TestClient) -> None:
    answers = [browser.get("/reports"), browser.get("/nowhere"), browser.get("/files/desk.js")]
    for answer in (*answers, stranger.get("/"), stranger.get("/", headers={"host": "x"})):
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_no_policy_lets_anything_inline_or_from_elsewhere_run() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "frame-ancestors 'none'" in POLICY


def test_reports_are_kept_by_no_cache(browser: TestClient) -> None:
    assert browser.get("/reports").headers["cache-control"] == "no-store"


def test_more_than_may_be_is_refused_by_what_it_says(browser: TestClient) -> None:
    answer = browser.post("/add/text", headers={"content-length": str(LARGEST_FORM + 1)})
    assert answer.status_code == 413


def test_more_than_may_be_is_refused_as_it_comes(browser: TestClient) -> None:
    chunks = (b"text=" + b"a" * 1_000_000 for _ in range(6))
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert browser.post("/add/text", content=chunks, headers=form).status_code == 413


@pytest.mark.parametrize(
    "path",
    [
        "/files/../words.toml",
        "/files/..%2fwords.toml",
        "/files/%2e%2e/words.toml",
        "/files/....//words.toml",
        "/files//etc/passwd",
        "/files/desk.css%00.toml",
        "/report/..%2f..%2fetc%2fpasswd",
    ],
)
def test_no_path_leads_out_of_the_desk(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "[nav]" not in answer.text
    assert "root:" not in answer.text


def test_a_link_from_another_site_is_followed_by_who_has_entered(ledger: Ledger) -> None:
    stranger = client_of(desk_of(ledger))
    led = {"sec-fetch-site": "cross-site"}
    answer = stranger.get("/reports", headers=led)
    assert answer.status_code == 200
    assert 'http-equiv="refresh"' in answer.text
    assert "Grey Heron" not in answer.text
    assert stranger.get("/reports", headers=OWN_PAGE).status_code == 401
