import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.records import Attribution, Furniture, Quantity, Span, Time
from reportedly.show.page import as_page

from .desk import Desk
from .ferry import harbour_radio, observer

HOSTILE = (
    "</script><script>alert(1)</script></style><img src=x onerror=alert(2)>"
    "\"' onmouseover='alert(3) {{ 7 * 7 }} &lt;b&gt; <!-- javascript:alert(4)"
)
SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(*sorted(ends)))
SPANS = st.lists(SPAN, max_size=4).map(tuple)


class Page(HTMLParser):
    """What a browser would make of a page: its tags, and the text of its articles."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.articles: list[str] = []
        self.words: list[str] = []
        self.inside = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "article":
            self.inside = True
            self.articles.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "article"

    def handle_data(self, data):
        self.words.append(data)
        if self.inside:
            self.articles[-1] += data

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]


def hostile():
    desk = Desk(HOSTILE, path=HOSTILE, publisher=HOSTILE, title=HOSTILE, byline=HOSTILE)
    desk.url = "javascript:alert(5)"
    known = {"name": HOSTILE, "title": HOSTILE, "standing": HOSTILE, "cue": HOSTILE}
    desk.claim("alert(1)", chain=(desk.link("", "anonymous", **known),))
    desk.published = HOSTILE
    return desk.reading()


def test_the_marked_text_without_its_tags_is_the_text():
    readings = [harbour_radio(), observer()]
    assert Page(as_page(readings)).articles == [reading.report.text for reading in readings]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(), max_size=60), st.lists(SPANS, min_size=4, max_size=4), SPAN)
def test_the_text_is_exact_for_any_text_and_any_spans(text, spans, place):
    desk = Desk(text)
    link = replace(desk.link("", "described", name="x"), spans=spans[0])
    desk.claims += [
        replace(desk.claim(), content=content, chain=(link,) * number)
        for number, content in enumerate(spans)
    ]
    desk.attributions.append(Attribution("a", None, spans[1], spans[2], spans[3]))
    desk.quantities.append(Quantity("q", place, 1, 1, "exact", None, None))
    desk.times.append(Time("t", place, None, None, None, "day", None, None))
    desk.furniture.append(Furniture(place, "caption"))
    told = re.sub("[\x00\ud800-\udfff]", "\ufffd", text)
    page = as_page([desk.reading()])
    assert Page(page).articles == [told]
    assert page.encode("utf-8")


def test_a_claim_shows_its_times_with_the_days_that_they_mean():
    desk = Desk("The quay shut last week.")
    days = ("2031-W20", "2031-05-12", "2031-05-18", "week", None, "published")
    desk.times.append(Time("t", desk.span("last week"), *days))
    desk.claim("The quay shut last week")
    page = as_page([desk.reading()])
    assert '<span class="time" dir="auto">last week</span>' in page
    assert "12 May 2031 to 18 May 2031" in page


def test_nothing_is_fetched_from_anywhere():
    page = Page(as_page([harbour_radio(), observer()]))
    fetching = {"img", "iframe", "link", "object", "embed", "audio", "video", "source", "base"}
    assert not fetching & {tag for tag, _ in page.tags}
    assert all(
        set(attrs).isdisjoint({"src", "style", "srcset", "action"}) for _, attrs in page.tags
    )
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp", as_page([]))


def test_the_policy_names_the_style_and_the_script_by_hash():
    source = as_page([harbour_radio()])
    rule = Page(source).all("meta")[1]["content"]
    assert rule.startswith("default-src 'none'; ")
    assert "unsafe" not in rule
    for tag in ("style", "script"):
        inner = re.search(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL).group(1)
        assert b64encode(sha256(inner.encode()).digest()).decode() in rule


def test_a_hostile_report_stays_words():
    page = Page(as_page([hostile()]))
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert not page.all("img")
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)
    assert page.articles == [HOSTILE]


def test_only_a_web_address_becomes_a_link():
    assert not any(
        "javascript" in (a.get("href") or "") for a in Page(as_page([hostile()])).all("a")
    )
    assert any(
        a.get("href") == "https://tarn-observer.example/grey-heron"
        for a in Page(as_page([observer()])).all("a")
    )


def test_every_claim_is_listed_with_its_chain_from_the_publisher_to_the_origin():
    page = as_page([observer()])
    card = re.search('<li class="claim[^>]*id="r1-c6".*?</blockquote>', page, re.DOTALL).group()
    names = re.findall(r'<b dir="auto">(.*?)</b>', card)
    assert names == [
        "The Tarn Observer",
        "The Northern Lantern",
        "Meridian Agency",
        "Other outlets",
    ]


def test_without_a_script_each_claim_leads_to_its_words_and_back():
    page = Page(as_page([observer(), harbour_radio()]))
    ids = {attrs["id"] for _, attrs in page.tags if attrs.get("id")}
    leads = [a["href"][1:] for a in page.all("a") if (a["href"] or "").startswith("#")]
    assert set(leads) <= ids
    assert {f"r1-t{n}" for n in range(1, 9)} <= set(leads)


def test_ids_are_not_used_twice():
    page = Page(as_page([harbour_radio(), harbour_radio()]))
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))


def test_of_claims_that_nest_the_innermost_comes_first():
    page = Page(as_page([observer()]))
    inner = [attrs for attrs in page.all("span") if "d2" in (attrs.get("class") or "").split()]
    assert any(attrs.get("data-in") == "3 2" for attrs in inner)


def test_the_weights_are_named_by_their_whole_hash():
    assert observer().model.sha256 in as_page([observer()])


@pytest.mark.parametrize("text", ["", "\n\n", "no claim here"])
def test_a_report_without_claims_has_a_page(text):
    page = Page(as_page([Desk(text).reading()]))
    assert page.articles == [text]
    assert "0" in page.words


def test_the_same_readings_make_the_same_page():
    assert as_page([harbour_radio()]) == as_page([harbour_radio()])
