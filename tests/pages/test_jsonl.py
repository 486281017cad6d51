import gzip
import io
import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputError, NoArticle
from reportedly.pages import Bounds, Known, items_of, open_item
from reportedly.pages.jsonl import items_of_lines
from tests.pages import seeds


def read(data, bounds=Bounds(), **given):  # noqa: B008
    return list(items_of_lines(io.BufferedReader(io.BytesIO(data)), "a.jsonl", bounds, **given))


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=40)
FACTS = st.one_of(st.none(), WORDS.map(str.strip).filter(bool))
DAYS = st.one_of(st.none(), st.dates().map(str))


@given(WORDS, st.builds(Known, FACTS, FACTS, FACTS, FACTS, DAYS, FACTS))
def test_what_is_written_to_a_line_is_read_from_it(text, known):
    (item,) = read(json.dumps({"text": f"a {text}", **asdict(known), "more": [1]}).encode())
    assert (item.data.decode(), item.known) == (f"a {text}", known)
    report = open_item(item)
    assert report.text == f"a {text}"
    assert known.title is None or report.title == known.title


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{bad", "not JSON (expecting property name enclosed in double quotes at character 2)"),
        ("[1]", "a list where an object with a text should be"),
        ("{}", 'no "text" in it'),
        ('{"text": 7}', '"text" is a number, not a text'),
        ('{"text": "a", "byline": ["b"]}', '"byline" is a list, not a text'),
        ('{"text": "a", "ref": true}', '"ref" is true or false, not a text'),
        ('{"text": "a", "published": "soon"}', '"published" names no day, such as 2031-05-03'),
        ('{"text": "a", "url": "%s"}' % ("b" * 3_000), '"url" is longer than 2,000 characters'),
        ('{"text": "\\ud800"}', '"text" holds half a character or a zero character'),
        ('{"text": "a", "title": "\\u0000"}', '"title" holds half a character or a zero character'),
        ('{"text": ' + "[" * 9_999, "JSON nested too deep"),
        ('{"text": ' + "9" * 9_999 + "}", "JSON with a number that is too long"),
        ("x" * 60_000, "line of over 0.05 MB, too large for one report"),
    ],
)
def test_a_bad_line_is_named_with_its_reason_and_the_next_is_read(line, reason):
    good = seeds.lines({"text": "A word."})
    first, error, last = read(good + line.encode() + b"\n" + good, Bounds(page_bytes=50_000))
    assert (error.name, error.reason) == ("a.jsonl line 2", reason)
    assert (first.name, last.name) == ("a.jsonl line 1", "a.jsonl line 3")
    assert read(good + line.encode() + b"\n" + good, positions=[last.position])[0].name == last.name


def test_blank_lines_and_a_mark_at_the_start_are_no_reports():
    found = read(b"\xef\xbb\xbf" + b"\r\n".join((seeds.lines({"text": "A word."}), b"", b" ")))
    assert [one.name for one in found] == ["a.jsonl line 1"]
    (error,) = read(b"\n\n")
    assert isinstance(error, NoArticle)


def test_a_file_without_one_good_line_is_given_up():
    found = read(b"no\n" * 5_000)
    assert len(found) == 1_001
    assert "the rest is not read" in found[-1].reason


def test_packed_lines_are_kept_up_to_where_the_packing_is_broken(tmp_path):
    rows = [{"text": f"Report {number}. {number * 7919 % 1000}"} for number in range(3_000)]
    data = bytearray(gzip.compress(seeds.lines(*rows), mtime=0))
    data[len(data) // 2] ^= 255
    for bent in (bytes(data), bytes(data[: len(data) // 2])):
        path = tmp_path / "a.jsonl.gz"
        path.write_bytes(bent)
        *kept, last = items_of(str(path))
        texts = [one.data.decode() for one in kept if not isinstance(one, InputError)]
        assert texts[:900] == [row["text"] for row in rows[:900]]
        assert isinstance(last, InputError)


def test_lines_are_known_without_their_ending_too(tmp_path):
    path = tmp_path / "rows"
    path.write_bytes(seeds.lines())
    assert [one.known.ref for one in items_of(str(path))] == ["a-1", None]
