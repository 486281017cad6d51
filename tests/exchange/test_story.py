"""A story as CSV: a row a telling, whole, and safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

from reportedly.exchange import write_story
from reportedly.records.words import hedge_words, link_words
from tests.show.brief.tales import ferry

RUN = '=HYPERLINK("https://nowhere.example")'


def rows(told):
    out = io.BytesIO()
    count = write_story(told, out)
    found = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert len(found) == count
    return found


def test_every_telling_is_a_row_with_its_chain_its_hedges_and_its_report():
    told = ferry()
    (group,) = told.groups
    for row, member in zip(rows(told), group.members, strict=True):
        assert row["chain"] == (" ‹ ".join(map(link_words, member.chain)) or "own voice")
        assert row["hedges"] == "; ".join(hedge_words(member))
        assert (row["ref"], row["text"]) == (member.report, member.text)
        assert row["story"] == told.id


def test_origins_denials_and_figures_are_told():
    first, second, third = rows(ferry())
    assert [one["origin"] for one in (first, second, third)] == ["1", "1", ""]
    assert [one["denies"] for one in (first, second, third)] == ["no", "no", "yes"]
    assert (first["first"], second["cites"]) == ("yes", "The Post.txt")
    assert (first["figures"], first["origins"]) == ("Up to 250 (people)", "1")


def test_no_cell_runs_as_a_formula():
    told = ferry()
    reports = tuple(replace(one, title=RUN) for one in told.reports)
    assert {row["title"] for row in rows(replace(told, reports=reports))} == {"'" + RUN}
