"""Streaming: the memory that a large WARC takes, ingested whole through the command.

    python -m bench.streaming [--gigabytes 5] [--every 25] [--jobs 2]

The archive is made as it is read, through a pipe, so that no disk has to hold it: pages
of 200 kB, as news sites serve them (most of it markup), in their requests' company, and of
every so many records one page; the others are pictures and films, which crawls are full of.
The peak is of this command and all its workers together, looked at ten times a second.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bench.reports import made_text

LIMIT = 1e9  # bytes
PAGE, FILM = 200_000, 1_600_000
_HEAD = (
    "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
    "WARC-Date: 2031-04-05T06:07:08Z\r\nWARC-Target-URI: https://news.example/{number}\r\n"
    "Content-Type: application/http; msgtype={side}\r\nContent-Length: {length}\r\n\r\n"
)


def main() -> int:
    """Print how much went in, how long it took, and the peak."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gigabytes", type=float, default=5)
    parser.add_argument("--every", type=int, default=25, help="records to one page")
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "ledger.db"
        command = [sys.executable, "-m", "reportedly.cli", "ingest", "--jobs", str(chosen.jobs)]
        started = time.perf_counter()
        with subprocess.Popen(
            [*command, "--ledger", str(ledger), "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        ) as process:
            peak = _Peak(process.pid)
            peak.start()
            assert process.stdin is not None
            sent, pages = _send(process.stdin, chosen.gigabytes * 1e9, chosen.every)
            said = process.stdout.read().decode() if process.stdout else ""
        peak.join()
    seconds = time.perf_counter() - started
    print(f"{sent / 1e9:.2f} GB, {pages:,} pages, {seconds:,.0f} s; status {process.returncode}")
    print(said.strip().splitlines()[-1])
    print(f"peak of all processes: {peak.bytes / 1e6:,.0f} MB  (target < {LIMIT / 1e6:,.0f})")
    return 0


def _send(pipe: IO[bytes], most: float, every: int) -> tuple[int, int]:
    """Write records until `most` bytes are sent; return how many, and how many were pages."""
    sent = number = pages = 0
    while sent < most:
        page = number % every == 0
        for part in _page(number) if page else _film(number):
            pipe.write(part)
            sent += len(part)
        number, pages = number + 1, pages + page
    pipe.close()
    return sent, pages


def _page(number: int) -> Iterator[bytes]:
    asked = f"GET /{number} HTTP/1.1\r\nHost: news.example\r\n\r\n".encode()
    yield from _record("request", "request", number, asked)
    lines = made_text(number, 12).strip().split("\n\n")
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    filler = "<script>var menu = {};</script>" * ((PAGE - len(body)) // 31)
    page = (
        f"<!doctype html><html><head><title>{lines[0]}</title>{filler}</head><body>"
        f"<article><h1>{lines[0]}</h1>{body}</article></body></html>"
    )
    head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    yield from _record("response", "response", number, (head + page).encode())


def _film(number: int) -> Iterator[bytes]:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
    yield from _record("response", "response", number, head + bytes(FILM))


def _record(kind: str, side: str, number: int, block: bytes) -> Iterator[bytes]:
    yield _HEAD.format(kind=kind, side=side, number=number, length=len(block)).encode()
    yield block
    yield b"\r\n\r\n"


class _Peak(threading.Thread):
    """Looks at the resident memory of a process and its children until it ends."""

    def __init__(self, number: int) -> None:
        super().__init__(daemon=True)
        self._number, self.bytes = number, 0

    def run(self) -> None:
        while (whole := self._resident()) is not None:
            self.bytes = max(self.bytes, whole)
            time.sleep(0.1)

    def _resident(self) -> int | None:
        """Return the bytes of all of them, or None when the first has ended."""
        root = Path("/proc") / str(self._number)
        first = _bytes(root)
        if not first:
            return None
        children = [child for file in root.glob("task/*/children") for child in _words(file)]
        return first + sum(_bytes(Path("/proc") / child) for child in children)


def _bytes(process: Path) -> int:
    """Return the resident memory of one process, its shared part too; 0 when it has ended."""
    words = _words(process / "status")
    return int(words[words.index("VmRSS:") + 1]) * 1024 if "VmRSS:" in words else 0


def _words(file: Path) -> list[str]:
    try:
        return file.read_text().split()
    except (FileNotFoundError, ProcessLookupError):  # it has ended since
        return []


if __name__ == "__main__":
    sys.exit(main())
