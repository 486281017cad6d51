from starlette.testclient import TestClient

from reportedly.desk.keys import WITHIN_SECONDS, WRONG_AT_MOST
from reportedly.flow.ledger import Ledger
from tests.desk.desks import OWN_PAGE, client_of, desk_of, entered


def test_a_token_opens_once(ledger: Ledger) -> None:
    desk = desk_of(ledger)
    token = desk.keys.token
    assert client_of(desk).get("/enter", params={"token": token}).status_code == 303
    assert client_of(desk).get("/enter", params={"token": token}).status_code == 403
    assert desk.keys.token != token


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(ledger: Ledger) -> None:
    desk = desk_of(ledger)
    answer = client_of(desk).get("/enter", params={"token": desk.keys.token})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert desk.keys.token not in cookie


def test_a_made_up_cookie_opens_nothing(ledger: Ledger, stranger: TestClient) -> None:
    stranger.cookies.set(desk_of(ledger).cookie, "a" * 43)
    assert stranger.get("/reports").status_code == 401


def test_guessing_is_stopped(ledger: Ledger) -> None:
    desk = desk_of(ledger)
    client = client_of(desk)
    statuses = [client.get(f"/enter?token={n}").status_code for n in range(WRONG_AT_MOST + 1)]
    assert statuses == [403] * WRONG_AT_MOST + [429]
    assert client.get("/enter", params={"token": desk.keys.token}).status_code == 429


def test_after_a_while_the_right_word_opens_again() -> None:
    from reportedly.desk.keys import Keys

    now = [0.0]
    keys = Keys("a long password", clock=lambda: now[0])
    for _ in range(WRONG_AT_MOST):
        assert keys.enter("wrong") is None
    now[0] = WITHIN_SECONDS + 1
    assert keys.knows(keys.enter("a long password"))


def test_a_password_opens_and_no_token(ledger: Ledger) -> None:
    desk = desk_of(ledger, "a long password")
    client = client_of(desk)
    assert client.get("/enter", params={"token": desk.keys.token}).status_code == 200
    wrong = client.post("/enter", data={"password": "another"}, headers=OWN_PAGE)
    right = client.post("/enter", data={"password": "a long password"}, headers=OWN_PAGE)
    assert (wrong.status_code, right.status_code) == (403, 303)
    assert client.get("/reports").status_code == 200


def test_who_leaves_is_known_no_more(ledger: Ledger) -> None:
    browser = entered(desk_of(ledger))
    cookies = dict(browser.cookies)
    assert browser.post("/leave").status_code == 303
    browser.cookies.update(cookies)
    assert browser.get("/reports").status_code == 401
