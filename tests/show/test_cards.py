from dataclasses import replace

from reportedly.records import Place, Span
from reportedly.show.cards import cards_of
from reportedly.show.page import as_page

from .desk import Desk


def _reading():
    desk = Desk("A fire spread in Selim and Nowhere.")
    claim = desk.claim("A fire spread in Selim and Nowhere")
    known = Place(
        "p", "place", "Selim", (), (Span(17, 22),), "city", (39.9, -82.8), "US", "Ohio", "7"
    )
    unknown = Place("n", "place", "Nowhere", (), (Span(27, 34),))
    claim = replace(claim, places=("p", "n"))
    return replace(desk.reading(), claims=(claim,), entities=(known, unknown))


def test_a_card_tells_where_its_places_lie_when_that_is_known():
    assert cards_of(_reading())[0].places == (("Selim", "Ohio, US"),)


def test_the_page_shows_it_beside_the_name():
    assert "<span>Ohio, US</span>" in as_page([_reading()])
