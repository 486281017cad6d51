from reportedly.show.cards import cards_of
from reportedly.show.soundings import STEP, SURFACE, soundings_of

from .desk import Desk
from .ferry import observer


def test_each_claim_is_a_column_and_each_link_one_step_down():
    picture = soundings_of(cards_of(observer()))
    assert [len(column.points) for column in picture.columns] == [1, 1, 2, 1, 1, 3, 1, 0]
    assert [point.y - SURFACE for point in picture.columns[5].points] == [STEP, 2 * STEP, 3 * STEP]


def test_every_point_lies_inside_the_picture():
    picture = soundings_of(cards_of(observer()))
    assert all(0 < column.x < picture.width for column in picture.columns)
    assert all(point.y < picture.height for column in picture.columns for point in column.points)


def test_no_claims_make_an_empty_picture():
    assert soundings_of(cards_of(Desk("").reading())).columns == ()
