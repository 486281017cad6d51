"""Each failure is found again, or comes out with the reason why it is not."""

import pytest

from reportedly.errors import InputError
from reportedly.flow.findings import failure_of
from reportedly.flow.retrying import MOVED, found_again
from reportedly.pages import items_of

LINES = ['{"text": "The dam at Orra held."}', "torn", '{"text": 7}', "torn too"]


@pytest.fixture
def file(tmp_path):
    """Write four lines, of which the first alone is a report."""
    made = tmp_path / "made.jsonl"
    made.write_text("\n".join(LINES))
    return made


def failed(file):
    items = items_of(str(file))
    return [failure_of(one, str(file)) for one in items if isinstance(one, InputError)]


def found(failures):
    return [one for _, items in found_again(failures) for one in items]


def told(failures):
    return [(one.name.rpartition(" ")[2], one.reason) for one in found(failures)]


def test_what_is_where_it_was_is_found(file):
    failures = failed(file)
    assert [one.position for one in found(failures)] == [one.position for one in failures]


def test_what_has_moved_comes_out_with_the_reason(file):
    failures = failed(file)
    file.write_text("\n".join([LINES[0], '{"text": "The quay is closed."}', *LINES[2:]]))
    mended, *moved = found(failures)
    assert mended.data == b"The quay is closed."
    assert [(one.name, one.reason) for one in moved] == [(one.name, MOVED) for one in failures[1:]]
    assert [one.position for one in moved] == [one.position for one in failures[1:]]


def test_where_the_source_is_gone_each_says_so(file):
    failures = failed(file)
    file.unlink()
    assert told(failures) == [(line, "no such file or folder") for line in "234"]


def test_a_source_that_was_lost_itself_is_tried_whole(file):
    whole = failure_of(InputError(str(file), "lost"), str(file))
    failures = [whole, *failed(file)]
    assert len(found(failures)) == len(LINES)
    file.write_text(LINES[0])
    assert told(failures[1:]) == [(line, MOVED) for line in "234"]
    file.unlink()
    assert [one.name for one in found(failures)] == [one.name for one in failures]


def test_a_record_that_is_no_longer_in_an_archive_is_named_as_before(tmp_path):
    archive = tmp_path / "made.warc"
    archive.write_bytes(b"WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n")
    name = f"{archive} record 7"
    failure = failure_of(InputError(name, "lost", position="7:5000"), str(archive))
    (one,) = found([failure])
    assert (one.name, one.position) == (name, "7:5000")


def test_standard_input_is_not_asked_for_again():
    assert found([failure_of(InputError("-", "lost"), "-")]) == []
