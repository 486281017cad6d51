"""Desks for tests, and browsers that ask them."""

from starlette.testclient import TestClient

from reportedly.desk.application import application
from reportedly.desk.desk import Desk
from reportedly.desk.hosts import Hosts
from reportedly.desk.keys import Keys
from reportedly.desk.serving import made_desk
from reportedly.flow.ledger import Ledger

HOST = "127.0.0.1:8733"
OWN_PAGE = {"sec-fetch-site": "same-origin"}


def desk_of(ledger: Ledger, password: str | None = None) -> Desk:
    return made_desk(ledger, Keys(password), 8733)


def client_of(desk: Desk, host: str = HOST) -> TestClient:
    app = application(desk, Hosts.of("127.0.0.1", 8733))
    return TestClient(app, base_url=f"http://{host}", follow_redirects=False)


def entered(desk: Desk) -> TestClient:
    client = client_of(desk)
    answer = client.get("/enter", params={"token": desk.keys.token})
    assert answer.status_code == 303
    client.headers |= OWN_PAGE
    return client
