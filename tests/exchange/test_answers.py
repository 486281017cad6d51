"""Answers as CSV: whole, and safe to open in a spreadsheet."""

import csv
import io

import pytest

from reportedly.exchange import (
    write_answer,
    write_audit,
    write_failures,
    write_sources,
    write_stories,
)
from reportedly.records.words import hedge_words, link_words
from tests.show.asked import answer, failure, group, source, story

RUN = '=HYPERLINK("https://nowhere.example")'


def rows(write, told):
    out = io.BytesIO()
    count = write(told, out)
    found = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert len(found) == count
    return found


def test_a_row_has_the_whole_chain_and_every_hedge():
    (hit,) = answer().hits
    (row,) = rows(write_answer, answer())
    assert row["chain"] == " ‹ ".join(map(link_words, hit.claim.chain))
    assert row["hedges"] == "; ".join(hedge_words(hit.claim))
    assert (row["text"], row["certainty"]) == (hit.claim.text, hit.claim.certainty.label)


@pytest.mark.parametrize(
    ("write", "told", "column"),
    [
        (write_answer, answer(text=RUN), "text"),
        (write_sources, [source(RUN)], "name"),
        (write_audit, [group(RUN, 1, 1, 1, 1, 1)], "group"),
        (write_failures, [failure(RUN)], "name"),
        (write_stories, [story(RUN)], "story_title"),
    ],
)
def test_no_cell_runs_as_a_formula(write, told, column):
    assert rows(write, told)[0][column] == "'" + RUN


def test_a_source_is_a_row_with_its_counts():
    (row,) = rows(write_sources, [source()])
    assert (row["claims"], row["named"], row["hedges"]) == ("12", "11", "may 2; reportedly 1")


def test_an_audit_is_a_row_a_group_with_counts_that_add_up():
    (row,) = rows(write_audit, [group("2031", 4, 3, 2, 1, 0)])
    parts = ("own_voice", "named", "described", "anonymous", "unattributed")
    assert sum(int(row[part]) for part in parts) == int(row["claims"]) == 10
