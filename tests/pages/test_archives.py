import gzip

import pytest

from reportedly.errors import InputError, TooLarge, UnreadableInput
from reportedly.pages import Bounds, items_of, open_item
from tests.pages import seeds
from tests.pages.broken import answers

RECORDS = seeds.records()
PAGE = RECORDS[3]
FORMS = {
    "plain": b"".join,
    "a member a record": seeds.packed,
    "one member": lambda parts: gzip.compress(b"".join(parts)),
}


@pytest.fixture
def archive(tmp_path):
    def read(data, **given):
        path = tmp_path / "a.warc"
        path.write_bytes(data)
        return list(items_of(str(path), **given))

    return read


def shown(found):
    """Return the forms of items and the reasons of errors."""
    return [one.reason if isinstance(one, InputError) else one.form for one in found]


@pytest.mark.parametrize("form", FORMS)
def test_pages_and_texts_are_found_and_the_rest_is_passed_over(archive, form):
    found = archive(FORMS[form](RECORDS))
    assert shown(found) == ["text", "page", "page"]
    assert [one.name.rpartition(" record ")[2] for one in found] == ["2", "4", "7"]
    assert found[1].data == seeds.PAGE
    assert {(one.known.url, one.known.published) for one in found} == {(seeds.ADDRESS, None)}


def test_answers_are_taken_out_of_their_transfer_and_compression(archive):
    found = archive(b"".join(map(seeds.record, answers())))
    pages = [one.data for one in found if not isinstance(one, InputError)]
    assert pages == [seeds.PAGE] * 3
    assert shown(found)[3] == 'compressed as "br", which is not read here'


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (PAGE.replace(b"Content-Length: ", b"Content-Length: 1"), None),
        (PAGE.replace(b"Content-Length: 7", b"Content-Length: 6"), None),
        (PAGE.replace(b"Content-Length", b"Content-Len"), "does not say how long"),
        (PAGE.replace(b"WARC/1.0", b"CRAW/1.0"), "no WARC record"),
        (PAGE[: len(PAGE) // 2], None),
    ],
    ids=["too long", "too short", "no length", "no mark", "cut off"],
)
def test_nothing_is_lost_around_a_broken_record(archive, form, broken, reason):
    found = archive(FORMS[form]((RECORDS[1], PAGE, broken, PAGE, RECORDS[6])))
    kept = [one.data for one in found if not isinstance(one, InputError)]
    told = [one for one in found if isinstance(one, InputError)]
    assert len(told) == 1
    assert reason is None or reason in told[0].reason
    if form != "one member":  # it can be read forward only: the next may be swallowed
        assert kept == [
            *(one.data for one in archive(b"".join((RECORDS[1], PAGE, PAGE)))),
            archive(RECORDS[6])[0].data,
        ]


@pytest.mark.parametrize("cut", [10, 200, 400])
def test_a_member_cut_off_or_bent_loses_itself_only(archive, cut):
    whole = seeds.packed([PAGE])
    bent = whole[:cut] + bytes([whole[cut] ^ 255]) + whole[cut + 1 :]
    for broken in (whole[:cut], bent, b"glued in" * cut):
        found = archive(seeds.packed([RECORDS[1]]) + broken + seeds.packed(RECORDS[3:]))
        assert [shown(found)[0], *shown(found)[2:]] == ["text", "page", "page"]


def test_an_archive_that_ends_too_early_keeps_what_was_before(archive):
    for data in (PAGE + PAGE[:-300], seeds.packed([PAGE, PAGE])[:-30]):
        first, last = archive(data)
        assert first.data == seeds.PAGE
        assert "cut off" in last.reason


def test_a_page_over_the_bound_is_too_large_and_the_next_is_read(archive):
    large = seeds.record(seeds.ANSWER + seeds.PAGE + b" " * 5_000)
    for form in FORMS.values():
        found = archive(form((large, PAGE)), bounds=Bounds(page_bytes=4_000))
        assert isinstance(found[0], TooLarge)
        assert found[1].data == seeds.PAGE


def test_a_file_of_nothing_but_broken_records_is_given_up(archive):
    found = archive(b"WARC/1.0\r\nContent-Length: no\r\n\r\n" * 5_000)
    assert len(found) == 101
    assert "the rest is not read" in found[-1].reason


def test_an_archive_without_a_page_says_so(archive):
    assert shown(archive(RECORDS[0])) == ["no page in this archive"]


def test_a_position_that_is_none_any_more_is_one_error(archive):
    for position in ("3:99999", "words", "1:2:3:4", "1:0"):
        (error,) = archive(RECORDS[0], positions=[position])
        assert isinstance(error, UnreadableInput)
        assert error.position == position


def test_the_url_of_a_record_goes_before_the_pages_own(archive):
    page = seeds.PAGE.replace(
        b"</head>", b'<link rel="canonical" href="https://b.example/"></head>'
    )
    (item,) = archive(seeds.record(seeds.ANSWER + page))
    assert open_item(item).url == seeds.ADDRESS
