"""Matches: stretches of two reports that seem to tell the same.

Two sentences that share words enough are laid beside each other in all their stretches; the best
two are those whose shared words outweigh the others most (a local alignment, Smith and Waterman
1981, but by words in any order).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from reportedly.linking.passages import Bits, Passage
from reportedly.records import Span

SHARED = 45
"""What the shared words of two stretches weigh at least, in sixteenths: one or two rare words."""
ALIKE = 0.4
"""The share of shared words from which a longer match gains; chosen on the marked events
(docs/stories.md)."""
GAIN = 16
"""What a match gains at least, in sixteenths: see ALIKE."""
WORDS = 3
"""Different words that two stretches share at least: a name alone tells nothing."""
TWICE = 3
"""Matches that two sentences may have, one beside the other."""


class Stretch(NamedTuple):
    """A stretch of report number `report`."""

    report: int
    span: Span


class Match(NamedTuple):
    """Two stretches, the one in the report with the lesser number first; higher gain is surer."""

    gain: float
    one: Stretch
    other: Stretch


def matches(told: Sequence[Passage], tells: Callable[[Stretch], bool]) -> list[Match]:
    """Return the matches between sentences of different reports, the surest first.

    Of stretches that tell something: who "said in a statement on Monday" is told in many sentences.
    """
    near = (match for one, other in _near(told) for match in between(one, other))
    found = [match for match in near if tells(match.one) and tells(match.other)]
    found.sort(key=lambda match: (-match.gain, match.one, match.other))
    return list(_one_to_one(found))


def _one_to_one(found: Iterable[Match]) -> Iterator[Match]:
    """Yield matches, the surest first, but none of words that these two reports share already.

    What is told once in each is told there: the next best likeness of it is of something else.
    """
    taken: dict[tuple[int, int], list[tuple[Span, Span]]] = defaultdict(list)
    for match in found:
        ours, theirs = match.one.span, match.other.span
        known = taken[match.one.report, match.other.report]
        if not any(mostly(ours, one) or mostly(theirs, other) for one, other in known):
            known.append((ours, theirs))
            yield match


def mostly(one: Span, other: Span) -> bool:
    """Say whether two spans share more than half of the shorter."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.end - one.start, other.end - other.start)


def _near(told: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Yield the sentences of two reports that share words enough, without trying all."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(told):
        for stem in passage.stems:
            index[stem].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for stem, places in index.items():
        for one, other in combinations(places, 2):
            weight = min(told[one].stems[stem], told[other].stems[stem])
            if told[one].report != told[other].report:
                shared[one, other] += weight
    for (one, other), weight in shared.items():
        if weight >= SHARED:
            ours, theirs = told[one], told[other]
            yield (ours, theirs) if ours.report < theirs.report else (theirs, ours)


def between(one: Passage, other: Passage) -> Iterator[Match]:
    """Yield the best stretches of two sentences, then those beside them."""
    stems = sorted(one.stems.keys() & other.stems.keys())
    weights = np.array([min(one.stems[stem], other.stems[stem]) for stem in stems])
    ours, theirs = one.holding(stems), other.holding(stems)
    shared = (ours * weights) @ theirs.T
    both = one.weights[:, np.newaxis] + other.weights[np.newaxis, :]
    gain = 2 * shared - ALIKE * both
    count = ours.astype(np.int64) @ theirs.T
    gain[(shared < SHARED) | (count < WORDS) | _elsewhere(one, other)] = -np.inf
    for _ in range(TWICE):
        left, right = (int(place) for place in np.unravel_index(gain.argmax(), gain.shape))
        if gain[left, right] < GAIN:
            return
        yield Match(
            float(gain[left, right]),
            Stretch(one.report, one.stretch(left)),
            Stretch(other.report, other.stretch(right)),
        )
        gain[_touching(one, left)] = -np.inf
        gain[:, _touching(other, right)] = -np.inf


def _elsewhere(one: Passage, other: Passage) -> Bits:
    """Return which stretches of two sentences name places or days, and none in common."""
    if not one.scene or not other.scene:
        return np.zeros((1, 1), np.bool_)
    common = [stem for stem in one.scene if stem in other.stems]
    shared = one.holding(common).astype(np.int64) @ other.holding(common).T
    ours, theirs = (each.holding(each.scene).any(axis=1) for each in (one, other))
    return np.asarray(np.outer(ours, theirs) & (shared == 0))


def _touching(passage: Passage, number: int) -> Bits:
    """Return which stretches share a part with one."""
    first, last = passage.first[number], passage.last[number]
    return np.asarray((passage.first <= last) & (passage.last >= first))
