"""Standing: what became of judgements.

They hold, later ones went over them, or what they are of is read no more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from reportedly.ledger import readings_of, still_read
from reportedly.records import Judgement, Reading, Stands, furniture_id, latest, link_ids
from reportedly.records.judgement import OF_PAIRS


def standing(connection: Connection, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return judgements, each with what became of it."""
    held = {one.id for one in latest(judgements)}
    merges = set(still_read(connection, "merge", _ends(judgements, "merge")))
    claims = set(still_read(connection, "group", _ends(judgements, "group")))
    ids = dict.fromkeys(one.report for one in judgements if one.report is not None)
    inside = set(_inside(readings_of(connection, list(ids))))

    def stands(one: Judgement) -> Stands:
        if one.id not in held:
            return "gone_over"
        if one.about in OF_PAIRS:
            known = merges if one.about == "merge" else claims
            return "holds" if {one.one, one.other or one.one} <= known else "nothing"
        if one.about == "furniture" and one.verdict in {"corrected", "undone"}:
            return "holds" if one.report in inside else "nothing"
        return "holds" if (one.other or one.one) in inside else "nothing"

    return tuple(replace(one, stands=stands(one)) for one in judgements)


def _ends(judgements: Iterable[Judgement], about: str) -> list[str]:
    pairs = ((one.one, one.other) for one in judgements if one.about == about)
    return sorted({end for pair in pairs for end in pair if end})


def _inside(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield the ids of all that can be judged in reports, and the reports' own."""
    for reading in readings:
        yield reading.report.id
        for claim in reading.claims:
            yield claim.id
            yield from link_ids(claim)
        yield from (one.id for one in reading.quantities)
        yield from (furniture_id(reading.report.id, one.span) for one in reading.report.furniture)
