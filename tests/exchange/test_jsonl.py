import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import FormatError
from reportedly.exchange.jsonl import read_jsonl, write_jsonl
from reportedly.records import from_json
from tests.readings import STORED
from tests.show.ferry import harbour_radio
from tests.stored import found


def written(stored):
    out = io.BytesIO()
    assert write_jsonl(stored, out) == len(stored)
    return out.getvalue()


@settings(max_examples=50)
@given(st.lists(STORED, max_size=2))
def test_what_is_written_is_read_back(stored):
    lines = io.BytesIO(written(stored))
    assert list(read_jsonl(lines)) == stored


@settings(max_examples=50)
@given(STORED)
def test_what_is_read_back_is_written_with_the_same_bytes(stored):
    once = written([stored])
    assert written(list(read_jsonl([once]))) == once


@settings(max_examples=50)
@given(st.lists(STORED, max_size=2))
def test_a_report_is_one_line_of_utf_8(stored):
    lines = written(stored).decode("utf-8").split("\n")
    assert len(lines) == len(stored) + 1
    assert all(json.loads(line)["addresses"] is not None for line in lines[:-1])


def test_a_line_is_what_read_prints_with_the_addresses_added():
    reading = harbour_radio()
    assert from_json(written([found(reading)])) == reading


def test_a_torn_line_is_named_and_the_others_are_read():
    line = written([found(harbour_radio())])
    first, second, third = read_jsonl([line, line[:900], line])
    assert first == third == found(harbour_radio())
    assert isinstance(second, FormatError)
    assert second.name == "line 2"


def test_a_wrong_field_is_named_with_its_line():
    line = written([found(harbour_radio())]).replace(b'"where": "headline"', b'"where": "page 1"')
    (error,) = read_jsonl([b"\n", line])
    assert str(error) == (
        "line 2: claims[0].where: expected one of body, caption, headline, got 'page 1'"
    )


def test_lines_may_end_as_they_do_on_windows_and_empty_ones_are_passed_over():
    line = written([found(harbour_radio())]).replace(b"\n", b"\r\n")
    assert list(read_jsonl([b"\r\n", line, b"  \n"])) == [found(harbour_radio())]


def test_two_halves_of_a_pair_side_by_side_are_refused_by_the_reports_name():
    reading = harbour_radio()
    report = replace(reading.report, title="\ud83d\ude00")
    with pytest.raises(FormatError, match=r"harbour-radio.txt: a surrogate pair in two halves"):
        write_jsonl([found(replace(reading, report=report))], io.BytesIO())


def test_a_report_is_written_before_the_next_is_asked_for():
    out = io.BytesIO()

    def one_by_one():
        for number in range(3):
            assert out.getvalue().count(b"\n") == number
            yield found(harbour_radio())

    assert write_jsonl(one_by_one(), out) == 3
