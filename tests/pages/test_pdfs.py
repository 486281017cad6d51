import io
import logging

import pytest

from reportedly.errors import InputError, NoArticle, TooLarge, UnreadableInput
from reportedly.pages import Bounds, Item, Known, open_item
from tests.pages import seeds
from tests.pages.broken import BOMBS


def read(data, **given):
    return open_item(Item("a.pdf", "a.pdf", None, "pdf", data, Known()), **given)


def test_the_text_of_each_page_stands_apart_and_words_are_as_decoded():
    report = read(seeds.pdf(("A barge strikes the gate.", "", "Thirty boats wait.")))
    assert report.text == "A barge strikes the gate.\n\nThirty boats wait."
    assert (report.title, report.byline) == ("Barge", "Edda Lund")


def test_what_the_text_shows_goes_before_what_the_file_says():
    report = read(seeds.pdf(("Barge blocks sluice\n\nBy Tom Hale\n\nIt sank, residents said.",)))
    assert "sluice" in report.text


def test_an_encrypted_pdf_is_named_as_one():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(seeds.pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    with pytest.raises(UnreadableInput, match="encrypted"):
        read(locked.getvalue())


def test_a_scan_without_text_is_named_as_one():
    with pytest.raises(NoArticle, match="no text in its 2 pages"):
        read(seeds.pdf(("", "")))


@pytest.mark.parametrize("name", ["spaces.pdf", "open.pdf", "loop.pdf"])
def test_a_bomb_or_a_broken_pdf_is_one_error_and_says_nothing_else(name, caplog):
    with caplog.at_level(logging.DEBUG), pytest.raises(InputError):
        read(BOMBS[name]())
    assert not caplog.records


def test_a_pdf_over_the_bounds_is_too_large():
    for bounds in (Bounds(pdf_bytes=500), Bounds(text_bytes=50)):
        with pytest.raises(TooLarge):
            read(seeds.pdf(), bounds=bounds)
