import io
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from reportedly.records import Span, Time
from reportedly.show.printable import printable
from reportedly.show.terminal import print_reading

from .desk import Desk
from .ferry import harbour_radio, observer

HOSTILE = "\x1b[31mred\x1b]0;title\x07 \u202eevil\u2066 [bold]x[/bold] [link=a]b :smile: \x9b2J\r\n"


def printed(reading, **console) -> str:
    file = io.StringIO()
    print_reading(reading, Console(file=file, **({"width": 80} | console)))
    return file.getvalue()


def about(text: str):
    """Return a reading where `text` stands in every place that is printed."""
    desk = Desk(text, path=text, publisher=text, title=text, byline=text, published=text)
    link = desk.link("", "anonymous", name=text, title=text, standing=text, cue=text)
    whole = (Span(0, len(text)),)
    desk.claims.append(replace(desk.claim(chain=(link,)), content=whole, text=text))
    return desk.reading()


def test_a_chain_is_said_as_a_person_would():
    assert "Harbour Radio ‹ a fisherman, not named    " in printed(observer())


def test_the_hedges_that_make_a_claim_less_sure_stand_beside_it():
    assert "indirect · possible (may)" in printed(harbour_radio())


def test_quantities_are_told_with_what_they_mean():
    assert "figures: Up to 250 people (at most 250)" in printed(harbour_radio())


def test_times_are_told_with_the_days_that_they_mean():
    desk = Desk("The quay shut last week.")
    days = ("2031-W20", "2031-05-12", "2031-05-18", "week", None, "published")
    desk.times.append(Time("t", desk.span("last week"), *days))
    desk.claim("The quay shut last week")
    assert "when: last week (12 May 2031 to 18 May 2031)" in printed(desk.reading())


def test_a_time_that_says_its_days_is_not_told_again():
    desk = Desk("The quay shut in 2029.")
    days = ("2029", "2029-01-01", "2029-12-31", "year", None, None)
    desk.times.append(Time("t", desk.span("2029"), *days))
    desk.claim("The quay shut in 2029")
    assert "when:" not in printed(desk.reading())


def test_the_summary_counts_the_sourcing():
    tail = printed(observer()).split("Sourcing\n")[1]
    assert tail.splitlines()[0] == "  8  claims, at most 3 links deep"
    assert "  3  from a source not named" in tail


def test_claims_stand_in_reading_order():
    told = printed(harbour_radio())
    assert told.index("left Port Selim") < told.index("Up to 250") < told.index("at least 40")


@pytest.mark.parametrize("width", [12, 40, 80, 200])
def test_no_line_is_wider_than_the_console_and_no_word_is_lost(width):
    reading = harbour_radio()
    told = printed(reading, width=width)
    assert max(map(cell_len, told.splitlines())) <= max(width, 13)
    squeezed = "".join(told.split())
    assert all("".join(claim.text.split()) in squeezed for claim in reading.claims)


def test_a_pipe_gets_no_escape_no_drawing_and_no_trailing_blanks():
    told = printed(harbour_radio())
    assert "\x1b" not in told
    assert not any("BOX DRAWINGS" in unicodedata.name(mark, "") for mark in told)
    assert all(line == line.rstrip() for line in told.splitlines())


def test_a_terminal_gets_the_same_words_in_style():
    told = printed(harbour_radio(), force_terminal=True, color_system="standard", no_color=False)
    assert "\x1b[1;34mMira Okonjo\x1b[0m" in told


def test_no_color_is_respected(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    told = printed(harbour_radio(), force_terminal=True, color_system="standard")
    assert "\x1b[1mMira Okonjo\x1b[0m" in told
    assert "\x1b[1;34m" not in told


def test_markup_and_escapes_in_a_report_are_words():
    desk = Desk("They said " + HOSTILE.strip(), title=HOSTILE)
    desk.claim("They said")
    told = printed(desk.reading())
    assert "[bold]x[/bold] [link=a]b :smile:" in told
    assert not set("\x1b\x07\x9b\u202e\u2066\r") & set(told)


@given(st.text(st.characters(), min_size=1, max_size=60))
def test_nothing_that_steers_a_terminal_is_printed_for_any_text(text):
    told = printed(about(text))
    steering = {"Cc", "Cf", "Cs"}
    bad = {mark for mark in told if unicodedata.category(mark) in steering}
    assert bad <= set("\n\u200c\u200d")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437"])
def test_an_encoding_that_cannot_say_it_gets_plain_marks(encoding):
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    print_reading(observer(), Console(file=file, width=80))
    file.flush()
    told = raw.getvalue().decode(encoding)
    assert "Harbour Radio < a fisherman" in told or "Harbour Radio ‹ a fisherman" in told


def test_words_that_an_encoding_lacks_are_escaped_not_lost():
    assert printable("“Žofia” ‹ x", "ascii") == '"\\u017dofia" < x'
    assert printable("“Žofia”", "utf-8") == "“Žofia”"


def test_wide_and_right_to_left_words_are_kept():
    assert "渡し船が沈んだ" in printed(about("渡し船が沈んだ"))
    assert "غرقت العبارة" in printed(about("غرقت العبارة"))
