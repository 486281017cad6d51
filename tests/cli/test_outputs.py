"""What `--out` and standard output lead to is written, and never taken away."""

import os
import subprocess
import sys
import threading

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL

FULL = "/dev/full"
COMMANDS = ("search", "sources", "report https://courier.example/1", "audit", "failures")

to_full = pytest.mark.skipif(not os.path.exists(FULL), reason="no device that is full")  # noqa: PTH110


def exported(out, *more):
    return main(["export", "--out", str(out), *more])


def test_a_link_stays_a_link_and_what_it_points_to_is_written(ledger, tmp_path):
    link, file = tmp_path / "link", tmp_path / "file"
    link.symlink_to(file)
    for _ in range(2):
        assert exported(link) == READ_ALL
        assert link.is_symlink()
        assert file.read_bytes().count(b"\n") == 2


def test_a_pipe_stays_a_pipe_and_is_written(ledger, tmp_path):
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert exported(pipe) == READ_ALL
    reader.join()
    assert pipe.is_fifo()
    assert got[0].count(b"\n") == 2


def test_who_may_read_a_file_stays_so(ledger, tmp_path):
    file = tmp_path / "private"
    file.touch(0o600)
    exported(file)
    assert file.stat().st_mode & 0o777 == 0o600


@to_full
def test_a_device_that_is_full_is_named_in_a_line(ledger, capfd):
    assert exported(FULL) == BAD_USAGE
    assert capfd.readouterr().err == f"reportedly: --out {FULL}: No space left on device\n"


@to_full
@pytest.mark.parametrize("form", ["text", "json", "csv"])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_behind_standard_output_is_told_in_a_line(command, form, ledger):
    full_disk(*command.split(), "--format", form)


@to_full
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_an_export_to_a_full_disk_is_told_in_a_line(form, ledger):
    full_disk("export", "--format", form)


def full_disk(*arguments):
    command = [sys.executable, "-m", "reportedly.cli", *arguments]
    with open(FULL, "wb") as out:  # noqa: PTH123
        ended = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False)
    said = b"reportedly: standard output: No space left on device\n"
    assert (ended.returncode, ended.stderr) == (BAD_USAGE, said)
