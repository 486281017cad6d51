"""Desk: how long the first answer of its heaviest views takes, asked one after the other.

    python -m bench.desk --ledger FILE [--claims FILE] [--rounds 5]

FILE is any filled ledger with a story in it: of its reports one of 5,000 words is put together,
and of its largest story one that 50 reports tell, in a ledger of their own. `--claims` is a
made ledger of many claims (`python -m bench.questions --keep FILE`). Times are of the whole
application without the network: the median and the most, in milliseconds, by the clock and of the
process itself, which says what a busy machine adds. The first time is thrown away (sheets are
made ready then), but for the story, whose first telling is the point.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from bench.machine import about, start_on_one_core
from reportedly.desk.application import application
from reportedly.desk.hosts import Hosts
from reportedly.desk.keys import Keys
from reportedly.desk.serving import made_desk
from reportedly.flow.ledger import Ledger
from reportedly.flow.reading import Reader
from reportedly.records import Address, Reading, Report, Stored, report_id

WORDS, REPORTS = 5_000, 50
ROW = "{:<44} {:>8} {:>8} {:>8} {:>8} {:>8}"
SEARCHES = ("/claims", "/claims?q=ba", "/claims?q=ba+de&hedged=yes", "/claims?naming=named")
OWN_PAGE = {"sec-fetch-site": "same-origin"}


def main() -> int:
    """Print how long the views take; the targets are in issue 6."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", required=True)
    parser.add_argument("--claims", help="a made ledger of many claims")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    start_on_one_core("bench.desk")
    print(about())
    print(ROW.format("view", "target", "p50 ms", "most ms", "p50 own", "most own"))
    with tempfile.TemporaryDirectory() as folder:
        place = str(Path(folder) / "desk.db")
        with Ledger.open(chosen.ledger, create=False) as source, Ledger.open(place) as ledger:
            long, story = _filled(source, ledger)
            _measure(ledger, _views(long, story), chosen.rounds)
    if chosen.claims:
        with Ledger.open(chosen.claims, create=False) as ledger:
            _measure(ledger, [(one, one, 150, True) for one in SEARCHES], chosen.rounds)
    return 0


View = tuple[str, str, int, bool]
"""What it is called, its address, its target in milliseconds, whether to ask once before."""


def _views(long: str, story: str) -> list[View]:
    return [
        ("reading view", f"/report/{long}", 150, True),
        ("reading view, deepest first", f"/report/{long}?order=deepest", 150, True),
        ("story, first answer", f"/story/{story}", 300, False),
        ("story, worked out", f"/story/{story}?whole=1", 0, False),
        ("story, again", f"/story/{story}", 300, True),
        ("story, where it comes from", f"/story/{story}/origins?claim=all", 300, True),
        ("story, what changed", f"/story/{story}/drift", 300, True),
    ]


def _filled(source: Ledger, ledger: Ledger) -> tuple[str, str]:
    """Keep a long report and a story of many; return the id of each."""
    story = max(source.stories(), key=lambda one: len(one.reports))
    told = [source.report(one.id).reading for one in story.reports]
    long = _long([source.report(one.report.id).reading for one in source.reports(limit=100)])
    clones = [_clone(told[n % len(told)], n) for n in range(REPORTS)]
    for kept in ledger.restore(map(_stored, (long, *clones))):
        assert kept is True
    for _ in ledger.place():
        pass
    found = max(ledger.stories(), key=lambda one: len(one.reports))
    words, claims = len(long.report.text.split()), len(long.told().claims)
    print(f"a report of {words:,} words and {claims:,} claims; a story of {len(found.reports)}")
    return long.report.id, found.id


def _long(readings: Sequence[Reading]) -> Reading:
    text = ""
    for reading in readings:
        text += reading.report.text + "\n\n"
        if len(text.split()) >= WORDS:
            break
    return Reader().read_report(Report(report_id(text), "long.txt", text, title="A long report"))


def _clone(reading: Reading, number: int) -> Reading:
    text = f"{reading.report.text}\nEdition {number}."
    day = f"2031-03-{number % 3 + 1:02}"
    report = replace(
        reading.report, id=report_id(text), text=text, publisher=f"Outlet {number}", published=day
    )
    return replace(reading, report=report)


def _stored(reading: Reading) -> Stored:
    report = reading.report
    place = f"https://made.example/{report.id}"
    told = (report.publisher, report.title, report.byline, report.published)
    return Stored(reading, (Address(None, place, place, *told, "2031-04-01T00:00Z"),))


def _measure(ledger: Ledger, views: Sequence[View], rounds: int) -> None:
    keys = Keys()
    desk = made_desk(ledger, keys, 80)
    app = application(desk, Hosts.of("127.0.0.1", None))
    with TestClient(app, base_url="http://127.0.0.1", headers=OWN_PAGE) as client:
        client.get("/enter", params={"token": keys.token})
        for name, address, target, before in views:
            if before:
                client.get(address)
            took = list(_asked(client, address, rounds if before else 1))
            wall, own = ([1000 * one[n] for one in took] for n in (0, 1))
            figures = [f"{one:.0f}" for some in (wall, own) for one in _of(some)]
            print(ROW.format(name, f"< {target}" if target else "", *figures))
    desk.works.close()


def _of(times: Sequence[float]) -> tuple[float, float]:
    return statistics.median(times), max(times)


def _asked(client: TestClient, address: str, rounds: int) -> Iterator[tuple[float, float]]:
    for _ in range(rounds):
        wall, own = time.perf_counter(), time.process_time()
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        yield time.perf_counter() - wall, time.process_time() - own


if __name__ == "__main__":
    raise SystemExit(main())
