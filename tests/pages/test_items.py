import io
import os
import pickle
import subprocess
import sys
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import AddressRefused, InputError, NotText, TooLarge
from reportedly.pages import Bounds, Item, Known, items_of, open_item
from reportedly.records import Report
from tests.pages import seeds
from tests.pages.broken import BOMBS, broken_inputs, whole_inputs

SLOW_FIXTURE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.fixture
def source(tmp_path):
    def write(data, name):
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write


def errors(found):
    return [one for one in found if isinstance(one, InputError)]


@settings(max_examples=150, **SLOW_FIXTURE)
@given(
    st.binary(max_size=400),
    st.sampled_from(["a", "a.warc", "a.jsonl", "a.xml", "a.pdf", "a.html", "a.gz", "a.warc.gz"]),
    st.sampled_from(
        [b"", b"%PDF-1.7\n", b"WARC/1.0\r\n", b"<rss><item>", b'{"', b"\x1f\x8b\x08\0"]
    ),
)
def test_no_bytes_at_all_end_in_anything_but_reports_and_input_errors(source, data, name, head):
    found = list(items_of(source(head + data, name)))
    assert found
    for one in found:
        with suppress(InputError):
            assert isinstance(one, InputError) or isinstance(open_item(one), Report)


def test_broken_inputs_and_bombs_end_in_reports_and_input_errors(source):
    small = Bounds(page_bytes=1_000_000)
    for name, data in broken_inputs(300, seed=7, bomb_every=1_000):
        for one in items_of(source(data, name), bounds=small):
            with suppress(InputError):
                if not isinstance(one, InputError) and one.form != "address":
                    open_item(one, bounds=small).text.encode()


@pytest.mark.parametrize(
    "name", ["archive.warc.gz", "answer.warc", "line.jsonl.gz", "page.html.gz"]
)
def test_a_compressed_bomb_is_one_error_and_what_stands_around_it_is_kept(source, name):
    found = list(items_of(source(BOMBS[name](), name)))
    assert [type(error) for error in errors(found)] == [TooLarge]
    assert len(found) == (6 if name == "archive.warc.gz" else 1)


@pytest.mark.parametrize("name", ["laughs.xml", "long.xml", "outside.xml"])
def test_a_feed_with_entities_of_its_own_is_refused(source, name):
    (error,) = items_of(source(BOMBS[name](), name))
    assert isinstance(error, NotText)
    assert "entities of its own" in error.reason


def test_a_tag_of_thousands_of_attributes_and_a_page_of_comments_do_not_hang(source):
    for name, error in (("attributes.html", TooLarge), ("comments.html", InputError)):
        (item,) = items_of(source(BOMBS[name](), name))
        with pytest.raises(error):
            open_item(item)


@pytest.mark.parametrize("whole", whole_inputs(), ids=lambda whole: whole[0])
def test_a_position_gives_the_same_item_or_error_again(source, whole):
    path = source(whole[1], whole[0])
    for one in items_of(path):
        if one.position is not None:
            (again,) = items_of(one.source, positions=[one.position])
            assert again == one or str(again) == str(one)


def test_items_and_errors_go_to_another_process_whole(source):
    item, *_, lost = items_of(source(seeds.lines({"text": "A word."}, {}), "a.jsonl"))
    assert pickle.loads(pickle.dumps(item)) == item
    again = pickle.loads(pickle.dumps(lost))
    assert (type(again), vars(again), str(again)) == (type(lost), vars(lost), str(lost))


def test_what_is_given_goes_before_what_is_known_and_that_before_the_page():
    known = Known(url="https://canal.example/1", title="Known", published="2031-01-01")
    item = Item("a", "a", None, "page", seeds.PAGE, known)
    report = open_item(item, publisher="Given")
    assert (report.path, report.url, report.title) == ("a", known.url, "Known")
    assert (report.published, report.publisher, report.byline) == (
        "2031-01-01",
        "Given",
        "Edda Lund",
    )
    assert open_item(item).publisher == "Canal Weekly"


def test_a_folder_gives_all_that_can_be_read_in_it_sorted(tmp_path, source):
    for name in ("b.pdf", "a.warc.gz", "c.jsonl", ".d.txt", "e.png", "f.gz", "g.XML"):
        source(dict(whole_inputs()).get(f"a{name[1:]}", seeds.rss()), name)
    found = list(items_of(str(tmp_path)))
    names = [one.source.removeprefix(f"{tmp_path}/") for one in found]
    assert list(dict.fromkeys(names)) == ["a.warc.gz", "b.pdf", "c.jsonl", "g.XML"]
    assert not errors(found)


def test_an_empty_folder_and_a_missing_file_are_one_error_each(tmp_path):
    for name, reason in ((tmp_path, "nothing that can be read"), (tmp_path / "no", "no such file")):
        (error,) = items_of(str(name))
        assert (error.name, error.source) == (str(name), str(name))
        assert reason in error.reason


@pytest.mark.parametrize("whole", whole_inputs(), ids=lambda whole: whole[0])
def test_standard_input_is_read_as_a_file_is(source, whole, monkeypatch):
    name, data = whole
    pipe = io.BytesIO(data)
    pipe.seekable = lambda: False
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(pipe)))
    read = [one.data for one in items_of("-") if isinstance(one, Item)]
    known_by_its_name = name.startswith("nothing")
    assert known_by_its_name or read == [
        one.data for one in items_of(source(data, name)) if isinstance(one, Item)
    ]


def test_a_list_of_addresses_gives_each_as_its_own_source(source):
    data = "# ours\n\nhttps://canal.example/1\r\nhttp://canal.example/2?a=b\n"
    for text in (data.encode(), data.encode("utf-16"), data.encode("utf-8-sig")):
        found = list(items_of(source(text, "list.txt")))
        assert [(one.source, one.form, one.data) for one in found] == [
            ("https://canal.example/1", "address", b""),
            ("http://canal.example/2?a=b", "address", b""),
        ]


def test_a_text_with_an_address_in_it_is_no_list(source):
    (item,) = items_of(source(b"https://canal.example/1\nIt sank, residents said.\n", "a.txt"))
    assert item.form == "any"


def test_a_page_a_feed_and_a_pdf_are_told_apart_at_their_address(serve, answer):
    base = serve(
        {
            "/page": answer(seeds.PAGE),
            "/feed": answer(seeds.rss(), "application/rss+xml"),
            "/feed.html": answer(seeds.atom()),
            "/pdf": answer(seeds.pdf(), "application/pdf"),
        }
    )
    forms = {"/page": ["page"], "/feed": ["address", "page"], "/feed.html": ["address"]}
    for path, form in {**forms, "/pdf": ["pdf"]}.items():
        assert [one.form for one in items_of(base + path, allow_private=True)] == form
    (error,) = items_of(f"{base}/page")
    assert isinstance(error, AddressRefused)


def test_an_entry_that_its_feed_dropped_is_still_fetched(serve, answer):
    base = serve({"/feed": answer(seeds.rss(), "text/xml")})
    (item,) = items_of(f"{base}/feed", positions=[f"{base}/gone"], allow_private=True)
    assert (item.name, item.form) == (f"{base}/gone", "address")


def test_an_address_is_fetched_when_it_is_opened(serve, answer):
    address = serve({"/": answer(seeds.PAGE), "/feed": answer(seeds.rss(), "text/xml")})
    item = Item(address, "list.txt", address, "address", b"", Known(title="In the feed"))
    report = open_item(item, allow_private=True)
    assert (report.title, report.url, report.publisher) == ("In the feed", address, "Canal Weekly")
    feed = Item(f"{address}/feed", "list.txt", None, "address", b"", Known())
    with pytest.raises(NotText, match="a feed, not a report"):
        open_item(feed, allow_private=True)


def test_importing_pages_imports_none_of_the_readers_of_formats():
    code = "import sys, reportedly.pages;"
    code += "assert not {'feedparser', 'warcio', 'pypdf', 'lxml', 'email'} & set(sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
