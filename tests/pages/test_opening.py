import io
import os
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import (
    InputError,
    MissingInput,
    NoArticle,
    NotText,
    TooLarge,
    UnreadableInput,
)
from reportedly.pages import Bounds, open_report
from reportedly.records import report_id

TEXT = "Ferry sinks off Port Selim\n\nIt sank on Tuesday, the harbour master said.\n"


@pytest.fixture
def file(tmp_path):
    def write(data, name="report.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_a_text_file_is_never_altered(file, text):
    text = f"a\r\n{text}"
    assert open_report(file(text.encode())).text == text


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_text(file, codec):
    assert open_report(file(TEXT.encode(codec))).text == TEXT


def test_a_report_says_what_the_text_says_and_nothing_else(file):
    path = file(TEXT.encode())
    report = open_report(path, publisher="The Selim Courier")
    assert (report.id, report.path) == (report_id(TEXT), path)
    assert (report.title, report.publisher) == ("Ferry sinks off Port Selim", "The Selim Courier")
    assert (report.byline, report.published, report.url, report.language) == (None,) * 4


@pytest.mark.parametrize(
    "head",
    [
        "By Anna Bell | 19 September 2029\n\n{}",
        "By Anna Bell, September 19, 2029\n\n{}",
        "Published 19 September 2029\n\n{}",
        "PORT SELIM, 19 September 2029 — {}",
        "PORT SELIM, Corrane (Selim Press) - Sept. 19, 2029 - {}",
        "PORT SELIM, September 19, 2029 /Selim Press/ -- {}",
    ],
)
def test_the_day_stands_in_a_byline_a_date_line_or_a_dateline(file, head):
    text = f"Ferry sinks\n\n{head.format('The ferry sank.')}\n"
    assert open_report(file(text.encode())).published == "2029-09-19"


def test_a_day_in_the_running_text_is_not_that_of_publication(file):
    text = "Ferry sinks\n\nThe ferry sank on 19 September 2029 - the day of the storm.\n"
    assert open_report(file(text.encode())).published is None


def test_byline_and_day_are_read_where_the_text_shows_them(file):
    head = (
        b"Ferry sinks\nBy Anna Bell, maritime correspondent\nPublished 3 March 2021, 10:15 GMT\n\n"
    )
    report = open_report(file(head + b"It sank, residents said.\n"))
    assert (report.title, report.byline) == ("Ferry sinks", "Anna Bell")
    assert report.published == "2021-03-03"


def test_standard_input_is_read_as_bytes(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), "ascii"))
    assert open_report("-").text == TEXT


def test_a_page_is_known_by_its_beginning_too(file, page):
    assert open_report(file(page.encode(), "saved")).publisher == "The Selim Courier"


@pytest.mark.parametrize(
    ("data", "error", "reason"),
    [
        (b"", NoArticle, "empty"),
        (b" \r\n\t\n", NoArticle, "empty"),
        (b"said\0", NotText, "binary"),
        (b"%PDF-1.7\n", NotText, "a PDF"),
        (b"caf\xe9 said", UnreadableInput, r"not UTF-8 at byte 3 \(0xe9\)"),
        (
            b"caf\xe9 said",
            UnreadableInput,
            r"if it is Windows-1252: iconv -f windows-1252 -t utf-8",
        ),
        (b"caf\xe9 \x81 said", UnreadableInput, r"convert it to UTF-8 first$"),
        (b"a" * 101, TooLarge, r"larger than 0\.0001 MB"),
    ],
)
def test_a_file_with_no_report_in_it_is_one_clear_error(file, data, error, reason):
    with pytest.raises(error, match=reason):
        open_report(file(data), bounds=Bounds(text_bytes=100))


@pytest.mark.parametrize("name", ["no/such.txt", "", "a\0b", "x" * 5000])
def test_a_path_that_leads_nowhere_is_one_clear_error(name):
    with pytest.raises((MissingInput, UnreadableInput)):
        open_report(name)


def test_a_folder_without_a_report_says_so(tmp_path):
    with pytest.raises(NoArticle, match="no text or HTML file"):
        open_report(str(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_file_name_that_is_no_utf8_can_be_written(file):
    report = open_report(file(TEXT.encode(), os.fsdecode(b"caf\xe9.txt")))
    assert report.path.encode().endswith(b"caf\\udce9.txt")


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a"]))
def test_no_bytes_at_all_end_in_anything_but_a_report_or_an_input_error(file, data, name):
    with suppress(InputError):
        open_report(file(data, name)).text.encode()


def test_reading_a_text_file_imports_neither_trafilatura_nor_urllib3(file):
    code = "import sys; from reportedly.pages import open_report; open_report(sys.argv[1]);"
    code += "assert not {'trafilatura', 'urllib3', 'lxml', 'ssl'} & set(sys.modules), 'slow'"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, file(TEXT.encode())], check=True, env=environment)
