"""One report against a ledger: compared with its story, and never kept or compared with itself."""

from dataclasses import replace

import pytest

from reportedly.flow.ledger import Ledger
from reportedly.records import Address, Reading, Stored, report_id
from tests.linking.told_by import holder, source

SANK = "The crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
ALSO = "Before dawn the Meridian Star, a crowded ferry, sank off Port Selim's breakwater"
OTHER = "Dockers at Aldermoor voted to end their strike over pensions after nine weeks"
MAY = SANK.replace("sank", "may have sunk")
MARROW = holder("Ilse Marrow")


def reading(*given, title: str | None = None, **more) -> Reading:
    found = source(*given, **more).reading
    report = replace(found.report, id=report_id(found.report.text), title=title)
    return replace(found, report=report)


@pytest.fixture
def ledger(tmp_path):
    """Give a ledger of a story that two reports tell, and of another report."""
    told = [reading(SANK, "The Post", MARROW), reading(ALSO, "Radio Orra"), reading(OTHER, "Tarn")]
    with Ledger.open(str(tmp_path / "reportedly.db")) as found:
        keep(found, *told)
        yield found


def keep(ledger: Ledger, *told: Reading) -> None:
    assert list(ledger.restore(_stored(one) for one in told)) == [True] * len(told)
    assert sum(ledger.place()) == len(told)


def _stored(one: Reading) -> Stored:
    report = one.report
    known = (report.publisher, report.title, None, report.published, "2031-03-04T08:00:00Z")
    return Stored(one, (Address(None, None, report.path, *known),))


def test_a_new_report_is_compared_with_the_story_it_belongs_to(ledger):
    found = ledger.check(reading(MAY, "New Paper", hedges=("may",), day="2031-03-05"))
    assert not found.known
    assert {one.publisher for one in found.story.reports} == {"The Post", "Radio Orra"}
    (group,) = found.groups
    assert found.report.id in {one.report for one in group.members}
    assert {one.kind for one in found.drift} == {"hedge", "attribution"}
    assert all(found.report.id in (one.a.report, one.b.report) for one in found.drift)


def test_what_only_the_new_report_says_is_told(ledger):
    both = reading(f"{SANK}. {OTHER}", "New Paper")
    claims = tuple(
        replace(both.claims[0], content=(span,), text=span.of(both.report.text))
        for span in (reading(SANK, "x").claims[0].content[0], _rest(both))
    )
    found = ledger.check(replace(both, claims=claims))
    assert [one.text for one in found.alone] == [OTHER]


def _rest(one: Reading):
    (span,) = one.claims[0].content
    return type(span)(len(SANK) + 2, span.end)


def test_nothing_of_a_checked_report_is_kept(ledger):
    before = [one.id for one in ledger.stories(least=1)]
    found = ledger.check(reading(MAY, "New Paper"))
    assert ledger.waiting() == 0
    assert [one.id for one in ledger.stories(least=1)] == before
    with pytest.raises(Exception, match="names no report"):
        ledger.report(found.report.id)


def test_where_no_story_is_found_nothing_is_compared(ledger):
    text = "Apricots from the upper valley will cost twice as much this summer, growers expect"
    found = ledger.check(reading(text, "New Paper"))
    assert (found.story, found.groups, found.drift, found.alone) == (None, (), (), ())


def test_a_report_of_the_ledger_is_compared_with_the_others_and_not_with_itself(ledger):
    found = ledger.check(reading(SANK, "The Post", MARROW))
    assert found.known
    assert [one.publisher for one in found.story.reports] == ["Radio Orra"]
    (group,) = found.groups
    assert len(group.members) == 2


def test_what_the_ledger_knows_of_a_report_goes_with_it(ledger):
    bare = reading(SANK, "The Post", MARROW)
    bare = replace(bare, report=replace(bare.report, publisher=None, published=None))
    assert ledger.check(bare).report.publisher == "The Post"


def test_an_edited_text_is_not_compared_with_the_one_at_its_address(ledger):
    edited = reading(MAY, "The Post", MARROW)
    found = ledger.check(edited)
    assert edited.report.path == "The Post.txt"
    assert [one.publisher for one in found.story.reports] == ["Radio Orra"]
    assert not found.known


def test_a_near_copy_is_one_origin_with_what_it_copies(tmp_path):
    words = [f"{SANK} {number}" for number in ("one", "two", "three", "four", "five", "six")]
    text = ". ".join(words)
    with Ledger.open(str(tmp_path / "copies.db")) as ledger:
        keep(ledger, reading(text, "The Post"))
        found = ledger.check(reading(f"{text}. {OTHER}", "New Paper"))
    assert {group.origins for group in found.groups} == {1}


def test_a_headline_is_laid_beside_its_body_where_no_story_is_found_too(ledger):
    text = "the governor of Lannora may have ordered the closing of the granary"
    title = "Governor of Lannora ordered closing of granary"
    found = ledger.check(reading(text, "New Paper", MARROW, hedges=("may",), title=title))
    assert found.story is None
    assert (found.headline.title, found.headline.lacks) == (title, "may")
    assert found.headline.nearest.chain == (MARROW,)


def test_a_headline_that_says_no_more_than_its_body_lacks_nothing(ledger):
    text = "the governor of Lannora ordered the closing of the granary"
    found = ledger.check(
        reading(text, "New Paper", title="Governor of Lannora ordered closing of granary")
    )
    assert found.headline.lacks is None
    assert ledger.check(reading(text, "New Paper")).headline is None
