from pathlib import Path

from reportedly.desk.views.versions import Pieces, compared
from reportedly.flow.ledger import Ledger
from reportedly.records import Reading, Track, Version
from tests.desk.desks import desk_of, entered
from tests.show.desk import Desk
from tests.stored import address, found

OLDER = "Up to 40 people may be missing, a clerk said.\n\nThe quay is closed.\n"
NEWER = "At least 40 people are missing, a clerk said.\n\nThe quay is closed.\n\nMore follows.\n"
PLACE = "https://courier.example/quay"


def _reading(text: str) -> Reading:
    desk = Desk(text, title="The quay", url=PLACE, published="2031-03-03")
    desk.claim("The quay is closed")
    return desk.reading()


def _plain(pieces: Pieces) -> str:
    return "".join(words for words, _ in pieces)


def _sides(older: str, newer: str) -> list[tuple[str, str, bool]]:
    versions = tuple(Version(n, str(n), address(), ()) for n in (1, 2))
    pairs = compared(Track(PLACE, versions), *versions, (older, newer)).pairs
    return [
        (
            "".join(words for words, _ in one.older),
            "".join(words for words, _ in one.newer),
            one.same,
        )
        for one in pairs
    ]


def test_two_texts_stand_side_by_side_line_by_line() -> None:
    first, second, third = OLDER.splitlines()[0], "The quay is closed.", "More follows."
    assert _sides(OLDER, NEWER) == [
        (first, NEWER.splitlines()[0], False),
        (second, second, True),
        ("", third, False),
    ]


def test_the_versions_of_an_address_are_shown_with_what_differs(tmp_path: Path) -> None:
    with Ledger.open(str(tmp_path / "versions.db")) as ledger:
        seen = ("2031-03-03T08:00:00Z", "2031-03-03T09:00:00Z")
        kept = [
            found(_reading(text), address(url=PLACE, path=PLACE, seen=at))
            for text, at in zip((OLDER, NEWER), seen, strict=True)
        ]
        assert list(ledger.restore(kept)) == [True, True]
        browser = entered(desk_of(ledger))
        page = browser.get(f"/report/{kept[1].reading.report.id}/versions").text
        assert "<mark>Up to</mark>" in page
        assert "<mark>At least</mark>" in page
        older = browser.get(f"/report/{kept[0].reading.report.id}").text
        assert "version 1 of 2" in older


def test_a_paragraph_of_megabytes_is_not_compared_word_by_word() -> None:
    long = "word " * 300_000
    ((older, newer, same),) = _sides(long + "one", long + "other")
    assert (older, newer, same) == (long + "one", long + "other", False)
