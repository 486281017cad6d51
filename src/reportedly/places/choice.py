"""Choice: which of the places that bear a name is meant, each name weighed with all the others.

Relaxation labelling: every name begins with how likely each of its places is
by itself, and in a few rounds each place gains by what the other names' likely
places have to do with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer import Location
from reportedly.places.distances import Numbers, ties

Owners = NDArray[np.int64]
"""The question that each place belongs to, in order."""

ROUNDS: Final = 4
PER_DOUBLING: Final = 0.15
"""Added to a place's log-likelihood for each doubling of its people."""

CONTEXT: Final = 12.0
"""What full support by the report's other names adds to it."""

OPEN: Final = 0.5
"""How far the first round goes by what a place is by itself: not all, so small ones are heard."""

ALIAS: Final = -1.0
BY_LEVEL: Final = {
    "capital": 2.0,
    "country": 2.0,
    "region": 1.5,
    "continent": 2.0,
    "area": 2.0,
    "county": -1.0,
    "city": 0.0,
}
MOST_NAMES: Final = 80
MOST_PLACES: Final = 24


@dataclass(frozen=True, slots=True)
class Question:
    """One name: the places it may mean (at least one), and how much it counts for the others."""

    places: tuple[Location, ...]
    counts: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The place chosen (an index), and the names that spoke for it most.

    `by_context` says whether another place would have been chosen without them.
    """

    place: int
    by_context: bool
    because: tuple[int, ...]


def choose(questions: Sequence[Question]) -> list[Answer]:
    """Return an answer for each question."""
    if not questions:
        return []
    places = [one for question in questions for one in question.places]
    owner = np.repeat(np.arange(len(questions)), [len(question.places) for question in questions])
    alone = np.array([_alone(one) for one in places])
    counts = np.array([question.counts for question in questions])
    tied = ties(places, places) * (owner[:, None] != owner[None])
    likely = _shares(OPEN * alone, owner)
    spoken = tied
    for _ in range(ROUNDS):
        spoken = _spoken(tied, likely, owner, counts)
        likely = _shares(alone + CONTEXT * spoken.sum(axis=1), owner)
    return [_answer(number, owner, alone, likely, spoken) for number in range(len(questions))]


def _alone(place: Location) -> float:
    return PER_DOUBLING * place.weight + BY_LEVEL[place.level] + (ALIAS if place.alias else 0)


def _shares(scores: Numbers, owner: Owners) -> Numbers:
    """Return softmax by question."""
    best = np.full(owner[-1] + 1, -np.inf)
    np.maximum.at(best, owner, scores)
    raised = np.exp(scores - best[owner])
    return np.asarray(raised / np.bincount(owner, raised)[owner])


def _spoken(tied: Numbers, likely: Numbers, owner: Owners, counts: Numbers) -> Numbers:
    """Return what each question says for each place.

    Shape (places, questions); a row sums to 1 at most.
    """
    by_place = tied * likely[None]
    starts = np.flatnonzero(np.diff(owner, prepend=-1))
    by_question = np.add.reduceat(by_place, starts, axis=1) * counts[None]
    own = counts[owner][:, None]
    return np.asarray(by_question / np.maximum(counts.sum() - own, 1.0))


def _answer(number: int, owner: Owners, alone: Numbers, likely: Numbers, spoken: Numbers) -> Answer:
    mine = np.flatnonzero(owner == number)
    best = int(likely[mine].argmax())
    row = spoken[mine[best]]
    speakers = [int(one) for one in np.argsort(-row, kind="stable")[:3] if row[one] > 0]
    return Answer(best, best != int(alone[mine].argmax()), tuple(speakers))
