"""A reader that knows no model: each name is a report of one claim, or an error."""

import pytest

from reportedly.cli import read as command
from reportedly.errors import InputError, MissingInput
from reportedly.records import (
    Certainty,
    Claim,
    ModelName,
    Reading,
    Report,
    Span,
    content_id,
    report_id,
)
from reportedly.settings import Settings

MODEL = ModelName("a model of nothing", "0" * 64)


def reading_of(name: str, text: str, publisher: str | None = None) -> Reading:
    """Return a reading whose one claim is the whole text, in the publisher's own voice."""
    report = Report(report_id(text), name, text, publisher=publisher)
    content = (Span(0, len(text)),)
    claim = Claim(
        id=content_id("claim", report.id, content),
        where="body",
        content=content,
        text=text,
        manner="own",
        attribution=None,
        chain=(),
        certainty=Certainty("certain", 3.0),
        hedges=(),
        quantities=(),
        times=(),
        places=(),
        entities=(),
    )
    return Reading(report, MODEL, (), (claim,), (), ())


class Shelf:
    """Stands for the reader: what lies on it by name, the settings given, the names asked for."""

    def __init__(self) -> None:
        self.texts: dict[str, str | BaseException] = {}
        self.settings: Settings | None = None
        self.asked: list[str] = []

    def __call__(self, settings: Settings) -> "Shelf":
        self.settings = settings
        return self

    def read(self, name: str) -> Reading:
        self.asked.append(name)
        found = self.texts.get(name, MissingInput(name, "no such file or folder"))
        if isinstance(found, BaseException):
            raise found
        publisher = self.settings.publisher if self.settings else None
        return reading_of(name, found, publisher)

    def cannot_read(self, name: str, reason: str) -> None:
        self.texts[name] = InputError(name, reason)


@pytest.fixture
def shelf(monkeypatch) -> Shelf:
    made = Shelf()
    made.texts = {"dam.txt": "The dam at Orra held.", "quay.txt": "The quay is closed."}
    monkeypatch.setattr(command, "Reader", made)
    return made
