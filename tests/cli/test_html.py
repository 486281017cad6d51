from html.parser import HTMLParser

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL, SOME_UNREAD


class Leaving(HTMLParser):
    """Collects the addresses that a browser asks for by itself; a link waits for a click."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = {"src", "href", "action", "srcset", "poster", "data", "xlink:href"}
        given = [value or "" for name, value in attrs if name in named and tag != "a"]
        self.found += [value for value in given if not value.startswith(("#", "data:"))]


@pytest.fixture
def page(tmp_path):
    return tmp_path / "page.html"


def test_one_page_holds_every_report_and_is_named_on_standard_error(shelf, page, capfd):
    assert main(["read", "dam.txt", "quay.txt", "--html", str(page)]) == READ_ALL
    written = page.read_text("utf-8")
    assert all(words in written for words in ("The dam at Orra held.", "The quay is closed."))
    assert capfd.readouterr() == ("", f"reportedly: wrote {page}\n")


def test_a_format_that_is_asked_for_is_printed_beside_the_page(shelf, page, capfd):
    main(["read", "dam.txt", "--format", "text", "--html", str(page)])
    assert "The dam at Orra held." in capfd.readouterr().out


def test_no_request_leaves_the_page(shelf, page, capfd):
    shelf.texts["dam.txt"] = 'See <img src="https://orra.example/dam.png"> and <a href="//b">.'
    main(["read", "dam.txt", "--html", str(page)])
    assert Leaving(page.read_text("utf-8")).found == []


def test_a_folder_that_is_not_there_is_bad_usage_before_anything_is_read(shelf, tmp_path, capfd):
    missing = tmp_path / "missing" / "page.html"
    assert main(["read", "dam.txt", "--html", str(missing)]) == BAD_USAGE
    assert shelf.asked == []
    assert capfd.readouterr().err == f"reportedly: --html {missing}: no such folder\n"


def test_a_page_that_cannot_be_written_is_said_in_a_line(shelf, tmp_path, capfd):
    assert main(["read", "dam.txt", "--html", str(tmp_path)]) == BAD_USAGE
    assert capfd.readouterr().err == f"reportedly: --html {tmp_path}: is a folder\n"


def test_what_could_be_read_is_on_the_page_all_the_same(shelf, page, capfd):
    assert main(["read", "gone.txt", "dam.txt", "--html", str(page)]) == SOME_UNREAD
    assert "The dam at Orra held." in page.read_text("utf-8")


def test_no_page_is_written_where_nothing_could_be_read(shelf, page, capfd):
    assert main(["read", "gone.txt", "--html", str(page)]) == SOME_UNREAD
    assert not page.exists()
