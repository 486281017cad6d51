"""Places in reading order become the numbers of one ledger."""

from itertools import islice

from reportedly.ledger.numbering import Numbers
from reportedly.ledger.schema import ROOM

NUMBERS = Numbers(3, [70, 80])


def test_rows_are_numbered_by_their_report() -> None:
    given = NUMBERS.given({"number": [0, 1], "claim": [5], "item": [6], "entity": [None, 2]})
    first = 3 * ROOM
    assert given == {
        "number": [first, first + 1],
        "claim": [first + 5],
        "item": [first + 6],
        "entity": [None, first + 2],
    }


def test_holders_have_the_numbers_that_the_ledger_gave_them() -> None:
    assert NUMBERS.given({"holder": [1, 0, 1]}) == {"holder": [80, 70, 80]}


def test_every_row_belongs_to_the_report_and_the_rest_stays() -> None:
    given = NUMBERS.given({"report": [None, None], "text": ["ferry", "dam"]})
    assert list(islice(given["report"], 2)) == [3, 3]
    assert given["text"] == ["ferry", "dam"]
