from reportedly.records.sourcing import summarize
from tests.show.desk import Desk
from tests.show.ferry import harbour_radio, observer


def test_every_claim_is_counted_once_by_its_origin():
    found = summarize(harbour_radio())
    parts = (found.own_voice, found.named, found.described, found.anonymous, found.unattributed)
    assert parts == (4, 5, 0, 3, 1)
    assert sum(parts) == found.claims == 13


def test_the_origin_is_the_last_link_not_the_first():
    desk = Desk("The Ledger says a clerk saw it.")
    desk.claim("saw it", chain=(desk.link("The Ledger"), desk.link("a clerk", "described")))
    assert (summarize(desk.reading()).named, summarize(desk.reading()).described) == (0, 1)


def test_two_links_are_second_hand_and_the_longest_chain_is_the_deepest():
    found = summarize(observer())
    assert (found.second_hand, found.deepest) == (2, 3)


def test_a_claim_with_two_hedges_is_hedged_once():
    assert summarize(harbour_radio()).hedged == 3


def test_a_report_without_claims_has_zeros():
    found = summarize(Desk("Nothing.").reading())
    assert (found.claims, found.own_voice, found.deepest) == (0, 0, 0)
