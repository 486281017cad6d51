"""Made ledger: reports of no place about nothing, as many as asked, in a real ledger.

Words, holders, publishers and places are drawn by Zipf's law, as they fall in
news: a few are everywhere, most are seen once. The same number of claims
gives the same ledger.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from sqlalchemy import Engine, text

from reportedly.ledger import Comparison, Entry, Finding, Origin, Writer, draft_of
from reportedly.records import (
    Address,
    Certainty,
    Claim,
    Hedge,
    Link,
    ModelName,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    content_id,
    report_id,
)

WORDS, HOLDERS, PUBLISHERS, PLACES = 80_000, 500_000, 400, 8_000
FIRST, DAYS = date(2021, 1, 1), 3650
HEDGES = ("may", "reportedly", "could", "might", "allegedly", "appears", "likely", "suspected")
KINDS = ("person", "organization", "group", "outlet", "document", "unattributed")
SHARES = (0.5, 0.22, 0.12, 0.08, 0.05, 0.03)
ROLES = ("official", "resident", "fisherman", "driver", "spokesman", "witness", "doctor", "clerk")
_SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "or", "el")]


def word(number: int) -> str:
    """Return the made word of a rank: the commonest are the shortest."""
    parts = []
    while True:
        number, part = divmod(number, len(_SYLLABLES))
        parts.append(_SYLLABLES[part])
        if not number:
            return "".join(parts)
        number -= 1


def publisher(rank: int) -> str:
    """Return the name of the publisher of a rank."""
    return f"The {word(rank + 500).title()} Post"


def place(rank: int) -> str:
    """Return the name of the place of a rank."""
    return f"Port {word(rank + 3000).title()}"


@dataclass
class Draw:
    """Draws ranks by Zipf's law, many at once."""

    random: np.random.Generator
    kept: dict[tuple[int, float], Iterator[int]] = field(default_factory=dict)

    def rank(self, size: int, power: float = 1.0) -> int:
        """Return a rank from 0 to below `size`; the first is drawn most."""
        key = (size, power)
        if key not in self.kept:
            self.kept[key] = self._ranks(size, power)
        return next(self.kept[key])

    def _ranks(self, size: int, power: float) -> Iterator[int]:
        weights = 1 / np.arange(1, size + 1) ** power
        edges = np.cumsum(weights / weights.sum())
        while True:
            yield from np.searchsorted(edges, self.random.random(1 << 16)).tolist()

    def chance(self, share: float) -> bool:
        """Return true in that share of calls."""
        return self.rank(1000, 0.0) < share * 1000


def fill(engine: Engine, claims: int) -> int:
    """Keep made reports through the ledger's own writer until so many claims; return how many."""
    writer = Writer(engine, Comparison(lambda *_: (), lambda *_: None))
    draw = Draw(np.random.default_rng(727))
    count = 0
    # Nothing is to be kept for good here, so nothing waits for the disk.
    fast = engine.execution_options(reportedly_writes=True)
    with fast.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("COMMIT"))
            connection.execute(text("PRAGMA synchronous = OFF"))
            connection.execute(text("BEGIN"))
        connection.commit()
        for number in itertools.count():
            reading = made(draw, number)
            writer._keep(connection, _entry(reading, number))
            connection.commit()
            count += len(reading.claims)
            if count >= claims:
                return count
    raise AssertionError


def _entry(reading: Reading, number: int) -> Entry:
    url = f"https://made.example/{number}"
    report = reading.report
    address = Address(
        None, url, url, report.publisher, report.title, None, report.published, "2031-01-01T00:00Z"
    )
    return Entry(Finding(report.id, address, url, Origin(url, report.id)), draft_of(reading))


def made(draw: Draw, number: int) -> Reading:
    """Return the reading of one made report."""
    day = FIRST + timedelta(days=draw.rank(DAYS, 0.0))
    sentences = [_sentence(draw) for _ in range(10 + draw.rank(30, 0.0))]
    body = " ".join([*(f"{one}." for one in sentences), f"No. {number}"])
    places = [
        Place(f"p{rank}", "place", place(rank), (), (Span(0, 4),), country=_country(rank))
        for rank in sorted({draw.rank(PLACES) for _ in range(3)})
    ]
    quantities = [_quantity(draw, n) for n in range(6)]
    people = [_holder(draw) for _ in range(5)]
    claims, start = [], 0
    for one in sentences:
        span = Span(start, start + len(one))
        claims.append(_claim(draw, one, span, people, places, quantities))
        start = span.end + 2
    report = Report(
        report_id(body),
        f"made/{number}.txt",
        body,
        publisher=publisher(draw.rank(PUBLISHERS)),
        title=sentences[0][:60],
        published=day.isoformat(),
    )
    model = ModelName("made", "0" * 64)
    return Reading(report, model, (), tuple(claims), tuple(places), tuple(quantities))


def _country(rank: int) -> str:
    return chr(65 + rank % 13) + chr(65 + rank // 13 % 13)


def _sentence(draw: Draw) -> str:
    return " ".join(word(draw.rank(WORDS)) for _ in range(6 + draw.rank(25, 0.0)))


def _quantity(draw: Draw, number: int) -> Quantity:
    size = float(int(10 ** (draw.rank(7000, 0.5) / 1000)) + draw.rank(9, 0.0))
    bound = ("exact", "at_least", "at_most")[draw.rank(3)]
    low, high = (None if bound == "at_most" else size), (None if bound == "at_least" else size)
    return Quantity(f"q{number}", Span(0, 2), low, high, bound, None, None)  # type: ignore[arg-type]


def _holder(draw: Draw) -> Link:
    """Return a link: ranks lead to names, and each name is of one kind."""
    rank = draw.rank(HOLDERS, 0.9)
    kind = KINDS[int(np.searchsorted(np.cumsum(SHARES), (rank * 0.61803) % 1.0))]
    naming, name, words = "named", None, ""
    if kind == "unattributed":
        naming, words = "unattributed", "reportedly"
    elif rank % 4 == 3:
        naming = "anonymous" if rank % 12 == 3 else "described"
        words = f"a {word(rank // 8)} {ROLES[rank % len(ROLES)]}"
    else:
        name = f"{word(rank % 20_011).title()} {word(rank % 7_919 + 104).title()}"
        words = name
    title = f"{ROLES[rank % 7]} of {place(rank % 900)}" if name and rank % 3 == 0 else None
    return Link(name, words, (Span(0, 3),), kind, naming, title, None, "said", None)  # type: ignore[arg-type]


def _claim(
    draw: Draw,
    words: str,
    span: Span,
    people: Sequence[Link],
    places: Sequence[Place],
    quantities: Sequence[Quantity],
) -> Claim:
    links = draw.rank(4, 1.2) if draw.chance(0.9) else 0
    chain = tuple({draw.rank(len(people)): None for _ in range(links)})
    hedged = draw.chance(0.2)
    hedge = HEDGES[draw.rank(len(HEDGES))]
    return Claim(
        content_id("claim", words, span),
        "headline" if span.start == 0 else "body",
        (span,),
        words,
        ("direct", "indirect", "mixed", "belief")[draw.rank(4)] if chain else "own",
        None,
        tuple(people[one] for one in chain),
        Certainty("possible", 1.0) if hedged else Certainty("certain", 3.0),
        (Hedge(Span(span.start, span.start + 2), hedge),) if hedged else (),
        tuple({quantities[draw.rank(6)].id: None for _ in range(draw.chance(0.3))}),
        (),
        tuple({places[draw.rank(len(places))].id: None for _ in range(draw.chance(0.25))}),
        (),
        fragment=draw.chance(0.05),
    )
