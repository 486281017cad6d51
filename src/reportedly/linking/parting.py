"""Parting: things into sets by ties that may be forbidden, whatever order all come in.

What a person said goes before what was worked out: ties of theirs come first, the latest of all
before the others, and two that are apart by their word never come into one set.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Tie(NamedTuple, Generic[Thing]):
    """Two things that are one, or (`apart`) never are."""

    one: Thing
    other: Thing
    apart: bool = False


@dataclass(slots=True)
class Parting(Generic[Thing]):
    """Sets that grow by one tie after the other; what comes first holds."""

    _roots: dict[Thing, Thing] = field(default_factory=dict)
    _members: dict[Thing, list[Thing]] = field(default_factory=dict)
    _foes: defaultdict[Thing, set[Thing]] = field(default_factory=lambda: defaultdict(set))

    def root(self, one: Thing) -> Thing:
        """Return what stands for the set that something is in."""
        if one not in self._roots:
            self._roots[one] = one
            self._members[one] = [one]
        return self._roots[one]

    def tie(self, tie: Tie[Thing]) -> bool:
        """Make a tie; say whether it holds: False where an earlier one forbids it."""
        one, other = self.root(tie.one), self.root(tie.other)
        if tie.apart:
            return self._part(one, other)
        if one == other:
            return True
        if other in self._foes[one]:
            return False
        self._join(one, other)
        return True

    def allows(self, one: Thing, other: Thing) -> bool:
        """Say whether two are, or may still come to be, in one set."""
        ours, theirs = self.root(one), self.root(other)
        return theirs not in self._foes[ours]

    def tie_all(self, ties: Iterable[Tie[Thing]]) -> None:
        """Make ties in their order."""
        for tie in ties:
            self.tie(tie)

    def _part(self, one: Thing, other: Thing) -> bool:
        if one == other:
            return False
        self._foes[one].add(other)
        self._foes[other].add(one)
        return True

    def _join(self, one: Thing, other: Thing) -> None:
        """Let the root of the larger set stand for both."""
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for member in self._members.pop(other):
            self._roots[member] = one
            self._members[one].append(member)
        for foe in self._foes.pop(other, set()):
            self._foes[foe].discard(other)
            self._foes[foe].add(one)
            self._foes[one].add(foe)
