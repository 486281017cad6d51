"""Desks for tests, and browsers that ask them."""

from dataclasses import replace

from starlette.testclient import TestClient

from reportedly.desk.application import application
from reportedly.desk.desk import Desk
from reportedly.desk.drawing import Sheets
from reportedly.desk.files import desk_files
from reportedly.desk.hosts import Hosts
from reportedly.desk.keys import Keys
from reportedly.desk.stories import Stories
from reportedly.desk.works import Works
from reportedly.flow.ledger import Ledger
from reportedly.records import Reading
from tests.desk.hostile import hostile
from tests.show.ferry import harbour_radio, observer

HOST = "127.0.0.1:8733"
FILES = desk_files()
SHEETS = Sheets(FILES)
"""Made once: to make the sheets ready takes longer than any test."""
OWN_PAGE = {"sec-fetch-site": "same-origin"}


def desk_of(ledger: Ledger, password: str | None = None) -> Desk:
    works, stories = Works(ledger), Stories(ledger)
    return Desk(ledger, SHEETS, FILES, Keys(password), "reportedly_desk_8733", works, stories)


def client_of(desk: Desk, host: str = HOST) -> TestClient:
    app = application(desk, Hosts.of("127.0.0.1", 8733))
    return TestClient(app, base_url=f"http://{host}", follow_redirects=False)


def entered(desk: Desk) -> TestClient:
    client = client_of(desk)
    answer = client.get("/enter", params={"token": desk.keys.token})
    assert answer.status_code == 303
    client.headers |= OWN_PAGE
    return client


def readings() -> tuple[Reading, ...]:
    """Return what the desks' ledgers hold; no two claims of it have one id, as none ever have."""
    return tuple(map(_apart, (harbour_radio(), observer(), hostile())))


def _apart(told: Reading) -> Reading:
    begin = told.report.id[:8]
    return replace(told, claims=tuple(replace(one, id=begin + one.id) for one in told.claims))
