import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from reportedly.exchange.cells import LONGEST
from reportedly.exchange.claim_rows import COLUMNS
from reportedly.exchange.csv import write_csv
from reportedly.records import Place, Span
from reportedly.records.words import hedge_words, link_words
from tests.readings import STORED
from tests.show.desk import Desk
from tests.stored import address, found

RUN = tuple("=+-@\t\r\n＝＋－＠")
NUMBERS = {"depth", "certainty_value"}


def table(*stored, bom=False):
    out = io.BytesIO()
    count = write_csv(stored, out, bom=bom)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))
    assert len(rows) == count
    return rows


def told(text, **known):
    """Return the row of a report of one claim, which says all of `text`."""
    desk = Desk(text)
    desk.claim(text, **known)
    return table(found(desk.reading()))[0]


def plain(cell):
    """Return a cell as a text with nothing that the form had to change."""
    return cell.removeprefix("'").replace("\ufffd", "\0")


def escaped(text):
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\ufffd", "\0")


@settings(max_examples=50)
@given(STORED)
def test_every_claim_is_a_row_with_its_whole_chain_and_every_hedge(stored):
    rows = table(stored)
    for row, claim in zip(rows, stored.reading.told().claims, strict=True):
        chain = " ‹ ".join(map(link_words, claim.chain)) or "own voice"
        assert plain(row["chain"]) == escaped(chain).removeprefix("'")
        assert plain(row["hedges"]) == escaped("; ".join(hedge_words(claim))).removeprefix("'")


@settings(max_examples=50)
@given(STORED)
def test_no_text_of_a_report_begins_a_cell_as_a_formula_does(stored):
    for row in table(stored):
        texts = [cell for name, cell in row.items() if name not in NUMBERS]
        assert not any(one.startswith(RUN) for cell in texts for one in (cell, cell.lstrip()))


@pytest.mark.parametrize("start", [*RUN, " =", "\u00a0+"])
def test_a_formula_in_a_text_gets_an_apostrophe(start):
    assert told(f"{start}1+1|cmd")["text"] == f"'{start}1+1|cmd"


def test_a_number_below_zero_stays_a_number():
    assert told("It sank.", sure=-3)["certainty_value"] == "-3"


def test_a_row_says_who_says_it_how_surely_how_many_and_where():
    desk = Desk(
        "CNN said a smuggler said up to 40 boats may have sunk on Tuesday.", url="https://a.b/c"
    )
    chain = (
        desk.link("CNN", kind="outlet", cue="said"),
        desk.link("a smuggler", "described", cue="said", title="of the coast"),
    )
    count = desk.quantity("up to 40", None, 40, "at_most", "boats")
    words = "up to 40 boats may have sunk on Tuesday"
    desk.claim(words, chain=chain, sure=1, hedges=("may",), quantities=(count,))
    (row,) = table(found(desk.reading(), address("r-7", publisher="Other", published="2031-03-04")))
    assert row["chain"] == "CNN ‹ a smuggler, of the coast, not named"
    assert (row["depth"], row["origin_name"], row["origin_kind"]) == ("2", "a smuggler", "person")
    assert (row["origin_naming"], row["origin_title"]) == ("described", "of the coast")
    assert (row["cue"], row["manner"], row["where"]) == ("said", "indirect", "body")
    assert (row["certainty"], row["certainty_value"], row["hedges"]) == ("possible", "1", "may")
    assert row["quantities"] == "up to 40 boats (at most 40)"
    assert (row["text"], json.loads(row["content"])) == (words, [[25, 64]])
    assert (row["ref"], row["publisher"]) == ("r-7", "Harbour Radio")
    assert (row["url"], row["published"]) == ("https://a.b/c", "2031-03-04")


def test_the_publishers_own_voice_is_said_and_has_no_origin():
    row = told("It sank.")
    assert (row["chain"], row["depth"], row["origin_name"]) == ("own voice", "0", "")


def test_other_places_where_it_was_found_are_named():
    desk = Desk("It sank.")
    desk.claim("It sank.")
    (row,) = table(found(desk.reading(), address(url="https://a.b/1"), address(path="b.txt")))
    assert (row["url"], row["also_at"]) == ("https://a.b/1", "b.txt")


def test_a_place_is_told_with_where_it_lies():
    desk = Desk("It sank off Selim.")
    claim = desk.claim("It sank off Selim")
    place = Place("p", "place", "Selim", (), (Span(12, 17),), "city", None, "SY", "Aleppo")
    reading = replace(desk.reading(), claims=(replace(claim, places=("p",)),), entities=(place,))
    assert table(found(reading))[0]["places"] == "Selim (Aleppo, SY)"


def test_a_fragment_is_no_row():
    desk = Desk("It sank on Tuesday.")
    fragment = replace(desk.claim("on Tuesday"), fragment=True)
    assert table(found(replace(desk.reading(), claims=(fragment,)))) == []


def test_a_cell_longer_than_a_spreadsheet_keeps_says_that_it_was_cut():
    row = told("x" * (LONGEST + 1))
    assert len(row["text"]) == LONGEST
    assert row["text"].endswith("[cut]")


def test_a_cell_may_hold_lines_quotes_and_commas():
    assert told('He said: "No,\nno."\r\nIt sank;')["text"] == 'He said: "No,\nno."\r\nIt sank;'


def test_a_zero_byte_does_not_end_a_row():
    row = told("It \0sank.")
    assert (row["text"], row["content"]) == ("It \ufffdsank.", "[[0, 9]]")


def test_the_mark_that_spreadsheets_need_is_there_unless_it_is_not_wanted():
    def start(**asked):
        out = io.BytesIO()
        write_csv([], out, **asked)
        return out.getvalue()

    header = ",".join(COLUMNS).encode() + b"\r\n"
    assert start() == b"\xef\xbb\xbf" + header
    assert start(bom=False) == header


def test_the_columns_are_those_that_the_documentation_names():
    text = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
    table = text.partition("## CSV")[2].partition("**Formulas.**")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == list(COLUMNS)
