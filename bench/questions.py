"""Questions: how long `search` and `sources` take on a made ledger of many claims.

    python -m bench.questions [--claims 1000000] [--keep FILE] [--rounds 3]

Makes a ledger (bench/made_ledger.py) with the ledger's own writer, unless FILE is
there already, and puts a mixed set of questions to it: the commonest words, rare
ones and phrases, each filter alone and combined, wide and narrow periods,
quantities and places. Prints the 50th and 95th percentile and the most, in milliseconds: of
wall time, and of the process's own time, which says what a busy machine adds.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, Engine

from bench.machine import about, start_on_one_core
from bench.made_ledger import fill, place, publisher, word
from reportedly.ledger import Query, open_engine, prepare, search
from reportedly.ledger.cited import sources

TARGET = 100
ROW = "{:<34} {:>5} {:>8} {:>8} {:>8} {:>10} {:>10}"
Question = tuple[str, Callable[[Connection], object]]
Took = tuple[str, list[tuple[float, float]]]
"""A question's name, and the milliseconds (wall, own) of each time it was asked."""


def main() -> int:
    """Print how long the questions take; the target is in issue 4."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="where the made ledger is, or is to stay")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--slowest", type=int, default=5)
    chosen = parser.parse_args()
    start_on_one_core("bench.questions")
    with tempfile.TemporaryDirectory() as folder:
        file = chosen.keep or Path(folder) / "made.db"
        engine = open_engine(str(file))
        _make(engine, file, chosen.claims)
        with engine.connect() as connection:
            took = [_ask(one, connection, chosen.rounds) for one in questions()]
        engine.dispose()
    print(about())
    print(ROW.format("questions", "asked", "p50 ms", "p95 ms", "most", "p95 own", "most own"))
    for name in ("search", "sources", ""):
        print(_row(name or "all", [one for one in took if one[0].startswith(name)]))
    for name, times in sorted(took, key=lambda one: -min(own for _, own in one[1]))[
        : chosen.slowest
    ]:
        print(f"  {min(own for _, own in times):.0f} ms own at best: {name}")
    return 0


def _make(engine: Engine, file: Path, claims: int) -> None:
    if file.exists():
        return
    prepare(engine, create=True)
    start = time.perf_counter()
    made = fill(engine, claims)
    size = file.stat().st_size / 1e6
    print(f"made {made:,} claims in {time.perf_counter() - start:.0f} s, {size:,.0f} MB")


def _ask(
    question: Question, connection: Connection, rounds: int
) -> tuple[str, list[tuple[float, float]]]:
    """Return a question's name, and the milliseconds (wall, own) of each time it was asked."""
    name, ask = question
    times = []
    for _ in range(rounds):
        start, own = time.perf_counter(), time.process_time()
        ask(connection)
        times.append(((time.perf_counter() - start) * 1000, (time.process_time() - own) * 1000))
    return name, times


def _row(name: str, took: list[Took]) -> str:
    wall, own = (sorted(both[n] for _, times in took for both in times) for n in (0, 1))
    cut = [statistics.quantiles(some, n=100, method="inclusive") for some in (wall, own)]
    figures = (cut[0][49], cut[0][94], wall[-1], cut[1][94], own[-1])
    return ROW.format(name, len(wall), *(f"{one:.1f}" for one in figures))


def questions() -> Iterator[Question]:
    """Yield the questions with their names."""
    for query in queries():
        given = {k: v for k in Query.__slots__ if (v := getattr(query, k)) not in {None, ""}}
        yield f"search {given}", lambda connection, query=query: search(connection, query)
    for given in people():
        yield f"sources {given}", lambda connection, given=given: sources(connection, **given)


def queries() -> Iterator[Query]:
    """Yield what is searched for."""
    yield Query()
    ranks = (0, 1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 79_000)
    words = [Query(words=word(rank)) for rank in ranks]
    words += [Query(words=f"{word(a)} {word(b)}") for a in (0, 8, 90) for b in (3, 200, 5000)]
    words += [Query(words=f'"{word(a)} {word(b)}"') for a in (0, 8, 90) for b in (1, 20, 400)]
    words += [Query(words=f"{word(0)} {word(1)} {word(2)}"), Query(words="reportedly")]
    words += [Query(source=word(rank)) for rank in (0, 5, 150, 4000)] + [
        Query(source="clerk of port")
    ]
    filters = [
        *(Query(kind=one) for one in ("person", "organization", "group", "outlet", "document")),
        *(Query(naming=one) for one in ("named", "described", "anonymous", "unattributed")),
        *(Query(manner=one) for one in ("direct", "indirect", "mixed", "belief", "own")),
        *(Query(certainty=one) for one in ("certain", "possible", "probable")),
        *(Query(where=one) for one in ("headline", "body")),
        *(Query(publisher=publisher(rank)) for rank in (0, 1, 20, 399)),
        *(Query(place=place(rank)) for rank in (0, 40, 7000)),
        *(Query(place=one) for one in ("aa", "BC", "mm")),
        *(Query(hedged=one) for one in (True, False)),
        *(Query(own=one) for one in (True, False)),
        *(Query(since=a, until=b) for a, b in PERIODS),
        *(Query(least=a, most=b) for a, b in SIZES),
    ]
    yield from words
    yield from filters
    for number, one in enumerate(filters):
        yield replace(one, words=word((0, 3, 50, 700)[number % 4]))
        yield _both(one, filters[(number * 7 + 5) % len(filters)])
    yield Query(
        word(2), kind="person", naming="anonymous", publisher=publisher(1), since="2024-02-01"
    )
    yield Query(word(60), place=place(0), hedged=True, least=10)
    yield Query(kind="document", naming="anonymous", certainty="possible", manner="direct")


PERIODS = (
    ("2021-01-01", "2030-12-31"),
    ("2025-03-01", "2025-03-31"),
    ("2025-03-03", "2025-03-03"),
    ("2023-06-15", "2025-02-02"),
    ("2022-06-15", "2028-02-02"),
    ("2030-12-01", None),
    (None, "2021-01-10"),
)
SIZES = ((40, 50), (1000, None), (None, 3), (123_456, 123_460), (12, 12), (5_000_000, None))


def _both(one: Query, other: Query) -> Query:
    given = {k: v for k in Query.__slots__ if (v := getattr(other, k)) not in {None, ""}}
    return replace(one, **given)


def people() -> Iterator[dict[str, object]]:
    """Yield what is asked about who is cited."""
    yield {}
    yield {"skip": 5000}
    kinds = ("person", "organization", "group", "outlet", "document", "unattributed")
    namings = ("named", "described", "anonymous", "unattributed")
    names = [publisher(rank) for rank in (0, 3, 50, 399)]
    words = ["a", "driver", "clerk", *(word(rank) for rank in (0, 2, 30, 700, 9000)), "nobody"]
    words += [f"{word(0)} {word(104)}", f"{word(3)} driver"]
    given: list[dict[str, object]] = [
        *({"kind": one} for one in kinds),
        *({"naming": one} for one in namings),
        *({"publisher": one} for one in names),
        *({"words": one} for one in words),
    ]
    yield from given
    for number, one in enumerate(given):
        for step in (5, 11, 17):
            yield given[(number + step) % len(given)] | one
    yield {"words": "driver", "kind": "outlet", "naming": "anonymous", "publisher": names[0]}


if __name__ == "__main__":
    raise SystemExit(main())
