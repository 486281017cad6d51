"""A chart says the same in bars and in words, with or without colour."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from reportedly.show.chart import HEIGHT, PARTS, SHADES, as_svg, print_chart
from tests.show.asked import HOSTILE, group, shown

SVG = "{http://www.w3.org/2000/svg}"
COUNTS = st.lists(st.integers(0, 5000), min_size=5, max_size=5)


def drawn(*groups, title="How claims are sourced"):
    return ElementTree.fromstring(as_svg(groups, title, "month"))


@given(COUNTS)
def test_the_parts_of_a_bar_fill_it_each_by_its_share(counts):
    bar = shown(print_chart, [group("2031", *counts)]).splitlines()[0].removeprefix("2031  ")
    total = sum(counts)
    assert len(bar) == (50 if total else 0)
    for shade, count in zip(SHADES, counts, strict=True):
        assert total == 0 or abs(bar.count(shade) - 50 * count / total) <= 1


def test_a_console_that_cannot_write_blocks_gets_plain_signs(tmp_path):
    from rich.console import Console

    with (tmp_path / "out").open("w", encoding="ascii") as file:
        print_chart([group("2031", 5, 5, 0, 0, 0)], Console(file=file, width=80))
    assert (tmp_path / "out").read_text("ascii").startswith("2031  " + "." * 25 + "#" * 25)


def test_the_picture_has_a_role_a_title_and_all_of_it_in_words():
    picture = drawn(group("2031-03", 4, 3, 2, 1, 0))
    assert picture.get("role") == "img"
    named = picture.get("aria-labelledby").split()
    told = {one.get("id"): one.text for one in picture if one.get("id")}
    title, words = (told[name] for name in named)
    assert title == "How claims are sourced"
    assert words == (
        "2031-03: 10 claims in 2 reports; own voice 40%, named 30%, not named 20%, "
        "name withheld 10%, no source given 0%. "
    )


def test_how_many_claims_a_column_is_of_is_written_at_it():
    picture = drawn(group("2031-03", 400, 300, 200, 100, 11), group("2031-04", 2, 0, 0, 0, 0))
    assert {one.text for one in picture.iter(f"{SVG}text")} >= {"1,011", "2"}


def test_the_axes_and_every_part_have_their_words():
    words = {one.text for one in drawn(group("2031-03", 4, 3, 2, 1, 0)).iter(f"{SVG}text")}
    assert words >= {"share of claims", "month", "2031-03", "50%", *PARTS}


@given(COUNTS)
def test_the_pieces_of_a_column_are_as_high_as_their_shares(counts):
    pieces = {
        one.get("fill"): float(one.get("height"))
        for one in drawn(group("2031", *counts)).iter(f"{SVG}rect")
        if one.get("y")
    }
    for number, count in enumerate(counts):
        height = HEIGHT * count / max(sum(counts), 1)
        assert abs(pieces.get(f"url(#part{number})", 0.0) - height) < 0.02


def test_every_part_has_a_pattern_of_its_own():
    patterns = [
        ElementTree.tostring(one).split(b"><", 1)[1] for one in drawn().iter(f"{SVG}pattern")
    ]
    assert len(set(patterns)) == len(PARTS)


def test_others_words_stay_words_and_nothing_is_fetched():
    picture = drawn(group(HOSTILE + "\x00\ud800", 1, 1, 1, 1, 1), title=HOSTILE)
    assert not list(picture.iter(f"{SVG}script"))
    text = ElementTree.tostring(picture, "unicode")
    assert "href" not in text
    assert "<script" not in text
