import io
import re
import subprocess
import sys
from pathlib import Path

import arro3.io
import pytest
from arro3.core import DataType, Field, Schema
from arro3.io import read_json
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import ExtraMissing, FormatError, UsageError
from reportedly.exchange.arrow import unpacked
from reportedly.exchange.columns import schema
from reportedly.exchange.parquet import read_parquet, write_parquet
from reportedly.exchange.structs import from_struct_line
from reportedly.records import Stored
from tests.readings import STORED
from tests.show.ferry import harbour_radio
from tests.stored import address, found

RADIO = found(harbour_radio())


def read_here():
    return read_parquet(Path(__file__))


def several(count: int) -> list[Stored]:
    """Return the report as often, each found at one more address."""
    return [found(RADIO.reading, *[address()] * (number + 1)) for number in range(count)]


def written(*stored: Stored, rows: int = 256) -> bytes:
    out = io.BytesIO()
    assert write_parquet(stored, out, rows) == len(stored)
    return out.getvalue()


@settings(max_examples=30)
@given(st.lists(STORED, max_size=3), st.integers(1, 4))
def test_what_is_written_is_read_back(stored, rows):
    lines = unpacked(io.BytesIO(written(*stored, rows=rows)))
    assert [from_struct_line(line) for line in lines] == stored


@settings(max_examples=3)
@given(st.lists(STORED, min_size=3, max_size=3))
def test_a_file_is_written_and_read_back_by_its_path(tmp_path_factory, stored):
    path = tmp_path_factory.mktemp("out") / "ledger.parquet"
    assert write_parquet(stored, path, 2) == 3
    assert list(read_parquet(path)) == stored


def test_no_reports_are_a_whole_file_too(tmp_path):
    path = tmp_path / "none.parquet"
    assert write_parquet([], path) == 0
    assert list(read_parquet(path)) == []


def test_a_group_of_rows_is_written_before_more_than_the_next_is_asked_for():
    out, seen = io.BytesIO(), []

    def one_by_one():
        for one in several(7):
            seen.append(out.tell())
            yield one

    write_parquet(one_by_one(), out, 2)
    assert seen[0] == seen[1] < seen[4] < seen[6]


@pytest.mark.parametrize("ruin", ["", "half", "text", "footer"])
def test_a_damaged_file_is_named_in_one_line_and_ends_nothing(tmp_path, capfd, ruin):
    data = written(*several(2))
    footer = len(data) - 20
    ruined = {
        "": b"",
        "half": data[: len(data) // 2],
        "text": b"The dam held.",
        "footer": data[: footer - 500] + b"\xff" * 500 + data[footer:],
    }[ruin]
    path = tmp_path / "ruined.parquet"
    path.write_bytes(ruined)
    with pytest.raises(FormatError) as caught:
        list(read_parquet(path))
    assert str(caught.value) == f"{path}: damaged, or no Parquet file"
    assert capfd.readouterr() == ("", "")


def test_another_table_is_refused_by_the_field_that_it_lacks(tmp_path):
    path = tmp_path / "other.parquet"
    rows = read_json(io.BytesIO(b'{"id": "r", "start": 1}'), Schema([Field("id", DataType.utf8())]))
    arro3.io.write_parquet(rows, path)
    with pytest.raises(FormatError, match=r"other.parquet: row 1: report.path: missing"):
        list(read_parquet(path))


def test_a_reader_that_stops_early_leaves_no_process_behind(tmp_path, monkeypatch):
    path, children = tmp_path / "ledger.parquet", []

    class Child(subprocess.Popen):
        def __init__(self, *command, **known):
            children.append(self)
            super().__init__(*command, **known)

    monkeypatch.setattr("subprocess.Popen", Child)
    write_parquet(several(3), path)
    reports = read_parquet(path)
    assert next(reports) == several(1)[0]
    reports.close()
    assert [child.returncode is None for child in children] == [False]


def test_a_file_that_is_not_there_is_said_at_once(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_parquet(tmp_path / "gone.parquet")


class Full(io.BytesIO):
    def write(self, data):
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("rows", [1, 256])
def test_a_full_disk_is_told_as_what_it_is(capfd, rows):
    with pytest.raises(OSError, match="No space left on device"):
        write_parquet(several(3), Full(), rows)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("error", [KeyError("lost"), KeyboardInterrupt()])
def test_what_goes_wrong_in_the_reports_comes_out_as_it_was(capfd, error):
    def broken():
        yield RADIO
        raise error

    with pytest.raises(type(error)) as caught:
        write_parquet(broken(), io.BytesIO(), 1)
    assert caught.value is error
    assert capfd.readouterr() == ("", "")


def test_a_group_has_a_row_at_least():
    with pytest.raises(UsageError):
        write_parquet([], io.BytesIO(), 0)


@pytest.mark.parametrize("call", [lambda: write_parquet([], io.BytesIO()), read_here])
def test_without_the_library_the_extra_is_named(monkeypatch, call):
    monkeypatch.setitem(sys.modules, "arro3.core", None)
    for name in ("arrow", "columns", "unpacking"):
        monkeypatch.delitem(sys.modules, f"reportedly.exchange.{name}", raising=False)
    with pytest.raises(ExtraMissing) as caught:
        call()
    assert str(caught.value) == "Parquet needs an extra: pip install 'reportedly[parquet]'"


def test_the_columns_are_those_that_the_documentation_names():
    text = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
    table = text.partition("## Parquet")[2].partition("A span is")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == [one.name for one in schema()]
