"""Items go into the ledger in their order, once, and what fails is kept with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from reportedly.errors import GaveUp, InputError, NoArticle
from reportedly.flow.comparing import COMPARISON
from reportedly.flow.findings import lasting, origin_of
from reportedly.flow.ingesting import Ingest
from reportedly.flow.work import drafted
from reportedly.ledger import Draft, Outcome, Writer, failures_in, open_engine, prepare
from reportedly.pages import Item, Known, open_item
from reportedly.records import Failure, ModelName, Reading, Report
from reportedly.settings import Settings

MODEL = ModelName("reader-0", "0" * 64)


@dataclass
class Crew:
    """Does at once what worker processes would do; `lost` are names whose reading is given up."""

    lost: frozenset[str] = frozenset()
    read_names: list[str] = field(default_factory=list)

    def open(self, item: Item) -> Report | InputError:
        try:
            return open_item(item)
        except InputError as error:
            return error

    def read(self, report: Report) -> Draft | InputError:
        self.read_names.append(report.path)
        if report.path in self.lost:
            return GaveUp(report.path, "took too long, and was given up")
        return drafted(Reading(report, MODEL, (), (), (), ()))

    def result_of(self, task: Any) -> Any:
        return task


def item(number: int, words: str | None = None) -> Item:
    text = words if words is not None else f"The harbour master of town {number} said no."
    name = f"made.jsonl line {number}"
    return Item(
        name, "made.jsonl", str(number * 100), "text", text.encode(), Known(ref=f"r{number}")
    )


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = open_engine(str(tmp_path / "reportedly.db"))
    prepare(made, create=True)
    yield made
    made.dispose()


def run(engine: Engine, *items: Item | InputError, crew: Crew | None = None) -> list[Any]:
    ingest = Ingest(Writer(engine, COMPARISON), crew or Crew(), Settings(), jobs=2)  # type: ignore[arg-type]
    return list(ingest.run(items, "made.jsonl"))


def statuses(kept: list[Outcome | Failure]) -> list[str]:
    return [one.status if isinstance(one, Outcome) else "failed" for one in kept]


def test_items_are_kept_in_the_order_in_which_they_came(engine: Engine) -> None:
    kept = run(engine, *map(item, range(30)))
    assert [one.name for one in kept] == [f"made.jsonl line {number}" for number in range(30)]
    assert set(statuses(kept)) == {"stored"}


def test_what_is_unchanged_is_not_opened_again(engine: Engine) -> None:
    run(engine, item(1))
    crew = Crew()
    assert statuses(run(engine, item(1), crew=crew)) == ["known"]
    assert crew.read_names == []


def test_a_known_text_elsewhere_is_not_read_again(engine: Engine) -> None:
    crew = Crew()
    kept = run(engine, item(1, "Police said no."), *map(item, range(20, 40)), crew=crew)
    kept += run(engine, item(2, "Police said no."), crew=crew)
    assert statuses(kept)[-1] == "address"
    assert len(crew.read_names) == 21


def test_a_changed_text_is_a_new_version(engine: Engine) -> None:
    run(engine, item(1))
    assert statuses(run(engine, item(1, "The harbour master said yes."))) == ["version"]


def test_what_cannot_be_read_is_kept_with_its_reason_and_loses_nothing_else(engine: Engine) -> None:
    lost = NoArticle("made.jsonl line 2", "no `text`", source="made.jsonl", position="200")
    kept = run(engine, item(1), lost, item(3, "…"), item(4), crew=Crew(frozenset({item(4).name})))
    assert statuses(kept) == ["stored", "failed", "failed", "failed"]
    with engine.connect() as connection:
        known = [(one.name, one.kind, one.position) for one in failures_in(connection)]
    assert known == [
        (lasting("made.jsonl line 2"), "NoArticle", "200"),
        (lasting("made.jsonl line 3"), "NoArticle", "300"),
        (lasting("made.jsonl line 4"), "GaveUp", "400"),
    ]


def test_a_failure_is_forgotten_when_it_can_be_read(engine: Engine) -> None:
    run(engine, item(1), crew=Crew(frozenset({item(1).name})))
    run(engine, item(1))
    with engine.connect() as connection:
        assert list(failures_in(connection)) == []


def test_a_failure_counts_its_attempts(engine: Engine) -> None:
    told = [one for _ in range(3) for one in run(engine, item(1, "…"))]
    assert [one.attempts for one in told] == [1, 2, 3]
    assert {one.first for one in told} == {told[0].first}
    with engine.connect() as connection:
        assert list(failures_in(connection)) == told[-1:]


def test_an_input_is_another_when_its_bytes_or_what_is_known_differ() -> None:
    settings = (Settings(), Settings(publisher="The Selim Courier"))
    items = (item(1), item(1, "Another text."))
    hashes = {origin_of(one, chosen).fingerprint for one in items for chosen in settings}
    assert len(hashes) == 4
