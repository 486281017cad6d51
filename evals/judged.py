"""Judged: which attributions, entities and links of a reading are right, one by one."""

from collections import defaultdict
from collections.abc import Iterator
from types import ModuleType

from evals.holders import covering
from evals.marked import referee_rows
from evals.shared import Row

Roles = dict[str, frozenset[int]]
LinkKey = tuple[tuple[tuple[int, int], ...], str | None]
"""A link of one text, whichever claims it is in: where it stands, and its cue."""


def right_attributions(referee: ModuleType, gold: Row, read: Row) -> dict[str, bool]:
    """Say of each attribution at the report's own level, by id, whether the referee pairs it."""
    tokens = referee.tokens(gold["text"])
    known = [_roles(referee, tokens, one) for one in gold["attributions"]]
    outer = [one for one in read["attributions"] if one["parent"] is None]
    found = [_roles(referee, tokens, one) for one in outer]
    scores = [
        (score, i, j)
        for i, one in enumerate(known)
        for j, other in enumerate(found)
        if (one["cue"] or one["content"]) and (score := _good(one, other))
    ]
    paired: dict[int, int] = {}
    for _, i, j in sorted(scores, reverse=True):
        if i not in paired.values() and j not in paired:
            paired[j] = i
    return {one["id"]: j in paired for j, one in enumerate(outer)}


def _roles(referee: ModuleType, tokens: list[tuple[int, int]], one: Row) -> Roles:
    return {role: referee.covered(tokens, one[role]) for role in referee.ROLES}


def _good(gold: Roles, read: Roles) -> float:
    """Return how much of the content agrees; 0 where the referee's `good` says 0."""
    cues, sources = (gold["cue"], read["cue"]), (gold["source"], read["source"])
    if all(cues) and not cues[0] & cues[1]:
        return 0
    if bool(sources[0]) != bool(sources[1]) or (sources[0] and not sources[0] & sources[1]):
        return 0
    both, either = (gold["content"] & read["content"], gold["content"] | read["content"])
    shared = len(both) / max(1, len(either))
    return shared if shared >= 0.5 else 0


def right_entities(referee: ModuleType, gold: Row, read: Row) -> dict[str, bool]:
    """Say of each entity of a marked kind, by id, whether it is one of the kind.

    At least half of its mentions must touch a marked one of its kind.
    """
    kinds = {**referee.KINDS, "DocumentReference": "document"}
    marked = [(start, end, kinds.get(kind)) for start, end, kind, _ in gold["entities"]]
    right = {}
    for one in read["entities"]:
        kind = "organization" if one["kind"] == "outlet" else one["kind"]
        same = [(start, end) for start, end, other in marked if other == kind]
        hits = [any(s < end and start < e for s, e in same) for start, end in one["mentions"]]
        right[one["id"]] = 2 * sum(hits) >= len(hits)
    return right


def right_links(referee: ModuleType, marked: Row, read: Row) -> dict[LinkKey, bool]:
    """Say of each link of the claims that were marked whether its holder is in their chains.

    A link of several claims is right when it is right in at least half of them.
    """
    votes: dict[LinkKey, list[bool]] = defaultdict(list)
    for gold, words in zip(marked["claims"], referee_rows([marked])[0]["claims"], strict=True):
        claim = covering(read["claims"], gold["at"])
        chain = claim["chain"] if claim else []
        taken = max(
            ([_among(referee, link, one) for link in chain] for one in _chains(words)), key=sum
        )
        for link, right in zip(chain, taken, strict=True):
            votes[key_of(link)].append(right)
    return {key: 2 * sum(each) >= len(each) for key, each in votes.items()}


def key_of(link: Row) -> LinkKey:
    """Return the key of a link as JSON has it."""
    return tuple((start, end) for start, end in link["spans"]), link["cue"]


def _chains(claim: Row) -> Iterator[list[str]]:
    yield claim["chain"]
    if "or" in claim:
        yield claim["or"]


def _among(referee: ModuleType, link: Row, chain: list[str]) -> bool:
    return any(referee.same_holder(one, link) for one in chain)
