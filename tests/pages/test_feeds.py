import pytest

from reportedly.errors import InputError, NoArticle, NotText
from reportedly.pages import Known, open_item
from reportedly.pages.feeds import is_feed, items_of_feed
from tests.pages import seeds


def test_an_entry_is_an_address_with_what_the_feed_knows_of_it():
    item = next(items_of_feed(seeds.rss(), "feed.xml"))
    assert (item.form, item.name, item.position) == ("address", seeds.ADDRESS, seeds.ADDRESS)
    assert item.known == Known(
        url=seeds.ADDRESS,
        title="Barge & gate",
        byline="Edda Lund",
        published="2031-05-05",  # the outlet's own day, though it was the sixth in Greenwich
        publisher="Canal Weekly",
    )


def test_in_atom_the_day_is_that_of_publication_and_titles_lose_their_markup():
    (item,) = items_of_feed(seeds.atom(), "feed.xml")
    assert (item.known.published, item.known.title) == ("2031-05-05", "Barge blocks sluice")
    (item,) = items_of_feed(seeds.atom().replace(b"published>", b"issue>"), "feed.xml")
    assert item.known.published is None


def test_an_entry_that_carries_its_report_is_read_from_the_feed():
    report = open_item(list(items_of_feed(seeds.rss(), "feed.xml"))[1])
    assert (report.title, report.url) == ("Whole", f"{seeds.ADDRESS}/2")
    assert seeds.PARAGRAPHS[0] in report.text


def test_a_teaser_is_no_report():
    short = f"<content:encoded><![CDATA[{seeds.BODY}]]></content:encoded>"
    feed = seeds.rss().replace(seeds.LONG.encode(), b"<p>Read more</p>")
    assert [one.form for one in items_of_feed(feed, "feed.xml")] == ["address"] * 2
    feed = seeds.rss(f"<item><link>{seeds.ADDRESS}/3</link>{short}</item>")
    assert [one.form for one in items_of_feed(feed, "feed.xml")][2] == "address"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_feed_is_known_and_read_in_its_own_encoding(codec):
    feed = seeds.rss().decode().replace("Canal", "Kanál").encode(codec)
    assert is_feed(feed)
    assert next(items_of_feed(feed, "feed.xml")).known.publisher == "Kanál Weekly"


def test_an_entry_without_an_address_is_one_error_and_the_others_are_kept():
    bad = "<item><title>a</title></item><item><link>javascript:a()</link></item>"
    good = f"<item><link>{seeds.ADDRESS}/9</link></item>"
    found = list(items_of_feed(seeds.rss(bad + good), "feed.xml"))
    assert [isinstance(one, InputError) for one in found] == [False, False, True, True, False]
    assert found[2].name == "feed.xml entry 3"


def test_a_feed_cut_off_gives_what_is_there_and_says_so():
    feed = seeds.rss()
    found = list(items_of_feed(feed[: feed.index(b"</content") - 9], "feed.xml"))
    assert [one.form for one in found[:-1]] == ["address"] * 2  # the cut text is no report
    assert "cut off" in found[-1].reason


def test_what_is_not_well_formed_is_read_all_the_same():
    feed = seeds.rss().replace(b"&amp;", b"&").replace(b"Short.", b"<br>a & b <p>")
    assert len(list(items_of_feed(feed, "feed.xml"))) == 2


def test_a_reference_to_no_character_does_not_lose_the_feed():
    feed = seeds.rss().replace(b"&amp;", b"&#xD800; &#0; &#99999999; & ")
    assert len(list(items_of_feed(feed, "feed.xml"))) == 2


def test_a_title_that_lost_a_character_is_none():
    feed = seeds.rss().replace(b"Barge &amp; gate", b"Barge \xff gate")
    assert next(items_of_feed(feed, "feed.xml")).known.title is None


def test_an_address_in_a_feed_is_taken_from_where_the_feed_is():
    feed = seeds.rss().replace(f"<link>{seeds.ADDRESS}<".encode(), b"<link>/barge<")
    assert next(items_of_feed(feed, "https://canal.example/feed")).name == seeds.ADDRESS


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"<project><name>a</name></project>", NotText),
        (b"<rss></rss>", NoArticle),
        (b"", NoArticle),
    ],
)
def test_what_is_no_feed_or_has_no_entry_is_one_error(data, error):
    with pytest.raises(error):
        list(items_of_feed(data, "feed.xml"))


def test_markup_that_is_no_feed_is_not_taken_for_one():
    for data in (seeds.PAGE, seeds.TEXT.encode(), b"<project/>", b"<!---->" * 500 + b"a"):
        assert not is_feed(data)
