"""Proposals: which names may be one, for a person to judge; nothing is merged by them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations

from reportedly.linking.nodes import Node, Nodes, rank
from reportedly.linking.parting import Parting
from reportedly.linking.ties import Reason, between, by_surname, read
from reportedly.records import Borne
from reportedly.text.names import is_acronym, sound_of

_LONG = 5
"""Consonants from which two names that share all of them are told by these alone."""
_ALIKE = 0.8
"""The share of letters that shorter ones have in common at least."""
_ROLE_WORDS = 2
"""Words that two titles share, for them to be of one role."""


def proposals(nodes: Nodes, parting: Parting[Node]) -> list[Reason]:
    """Return what may be one and is not taken for one, each pair of names once."""
    roles = _roles(nodes, parting)
    found = [
        *_surnames(nodes, parting, roles),
        *_sounds(nodes, parting, roles),
        *_bodies(nodes),
    ]
    once: dict[frozenset[Node], Reason] = {}
    for one in sorted(found, key=lambda one: one.rank):
        ends = frozenset(map(parting.root, (one.one, one.other)))
        if len(ends) > 1:
            once.setdefault(ends, one)
    return list(once.values())


def _roles(nodes: Nodes, parting: Parting[Node]) -> Mapping[Node, frozenset[str]]:
    """Return the titles that each set of names is given."""
    found: dict[Node, set[str]] = defaultdict(set)
    for node, members in nodes.members.items():
        found[parting.root(node)].update(
            title.casefold() for one in members for title in one.bearer.titles
        )
    return {node: frozenset(titles) for node, titles in found.items()}


def _same_role(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    return any(
        one == other or len(set(one.split()) & set(other.split())) >= _ROLE_WORDS
        for one in ours
        for other in theirs
    )


def _surnames(
    nodes: Nodes, parting: Parting[Node], roles: Mapping[Node, frozenset[str]]
) -> Iterator[Reason]:
    """Yield who is called by a surname alone, with the only one who has it, or has it and the role.

    That is the only one in the ledger, where nobody in the story has it; or the only one in it
    who has a title that those called so are given.
    """
    bearing: dict[str, dict[Node, Borne]] = defaultdict(dict)
    given: set[tuple[str, str]] = set()
    for (_, surname), told in by_surname(nodes, full=True).items():
        for one in told:
            given.add((one.story, one.bearer.forms[0].key.split()[0]))
            root = parting.root(nodes.of[one.bearer.entity])
            known = bearing[surname].get(root)
            if known is None or rank(one) < rank(known):
                bearing[surname][root] = one
    for (story, surname), told in sorted(by_surname(nodes, full=False).items()):
        root = parting.root(nodes.of[told[0].bearer.entity])
        others = bearing.get(surname, {})
        if root in others or (story, surname) in given or all(one.kind != "person" for one in told):
            continue
        fit = [one for one in others if _same_role(roles[root], roles[one])]
        only = fit if len(fit) == 1 else list(others) if len(others) == 1 else []
        for far in only:
            yield between("role" if fit else "surname", nodes, told[0], others[far])


def _sounds(
    nodes: Nodes, parting: Parting[Node], roles: Mapping[Node, frozenset[str]]
) -> Iterator[Reason]:
    """Yield people of one story or role whose names sound alike: "Qadhafi" and "Gaddafi"."""
    alike: dict[tuple[str, ...], dict[Node, Borne]] = defaultdict(dict)
    for node, members in sorted(nodes.members.items()):
        words = members[0].bearer.forms[0].key.split()
        if node.beings == "person" and len(words) > 1:
            alike[sound_of(words[0]), sound_of(words[-1])][node] = min(members, key=rank)
    stories = {node: {one.story for one in members} for node, members in nodes.members.items()}
    for sound, found in sorted(alike.items()):
        for one, other in combinations(found, 2):
            near = stories[one] & stories[other] or _same_role(
                roles[parting.root(one)], roles[parting.root(other)]
            )
            if near and (sum(map(len, sound)) >= _LONG or _spelled_alike(one.key, other.key)):
                yield between("sound", nodes, found[one], found[other])


def _spelled_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _bodies(nodes: Nodes) -> Iterator[Reason]:
    """Yield what a report calls by two names that stand by themselves elsewhere."""
    for node, members in sorted(nodes.members.items()):
        for one in members if node.beings == "body" else ():
            first, *others = one.bearer.forms
            for form in others:
                other = nodes.named(one, form)
                named = " " in form.key or is_acronym(form.name)  # "Post" is any of them
                if named and other != node and other in nodes.members and not other.scope:
                    yield Reason("called_both", node, other, (read(one, first), read(one, form)))
