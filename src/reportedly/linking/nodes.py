"""Nodes: the names of a ledger, each with its bearers; who has one name is taken for one.

A full name is one all over the ledger. A surname alone, what every country has ("the Senate") and
letters that stand for several names are one within a story, and no further.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reportedly.linking.bearers import JUNIOR
from reportedly.linking.judged import Judged
from reportedly.linking.parting import Parting, Tie
from reportedly.records import Borne, Form, Introduced, Introduction
from reportedly.records.identity import Beings
from reportedly.text.names import is_common
from reportedly.text.outlet_table import Outlets

LATEST = "9999"
"""Stands for a day that is not known: after all others."""
_REST = "rest"
_SHARED = 3
"""Words that two names begin with alike, for their letters to stand for one thing."""


class Node(NamedTuple):
    """A name: of what, its key, and within what it is one ("" for everywhere)."""

    beings: Beings
    key: str
    scope: str = ""


def rank(one: Borne) -> tuple[str, str, str]:
    """Return by what the bearers of a name are ordered: the day, the report, the id."""
    return one.day or LATEST, one.report, one.bearer.entity


class Nodes:
    """The nodes of some bearers, the same in whatever order these come."""

    def __init__(
        self,
        borne: Iterable[Borne],
        introduced: Sequence[Introduced],
        outlets: Outlets,
        judged: Judged,
    ) -> None:
        self._outlets = outlets
        self._several = _ambiguous(one.introduction for one in introduced)
        ordered = sorted(borne, key=rank)
        self._parted = _initials_that_part(ordered)
        self._juniors = _with_parents(ordered)
        self.of: dict[str, Node] = {}
        self.members: dict[Node, list[Borne]] = defaultdict(list)
        for one in ordered:
            self._add(one, self.named(one, one.bearer.forms[0]))
        for node, pairs in sorted(self._split(judged).items()):
            self._divide(node, pairs)

    def named(self, one: Borne, form: Form) -> Node:
        """Return the node of one of the forms of a bearer."""
        match one.bearer.beings:
            case "person":
                return self._person(one, form)
            case "place":
                return Node("place", *((one.place, "") if one.place else (form.key, one.story)))
            case "body":
                return self.body(form.key, one.story)

    def body(self, key: str, story: str) -> Node:
        """Return the node of a key that names no person."""
        outlet = self._outlets.keyed(key)
        if outlet is not None:
            return Node("body", f"outlet:{outlet.name}")
        alone = is_common(key) or key in self._several
        return Node("body", key, story if alone else "")

    def keyed(self, beings: Beings, key: str, story: str) -> Node:
        """Return the node of a full key."""
        return self.body(key, story) if beings == "body" else Node("person", key)

    def outlet(self, node: Node) -> str | None:
        """Return the name of the outlet that a node is, by the table."""
        found = node.key.partition("outlet:")[2]
        return found or None

    def _person(self, one: Borne, form: Form) -> Node:
        if " " not in form.key:
            return Node("person", form.key, one.story)
        initials, junior, _ = form.initials.partition(JUNIOR)
        junior = junior if form.key in self._juniors else ""
        if form.key not in self._parted:
            return Node("person", form.key + junior)
        if not initials:
            return Node("person", form.key + junior, one.story)
        return Node("person", f"{form.key} {initials}{junior}")

    def _add(self, one: Borne, node: Node) -> None:
        self.of[one.bearer.entity] = node
        self.members[node].append(one)

    def _split(self, judged: Judged) -> Mapping[Node, list[tuple[str, str]]]:
        """Return the pairs of one node that a person judged to be different."""
        found: dict[Node, list[tuple[str, str]]] = defaultdict(list)
        for one, other in judged.pairs("different"):
            node = self.of.get(one)
            if node is not None and node == self.of.get(other):
                found[node].append((one, other))
        return found

    def _divide(self, node: Node, pairs: Sequence[tuple[str, str]]) -> None:
        """Part the bearers of a name that are not one: each goes with whose story it tells.

        Which of them the others are is not told: they are a node of their own.
        """
        bearers = self.members.pop(node)
        anchors = {end for pair in pairs for end in pair}
        tellers: dict[str, set[str]] = defaultdict(set)
        for one in bearers:
            if one.bearer.entity in anchors:
                tellers[one.story].add(one.bearer.entity)
        for one in bearers:
            own = one.bearer.entity
            near = {own} if own in anchors else tellers.get(one.story, set())
            scope = next(iter(near)) if len(near) == 1 else _REST
            self._add(one, node._replace(scope=f"{node.scope}/{scope}"))


def _initials_that_part(borne: Iterable[Borne]) -> frozenset[str]:
    """Return the names that people with different initials have: George W. and George H. W."""
    initials: dict[str, set[str]] = defaultdict(set)
    for form in (form for one in borne for form in _of_people(one)):
        letters = form.initials.partition(JUNIOR)[0]
        if letters and " " in form.key:
            initials[form.key].add(letters)
    return frozenset(key for key, found in initials.items() if not _agree(found))


def _with_parents(borne: Iterable[Borne]) -> frozenset[str]:
    """Return the names of which a report has a "Jr." and, as another, one without."""
    found: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for one in borne:
        if one.bearer.beings == "person":
            form = one.bearer.forms[0]
            found[one.report, form.key].add(JUNIOR in form.initials)
    return frozenset(key for (_, key), kinds in found.items() if len(kinds) > 1)


def _of_people(one: Borne) -> tuple[Form, ...]:
    return one.bearer.forms if one.bearer.beings == "person" else ()


def _agree(initials: Iterable[str]) -> bool:
    longest = max(initials, key=lambda one: (len(one), one))
    return all(longest.startswith(one) for one in initials)


def _ambiguous(introductions: Iterable[Introduction]) -> frozenset[str]:
    """Return the letters that are given for names that have nothing to do with each other."""
    longs: dict[str, set[str]] = defaultdict(set)
    for one in introductions:
        if one.how == "acronym":
            longs[one.other].add(one.one)
    return frozenset(short for short, found in longs.items() if len(list(_apart(found))) > 1)


def _apart(names: Iterable[str]) -> Iterator[str]:
    """Yield one of each set of names that begin alike."""
    parting: Parting[str] = Parting()
    ordered = sorted(names)
    for at, one in enumerate(ordered):
        parting.root(one)
        parting.tie_all(Tie(one, other) for other in ordered[:at] if _begin_alike(one, other))
    yield from dict.fromkeys(parting.root(one) for one in ordered)


def _begin_alike(one: str, other: str) -> bool:
    ours, theirs = one.split(), other.split()
    alike = 0
    for word, its in zip(ours, theirs, strict=False):
        if word != its:
            break
        alike += 1
    return alike >= min(_SHARED, len(ours), len(theirs))
