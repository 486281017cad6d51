"""Readers: many who read at one desk at once, while two add, on this machine alone.

    python -m bench.readers --ledger FILE [--readers 50] [--adders 2] [--seconds 60]

FILE is a filled ledger that may be written: texts of nothing are added to it. Prints how many
answers came with which status, how long they took, and how many of the added texts are kept.
"""

import argparse
import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from bench.machine import about
from reportedly.flow.ledger import Ledger

WORDS = ("dam", "may", "ferry", "police", "said", "missing")
LISTS = ("/", "/stories", "/sources", "/audit", "/reports")


def main() -> int:
    """Print what became of all that was asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--adders", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60.0)
    chosen = parser.parse_args()
    with Ledger.open(chosen.ledger, create=False) as ledger:
        views = [*LISTS, *(f"/claims?q={word}" for word in WORDS)]
        views += [f"/report/{one.report.id}" for one in ledger.reports(limit=200)]
        views += [f"/story/{one.id}" for one in ledger.stories(limit=50)]
    with _served(chosen.ledger) as address:
        counts, times = _crowd(address, views, chosen)
    with Ledger.open(chosen.ledger, create=False) as ledger:
        kept = sum(
            "Nothing was said at" in (ledger.report(one.report.id).reading.report.text)
            for one in ledger.reports(limit=1000)
        )
    times.sort()
    print(about())
    print(f"{chosen.readers} readers, {chosen.adders} adding, {chosen.seconds:g} s: {dict(counts)}")
    p50, p95 = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"p50 {p50:.2f} s, p95 {p95:.2f} s; of the added texts {kept} are kept")
    return 0


def _crowd(
    address: str, views: list[str], chosen: argparse.Namespace
) -> tuple[Counter[str], list[float]]:
    base = address.partition("/enter")[0]
    with httpx2.Client() as first:
        first.get(address)
        cookies = dict(first.cookies)
    counts: Counter[str] = Counter()
    times: list[float] = []
    end = time.monotonic() + chosen.seconds

    def client() -> httpx2.Client:
        own = {"sec-fetch-site": "same-origin"}
        return httpx2.Client(base_url=base, cookies=cookies, headers=own, timeout=60)

    def read(seed: int) -> None:
        draw = random.Random(seed)
        with client() as browser:
            while time.monotonic() < end:
                start = time.monotonic()
                counts[str(browser.get(draw.choice(views)).status_code)] += 1
                times.append(time.monotonic() - start)

    def add(seed: int) -> None:
        with client() as browser:
            while time.monotonic() < end:
                text = f"Nothing was said at {time.time_ns()} by clerk {seed}, a guard said."
                answer = browser.post("/add/text", data={"text": text})
                counts[f"added {answer.status_code}"] += 1
                time.sleep(4)

    crowd = [threading.Thread(target=read, args=(n,)) for n in range(chosen.readers)]
    crowd += [threading.Thread(target=add, args=(n,)) for n in range(chosen.adders)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    with client() as browser:
        while "/add/" in browser.get("/").text:
            time.sleep(0.5)
    return counts, times


@contextmanager
def _served(ledger: str) -> Iterator[str]:
    command = [sys.executable, "-m", "reportedly.cli", "desk", "--port", "0", "--ledger", ledger]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        found = (re.search(r"http://\S+/enter\S+", line) for line in server.stderr or ())
        yield next(one[0] for one in found if one)
        server.terminate()
        server.communicate()


if __name__ == "__main__":
    raise SystemExit(main())
