"""A reader that knows no model (each name a report of one claim, or an error); a small ledger."""

from dataclasses import replace

import pytest

from reportedly.cli import read as command
from reportedly.errors import InputError, MissingInput
from reportedly.ledger import Comparison, Writer, draft_of, keep_judgement, open_engine, prepare
from reportedly.linking import bearers
from reportedly.records import (
    Certainty,
    Claim,
    Failure,
    Judgement,
    ModelName,
    Reading,
    Report,
    Span,
    content_id,
    report_id,
)
from reportedly.settings import Settings
from tests.ledger.made import SEEN, TEXT, entry, made

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
    laid = Shelf()
    laid.texts = {"dam.txt": "The dam at Orra held.", "quay.txt": "The quay is closed."}
    monkeypatch.setattr(command, "Reader", laid)
    return laid


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    """Keep two reports and a failure in the ledger that the commands find by themselves."""
    place = tmp_path / "reportedly.db"
    engine = open_engine(str(place))
    prepare(engine, create=True)
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    for number in range(2):
        reading = made(f"{TEXT} {number}")
        kept = entry(reading, f"https://courier.example/{number}")
        writer.keep(replace(kept, draft=draft_of(reading, bearers=bearers(reading))))
    told = Judgement("j1", "merge", "unsure", "e1", "e2", ("Orra", "Selim"), "Ilse", SEEN)
    with engine.begin() as connection:
        keep_judgement(connection, told)
    writer.keep_failure(Failure("torn.pdf", "torn.pdf", None, "NotText", "binary, not text"))
    engine.dispose()
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(place))
    return place
