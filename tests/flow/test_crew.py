"""A worker that hangs or dies takes with it what it had in hand, and nothing else."""

import multiprocessing
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportedly.errors import GaveUp, InputError, WorkersFailed
from reportedly.flow import crew as crews
from reportedly.flow.crew import Crew
from reportedly.pages import Item, Known
from reportedly.records import Report
from reportedly.settings import Settings


@pytest.fixture(autouse=True)
def _hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let worker processes import what they do: they begin with this path."""
    monkeypatch.syspath_prepend(Path(__file__).parent)


def outcomes(*told: str, jobs: int = 2) -> list[Report | InputError]:
    import hands  # type: ignore[import-not-found]

    items = [Item(one, "made", None, "text", one.encode(), Known()) for one in told]
    with Crew(jobs, Settings(), opening=hands.open_as_told) as crew:
        return [crew.result_of(task) for task in [crew.open(item) for item in items]]


def test_a_worker_that_dies_loses_only_what_it_had_in_hand() -> None:
    first, lost, last = outcomes("first", "die", "last")
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(lost, GaveUp)
    assert lost.reason == "the process that read it ended (signal 9)"


def test_a_worker_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "OPENING_SECONDS", 3.0)
    lost, last = outcomes("hang", "last", jobs=1)
    assert isinstance(lost, GaveUp)
    assert lost.reason == "took too long, and was given up"
    assert isinstance(last, Report)


def test_an_idle_worker_that_is_killed_loses_nothing() -> None:
    import hands

    first, last = (Item(one, "made", None, "text", one.encode(), Known()) for one in "ab")
    with Crew(1, Settings(), opening=hands.open_as_told) as crew:
        assert isinstance(crew.result_of(crew.open(first)), Report)
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        assert isinstance(crew.result_of(crew.open(last)), Report)


def test_what_a_pool_was_given_while_it_broke_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(crews, "LOOKS_AFTER", 0.01)
    broken = SimpleNamespace(workers=SimpleNamespace(active=False))
    with pytest.raises(BrokenProcessPool):
        crews._settled(broken, Future())  # type: ignore[arg-type] # a pool that broke


def test_workers_that_never_begin_are_told_of_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    import hands

    monkeypatch.setattr(crews, "prepare", hands.die_at_once)
    item = Item("a", "made", None, "text", b"a", Known())
    with Crew(1, Settings()) as crew, pytest.raises(WorkersFailed, match="could not begin"):
        crew.result_of(crew.open(item))
