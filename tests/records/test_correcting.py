"""A reading as judged: what a person says holds, in whatever order it is told, and no more."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.records import (
    Certainty,
    ClaimCorrection,
    Furniture,
    FurnitureCorrection,
    Judgement,
    Link,
    LinkCorrection,
    QuantityCorrection,
    Span,
    corrected,
    furniture_id,
    kept_form,
    link_ids,
)
from tests.ledger.made import made

READ = made()
REPORT = READ.report.id
CLAIM, REST = READ.claims
COURIER, FISHERMAN = link_ids(CLAIM)
VENN = Link("Ada Venn", "Ada", (Span(47, 58),), "person", "named", None, None, None, None)


def said(about, one, verdict="wrong", to=None, other=None, at="2031-03-05"):
    value = None if to is None else kept_form(to)
    verdict = verdict if to is None else "corrected"
    told = (about, verdict, one, other, (), "Ilse", at, None, value, REPORT)
    return Judgement(f"{at} {about} {one} {other} {verdict}", *told)


def first(*judgements):
    return corrected(READ, judgements).claims[0]


def test_what_is_confirmed_is_as_it_was_read():
    assert corrected(READ, [said("claim", CLAIM.id, "right")]) == READ


def test_a_rejected_claim_is_gone_and_so_is_its_attribution():
    found = corrected(READ, [said("claim", CLAIM.id)])
    assert [one.id for one in found.claims] == [REST.id]
    assert found.attributions == ()


def test_a_corrected_content_holds_what_stands_in_it_and_moves_its_attribution():
    to = ClaimCorrection(content=(Span(6, 30),), certainty="certain", manner="direct")
    found = corrected(READ, [said("claim", CLAIM.id, to=to)])
    one = found.claims[0]
    assert (one.text, one.quantities, one.places) == ("40 people may be missing", (), ())
    assert (one.manner, one.certainty, one.id) == ("direct", Certainty("certain", 3.0), CLAIM.id)
    assert found.attributions[0].content == (Span(6, 30),)


def test_a_link_is_corrected_and_is_no_longer_whom_it_was_read_to_be():
    one = first(said("link", CLAIM.id, to=LinkCorrection(name="Ada Venn"), other=COURIER))
    link = one.chain[0]
    assert (link.name, link.naming, link.entity) == ("Ada Venn", "named", None)
    assert (link.text, one.chain[1]) == ("the Courier", CLAIM.chain[1])


def test_an_empty_word_takes_out_what_was_read():
    one = first(said("link", CLAIM.id, to=LinkCorrection(name=""), other=COURIER))
    assert (one.chain[0].name, one.chain[0].naming) == (None, "described")


def test_without_its_last_link_a_claim_is_the_publishers_own():
    one = first(*(said("link", CLAIM.id, other=each) for each in (COURIER, FISHERMAN)))
    assert (one.chain, one.manner, one.attribution) == ((), "own", None)


def test_a_source_that_nobody_read_makes_an_attribution():
    to = ClaimCorrection(chain=(VENN,), cue=(Span(59, 63),))
    found = corrected(READ, [said("claim", REST.id, to=to)])
    made_up = found.attributions[-1]
    assert (made_up.source, made_up.cue) == (VENN.spans, (Span(59, 63),))
    assert (found.claims[1].attribution, found.claims[1].manner) == (made_up.id, "indirect")


def test_a_number_is_corrected_wherever_it_is_told_or_gone():
    found = corrected(READ, [said("quantity", "q1", to=QuantityCorrection("exact", 40.0, 40.0))])
    assert (found.quantities[0].bound, found.quantities[0].low) == ("exact", 40.0)
    assert first(said("quantity", "q1")).quantities == ()


def test_a_claim_stands_where_the_marks_around_it_say():
    caption = furniture_id(REPORT, Span(0, 60))
    to = FurnitureCorrection("caption", Span(0, 60))
    assert first(said("furniture", caption, to=to)).where == "caption"
    prompt = corrected(READ, [said("furniture", caption, to=replace(to, kind="prompt"))])
    assert [one.id for one in prompt.claims] == [REST.id]


def test_a_rejected_mark_is_no_mark():
    label = furniture_id(REPORT, Span(0, 2))
    assert READ.report.furniture == (Furniture(Span(0, 2), "label"),)
    assert corrected(READ, [said("furniture", label)]).report.furniture == ()


def test_what_is_said_of_what_is_not_there_changes_nothing():
    told = [said(about, "x") for about in ("claim", "link", "quantity", "furniture")]
    assert corrected(READ, told) == READ


SAID = (
    said("claim", CLAIM.id, to=ClaimCorrection(content=(Span(6, 30),))),
    said("claim", CLAIM.id, at="2031-03-06"),
    said("claim", CLAIM.id, "undone", at="2031-03-07"),
    said("claim", CLAIM.id, to=ClaimCorrection(manner="belief"), at="2031-03-08"),
    said("claim", REST.id, to=ClaimCorrection(chain=(VENN,), cue=(Span(59, 63),))),
    said("link", CLAIM.id, other=COURIER),
    said("link", CLAIM.id, to=LinkCorrection(name="Ada Venn"), other=FISHERMAN),
    said("quantity", "q1", to=QuantityCorrection("at_least", low=40.0)),
    said("furniture", furniture_id(REPORT, Span(0, 2))),
)


@given(st.data())
def test_the_order_in_which_judgements_are_told_changes_nothing(data):
    some = data.draw(st.lists(st.sampled_from(SAID), unique=True))
    assert corrected(READ, some) == corrected(READ, data.draw(st.permutations(some)))


@given(st.lists(st.sampled_from(SAID), unique=True), st.data())
def test_the_latest_of_one_thing_holds_alone(some, data):
    last = data.draw(st.sampled_from(SAID))
    now = replace(last, id="now", at="2032")
    before = [one for one in some if (one.one, one.other) != (last.one, last.other)]
    assert corrected(READ, [*some, now]) == corrected(READ, [*before, now])


@given(st.lists(st.sampled_from(SAID), unique=True))
def test_undoing_all_gives_back_what_was_read(some):
    undone = [replace(one, id=f"un{one.id}", verdict="undone", at="2032") for one in some]
    assert corrected(READ, [*some, *undone]) == READ
