import gzip
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.desk.works import WAITING_AT_MOST, Work, Works
from reportedly.errors import InputError, UsageError
from reportedly.flow.handed import DROPPED, addressed, dropped, pasted
from reportedly.flow.ledger import Ledger
from reportedly.ledger import Outcome
from reportedly.pages import Item
from reportedly.records import Failure


@pytest.fixture
def works(tmp_path: Path) -> Iterator[Works]:
    with Ledger.open(str(tmp_path / "works.db")) as ledger:
        made = Works(ledger)
        yield made
        made.close()


def _over(work: Work | None) -> Work:
    assert work is not None
    while not work.over:
        time.sleep(0.01)
    return work


def test_a_work_tells_what_became_of_each_input(works: Works) -> None:
    failed = Failure("b.txt", "b.txt", None, "NotText", "binary")
    kept = (Outcome("stored", "4f", "a.txt"), failed)
    work = _over(works.begin("two files", lambda: iter(kept)))
    assert [(one.name, one.status, one.reason) for one in work.done] == [
        ("a.txt", "stored", ""),
        ("b.txt", "failed", "binary"),
    ]
    assert work.state == "finished"


def test_an_error_of_a_work_is_told_and_the_next_goes_on(
    works: Works, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Iterator[Outcome]:
        raise RuntimeError("no")

    cleaned: list[bool] = []
    first = _over(works.begin("broken", broken, lambda: cleaned.append(True)))
    assert first.state == "broken"
    assert _over(works.begin("next", tuple)).state == "finished"
    assert cleaned == [True]
    assert "RuntimeError" in capsys.readouterr().err


def test_no_more_works_wait_than_may(works: Works) -> None:
    goes_on = [True]

    def slow() -> Iterator[Outcome]:
        while goes_on[0]:
            time.sleep(0.01)
        yield from ()

    begun = [works.begin(str(n), slow) for n in range(WAITING_AT_MOST)]
    assert works.begin("one more", tuple) is None
    goes_on[0] = False
    assert all(_over(one).over for one in begun)


def test_a_pasted_text_is_known_as_standard_input_is() -> None:
    source, items = pasted("A report.", publisher="Radio Gannet", published="2031-03-04")
    (item,) = items
    assert source == "-"
    assert isinstance(item, Item)
    assert (item.known.publisher, item.known.published) == ("Radio Gannet", "2031-03-04")


@pytest.mark.parametrize(
    "given",
    [{"text": " \n"}, {"text": "a", "url": "file:///etc/passwd"}, {"text": "a", "published": "x"}],
)
def test_what_is_no_text_is_told(given: dict[str, str]) -> None:
    text = given.pop("text")
    with pytest.raises(UsageError):
        pasted(text, **given)


@pytest.mark.parametrize(
    "line", ["file:///etc/passwd", "/etc/passwd", "-", "javascript:alert(1)", "ftp://a.example/x"]
)
def test_no_place_of_this_machine_is_taken_for_an_address(line: str) -> None:
    with pytest.raises(UsageError, match="no http"):
        addressed(["https://a.example/", line])


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/", "http://10.0.0.8/x"],
)
def test_an_address_on_a_private_network_is_refused(address: str) -> None:
    ((_, items),) = addressed([address])
    (told,) = items
    assert isinstance(told, InputError)
    assert "private" in told.reason


def test_a_dropped_file_is_known_by_its_name_and_never_by_where_it_lay(tmp_path: Path) -> None:
    file = tmp_path / "0.txt"
    file.write_text("A report of a clerk.")
    source, items = dropped("../../etc/report.txt", file)
    (item,) = items
    assert isinstance(item, Item)
    assert re.fullmatch(rf"{DROPPED}[0-9a-f]{{12}}/report\.txt", source)
    assert item.name == item.source == source


def test_a_packed_bomb_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "0.txt.gz"
    file.write_bytes(gzip.compress(b"a" * 40_000_000))
    _, items = dropped("report.txt.gz", file)
    (told,) = items
    assert isinstance(told, InputError)
    assert str(tmp_path) not in str(told)


def test_what_cannot_be_added_is_told_on_the_page(browser: TestClient) -> None:
    answers = [
        browser.post("/add/text", data={"text": " "}),
        browser.post("/add/addresses", data={"addresses": "/etc/passwd"}),
        browser.post("/add/files", files={"files": ("", b"")}),
    ]
    assert [one.status_code for one in answers] == [400, 400, 422]


def test_an_address_is_tried_in_the_background_and_its_failure_shown(
    browser: TestClient, ledger: Ledger
) -> None:
    begun = browser.post("/add/addresses", data={"addresses": "http://127.0.0.1:1/a"})
    assert begun.status_code == 303
    place = begun.headers["location"]
    while 'hx-trigger="every 1s"' in (page := browser.get(place).text):
        time.sleep(0.05)
    assert "private address" in page
    assert "private address" in browser.get("/failures").text
    part = browser.get(place, headers={"hx-request": "true"}).text
    assert part.startswith("<div id=")
    assert ledger.failures()


def test_a_work_that_never_was_is_told(browser: TestClient) -> None:
    assert browser.get("/add/nothing").status_code == 404
