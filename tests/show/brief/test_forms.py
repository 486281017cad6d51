"""A brief in the terminal, as Markdown and as a page: the same words, each safe in its own way."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from reportedly.records import ToldStory
from reportedly.records.words import holder_words
from reportedly.show.brief.markdown import as_markdown, escaped
from reportedly.show.brief.page import as_brief_page
from reportedly.show.brief.terminal import print_story
from reportedly.show.printable import printable
from tests.linking.told_by import holder, source
from tests.show.asked import HOSTILE as STEERING
from tests.show.asked import shown
from tests.show.brief.tales import OTHERS, SANK, ferry, tale
from tests.show.test_page import HOSTILE, Page

SCRIPT = (
    f"{HOSTILE} [x](javascript:alert(6)) ![y](https://evil.example/y.png) | https://evil.example"
)
COMMON = MarkdownIt("commonmark").enable("table")


def hostile(words: str) -> ToldStory:
    """Return a story in which all that reports can say is said in these words."""
    link = replace(holder(words), title=words, standing=words, naming="described")
    texts = (f"{SANK} {words}", f"{SANK} {words} may")
    told = (_named(source(text, words, link), words) for text in texts)
    return replace(tale(*told, title=words, url=f"javascript:{words}"), title=words)


def _named(one, words: str):
    return replace(one, name=f"{one.reading.report.id} {words}")


def forms(told: ToldStory) -> dict[str, str]:
    return {
        "terminal": " ".join(shown(print_story, told).split()),
        "markdown": as_markdown(told),
        "page": " ".join(" ".join(Page(as_brief_page(told)).words).split()),
    }


@pytest.mark.parametrize("form", ["terminal", "markdown", "page"])
def test_every_telling_is_shown_with_its_chain_its_hedges_and_its_report(form):
    told = ferry()
    out = forms(told)[form]
    for group in told.groups:
        for one in group.members:
            assert one.text in out
            assert all(holder_words(link) in out for link in one.chain)
            assert all(hedge.text in out for hedge in one.hedges)
    assert all(report.publisher in out for report in told.reports)


@pytest.mark.parametrize("form", ["terminal", "markdown", "page"])
def test_what_only_one_report_tells_is_in_every_form(form):
    told = tale(source(SANK, "The Post"), source(OTHERS, "Radio Orra", holder("Ilse Marrow")))
    out = forms(told)[form]
    assert OTHERS in out
    assert "Ilse Marrow" in out


def test_in_a_pipe_no_line_is_over_80_and_nothing_steers_the_terminal():
    out = shown(print_story, hostile(STEERING), force_terminal=True)
    assert "\x1b]0" not in out
    assert "\u202e" not in out
    plain = shown(print_story, hostile(STEERING))
    assert max(map(cell_len, plain.splitlines())) <= 80


@given(st.text() | st.text("[](){}<>#*_`~|!&\\-+=.1:/@w h"))
def test_markdown_shows_any_words_as_they_are(words):
    (block, *rest) = COMMON.parse(f"x {escaped(words)}")
    assert [one.type for one in (block, *rest)] == ["paragraph_open", "inline", "paragraph_close"]
    inline = rest[0].children or []
    assert {one.type for one in inline} <= {"text", "text_special"}
    assert "".join(one.content for one in inline) == f"x {printable(words).strip()}".strip()


@given(st.text() | st.text("[](){}<>#*_`~|!&\\-+=.1:/@w h"))
def test_words_that_begin_a_line_begin_nothing_else(words):
    tokens = COMMON.parse(f"> {escaped(words)}")
    kinds = {one.type for one in tokens} - {"blockquote_open", "blockquote_close"}
    assert kinds <= {"paragraph_open", "inline", "paragraph_close"}


def test_a_hostile_story_is_words_in_markdown():
    tokens = [
        inner
        for one in COMMON.parse(as_markdown(hostile(SCRIPT)))
        for inner in (one, *(one.children or []))
    ]
    links = [one.attrs.get("href") for one in tokens if one.type == "link_open"]
    assert all(re.fullmatch(r"#claim-\d+", str(link)) for link in links)
    assert not any(one.type in {"html_block", "html_inline", "image"} for one in tokens)


def test_references_lead_to_the_addresses_of_reports():
    told = tale(source(SANK, "The Post"), source(SANK, "Orra"), url="https://post.example/?a=1&b=2")
    html = COMMON.render(as_markdown(told))
    assert '<a href="https://post.example/?a=1&amp;b=2">1</a>' in html


def test_a_hostile_story_is_words_on_the_page():
    source = as_brief_page(hostile(HOSTILE))
    page = Page(source)
    assert not page.all("script")
    assert len(page.all("style")) == 1
    assert not page.all("img")
    assert not any(
        name.startswith("on") or name == "style" for _, attrs in page.tags for name in attrs
    )
    assert all((a.get("href") or "").startswith("#") for a in page.all("a"))


def test_nothing_runs_on_the_page_and_nothing_is_fetched():
    page = Page(as_brief_page(ferry()))
    rule = page.all("meta")[1]["content"]
    assert "script-src 'none'" in rule
    assert "unsafe" not in rule
    fetching = {"img", "iframe", "link", "object", "embed", "audio", "video", "source", "base"}
    assert not fetching & {tag for tag, _ in page.tags}
    assert all(set(attrs).isdisjoint({"src", "srcset", "action"}) for _, attrs in page.tags)


def test_every_reference_on_the_page_leads_somewhere_and_ids_are_not_used_twice():
    page = Page(as_brief_page(ferry()))
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    leads = {a["href"][1:] for a in page.all("a") if (a["href"] or "").startswith("#")}
    uses = {use["href"][1:] for use in page.all("use")}
    assert leads | uses <= set(ids)


def test_origins_differ_by_shape_and_letter_and_not_by_colour_alone():
    source = as_brief_page(ferry())
    assert 'aria-label="origin A"' in source
    assert 'aria-label="denies it"' in source
    shapes = re.findall(r'<symbol id="s-\d"[^>]*>(.*?)</symbol>', source)
    assert len(set(shapes)) == len(shapes) == 7


def test_the_picture_is_told_in_words_and_as_a_table_too():
    page = as_brief_page(ferry())
    assert re.search(r'<svg class="picture"[^>]*role="img" aria-labelledby="n1-1-t n1-1-d"', page)
    assert "<td>at most 250</td>" in page


@pytest.mark.parametrize("form", [as_markdown, as_brief_page])
def test_the_same_story_makes_the_same_form(form):
    assert form(ferry()) == form(ferry())


def test_half_a_character_breaks_no_form():
    told = hostile("\ud800 \x00")
    assert as_brief_page(told).encode("utf-8")
    assert as_markdown(told).encode("utf-8")
