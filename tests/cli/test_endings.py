import os
import sys
from contextlib import contextmanager

import pytest

from reportedly.cli import main
from reportedly.cli.command import SOME_UNREAD


@contextmanager
def nobody_listens(monkeypatch):
    """Make standard output a pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as out, monkeypatch.context() as patch:  # noqa: PTH123 - no path
        patch.setattr(sys, "stdout", out)
        yield


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_a_pipe_that_closes_ends_the_call_without_a_word(form, shelf, monkeypatch, capfd):
    with nobody_listens(monkeypatch), pytest.raises(SystemExit) as left:
        sys.exit(main(["read", "dam.txt", "--format", form]))
    assert left.value.code == SOME_UNREAD
    assert capfd.readouterr().err == ""


def test_an_interrupt_ends_the_call_without_a_word(shelf, capfd):
    shelf.texts["quay.txt"] = KeyboardInterrupt()
    assert main(["read", "dam.txt", "quay.txt"]) == 130
    said = capfd.readouterr()
    assert "The dam at Orra held." in said.out
    assert said.err == ""
