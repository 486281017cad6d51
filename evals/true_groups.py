"""True groups: what origins and drift are where nothing is left to find: the marked stretches.

So what is missed here is missed by the readings, by the claims that are picked for stretches and
by the rules of provenance, never by what seemed to tell the same.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from evals.shared import Row
from reportedly.flow.comparing import COMPARISON
from reportedly.flow.ledger import Ledger
from reportedly.linking import wire_credit
from reportedly.linking.accounts import Source
from reportedly.linking.groups import groups_from
from reportedly.linking.matches import Stretch
from reportedly.records import Drift, Group, Span, as_json


def given(truth: Iterable[Row], ledger: Ledger) -> Iterator[Row]:
    """Yield each story of a truth as `reportedly story` prints it, but with the true groups."""
    known = {
        address.ref: Source(str(address.ref), one.reading, wire_credit(one.reading.report))
        for one in ledger.stream()
        for address in one.addresses
    }
    for row in truth:
        yield _story(row, {ref: known[ref] for ref in _reports(row)})


def _story(row: Row, known: Mapping[str, Source]) -> Row:
    ordered = sorted(_with_copies(list(known.values())), key=lambda one: one.rank)
    place = {one.name: number for number, one in enumerate(ordered)}
    sets = [
        [Stretch(place[one["doc"]], Span(*one["at"])) for one in group["members"]]
        for group in row["groups"]
    ]
    return _row(*groups_from(ordered, sets))


def _row(groups: Sequence[Group], drift: Sequence[Drift]) -> Row:
    made: dict[str, Any] = {
        "groups": [json.loads(as_json(one)) for one in groups],
        "drift": [json.loads(as_json(one)) for one in drift],
    }
    return made


def _reports(row: Row) -> list[str]:
    told = {one["doc"] for group in row["groups"] for one in group["members"]}
    return sorted({*row.get("reports", ()), *told})


def _with_copies(sources: Sequence[Source]) -> Iterator[Source]:
    """Yield sources with the ids of their near-copies among them, as the ledger knows them."""
    near: dict[str, set[str]] = {one.name: set() for one in sources}
    for one, other in combinations(sources, 2):
        ours, theirs = one.reading.report, other.reading.report
        out = [tuple(mark.span for mark in each.furniture) for each in (ours, theirs)]
        if COMPARISON.copy(ours.text, out[0], theirs.text, out[1]) is not None:
            near[one.name].add(theirs.id)
            near[other.name].add(ours.id)
    for one in sources:
        yield replace(one, copies=frozenset(near[one.name]))
