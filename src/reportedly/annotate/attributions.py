"""Attributions: the cues of a window, and the source and content that belong to each.

Two heads answer. One tags every word with the part it plays in any
attribution, and so finds the spans; the other says, for each cue and word,
which part the word plays for that cue, and so links spans to cues. Once the
cues are known the second is heard on the spans too, a little. A content goes
to one cue, in as many pieces as stand around it; a source may serve several
("Brand said …, adding …").
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from reportedly.annotate.decoding import NEVER, log_softmax, runs, stacked, viterbi
from reportedly.annotate.signs import signs_of
from reportedly.model.labels import CUE_TAGS, ROLE_TAGS
from reportedly.model.session import Encoded, Floats, Ints, Scores
from reportedly.records import Numbers
from reportedly.text.trees import Tree, neighbours

_STOPPED = [ROLE_TAGS.index("I-source"), ROLE_TAGS.index("I-cue")]
_COLUMNS = {
    role: [number for number, tag in enumerate(CUE_TAGS) if tag.endswith(role)]
    for role in ("source", "content")
}
_SAME = [ROLE_TAGS.index(tag) for tag in CUE_TAGS]
_CUES = [ROLE_TAGS.index("B-cue"), ROLE_TAGS.index("I-cue")]
HEARD, DOUBT = 0.05, 0.02
"""How much the second head weighs against the first on where spans are (Hinton's product of
experts, 2002), and the least it can say of any part. Chosen on polnear/dev, before the weights
of today: 1.5 of F1 more than without, and 0.03 to 0.1 differ by half a point."""
SHARED = 0.5
"""From this probability on, a source serves a cue that another cue claims more."""

_Run = tuple[int, int]
_EDGES = frozenset(".,;:–—-")


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as runs of words: (first, last exclusive) indices into the report's words.

    `signs` is what the model's scores say for it; None where a rule found it.
    """

    source: tuple[_Run, ...]
    cue: tuple[_Run, ...]
    content: tuple[_Run, ...]
    signs: Numbers | None = field(default=None, compare=False, repr=False)

    def framed(self) -> list[int]:
        """Return the words of the source and the cue."""
        return _places((*self.source, *self.cue))

    def held(self) -> list[int]:
        """Return the words of the content."""
        return _places(self.content)


def _places(runs: Sequence[_Run]) -> list[int]:
    return [place for first, last in runs for place in range(first, last)]


def runs_of(places: Iterable[int]) -> tuple[_Run, ...]:
    """Return words as the runs that they stand in."""
    return tuple((run[0], run[-1] + 1) for run in neighbours(sorted(places)))


def without_edges(tree: Tree, places: Sequence[int]) -> list[int]:
    """Return words in order without the marks at their ends."""
    first, last = 0, len(places)
    while first < last and tree.words[places[first]].text in _EDGES:
        first += 1
    while first < last and tree.words[places[last - 1]].text in _EDGES:
        last -= 1
    return list(places[first:last])


def taken(found: Iterable[Found]) -> set[int]:
    """Return the words that play any part in attributions."""
    return {place for one in found for place in (*one.framed(), *one.held())}


def find_attributions(windows: Sequence[Scores]) -> list[Found]:
    """Return the attributions of windows, in the order of their cues.

    A cue that no content belongs to attributes nothing and is left out.
    """
    return [found for one in in_each(windows) for found in one]


def in_each(windows: Sequence[Scores]) -> list[list[Found]]:
    """Return the attributions of each window by itself."""
    if not windows:
        return []
    known = [_cues(spans) for spans in _spans(windows, [window.roles for window in windows])]
    pairs = zip(windows, known, strict=True)
    found = iter(_linked_to([(window, cues) for window, cues in pairs if cues]))
    return [next(found) if cues else [] for cues in known]


def _linked_to(known: Sequence[tuple[Scores, list[_Run]]]) -> list[list[Found]]:
    """Return the attributions of windows whose cues are known, by what those say of the spans."""
    if not known:
        return []
    odds = [_odds(window, cues) for window, cues in known]
    heard = [_heard(window.roles, said) for (window, _), said in zip(known, odds, strict=True)]
    settled = _spans([window for window, _ in known], heard)
    each = zip(known, settled, odds, strict=True)
    return [_in_window(window, spans, cues, said) for (window, cues), spans, said in each]


def _cues(spans: Iterable[tuple[str, int, int]]) -> list[_Run]:
    return [(first, last) for label, first, last in spans if label == "cue"]


def _odds(scores: Scores, cues: Sequence[_Run]) -> Floats:
    """Return the odds of each word's part for each cue: (cues, words, tags)."""
    odds: Floats = np.exp(log_softmax(scores.against(cues)))
    return odds


def _heard(roles: Floats, odds: Floats) -> Floats:
    """Return the scores of roles with what the cues say of each word: some claim it, or none."""
    claimed = odds.max(axis=0)
    claimed[:, 0] = odds[:, :, 0].min(axis=0)
    said = HEARD * np.log(claimed + DOUBT)
    together = roles.copy()
    together[:, _SAME] += said
    together[:, _CUES] += said[:, :1]
    return together


def _in_window(
    scores: Scores,
    spans: Sequence[tuple[str, int, int]],
    known: Sequence[_Run],
    odds: Floats,
) -> list[Found]:
    """Return the attributions of a window; `odds` are those for the cues that were `known`."""
    cues = _cues(spans)
    if not cues:
        return []
    if cues != known:
        odds = _odds(scores, cues)
    parts = _linked(spans, cues, odds)
    signs = signs_of(odds, scores.roles, cues, parts)
    return [
        _found(scores.words, cue, sources, contents, sign)
        for cue, (sources, contents), sign in zip(cues, parts, signs, strict=True)
        if contents
    ]


def _spans(windows: Sequence[Scores], scores: Sequence[Floats]) -> list[list[tuple[str, int, int]]]:
    """Return the spans of each window by the `scores` of its words' roles.

    All are decoded together, which is faster.
    """
    roles, lengths = stacked(scores)
    for row, window in enumerate(windows):
        # Neither a source nor a cue runs on into another line or sentence.
        stops = window.breaks | (window.starts[:, 1] > window.starts[:, 0])
        roles[row, np.flatnonzero(stops)[:, None], _STOPPED] = NEVER
    paths = viterbi(roles, ROLE_TAGS, windows[0].steps, lengths)
    pairs = zip(paths, lengths, strict=True)
    return [runs(path[:length], ROLE_TAGS) for path, length in pairs]


def _linked(
    spans: Sequence[tuple[str, int, int]], cues: Sequence[_Run], odds: Floats
) -> list[tuple[list[_Run], list[_Run]]]:
    """Return the sources and the contents of each cue, by the `odds` of each word's part for it."""
    parts: list[tuple[list[_Run], list[_Run]]] = [([], []) for _ in cues]
    best_source = [0.0 for _ in cues]
    shares = {role: odds[:, :, one] + odds[:, :, other] for role, (one, other) in _COLUMNS.items()}
    for label, first, last in spans:
        if label == "cue":
            continue
        belongs = shares[label][:, first:last].sum(axis=1) / (last - first)
        best = int(belongs.argmax())
        if label == "content":
            parts[best][1].append((first, last))
            continue
        for cue in {best, *np.flatnonzero(belongs >= SHARED).tolist()}:
            if belongs[cue] > best_source[cue]:  # one cue has one source
                best_source[cue] = float(belongs[cue])
                parts[cue][0][:] = [(first, last)]
    return parts


def _found(
    words: Ints, cue: _Run, sources: Sequence[_Run], contents: Sequence[_Run], signs: Numbers
) -> Found:
    def places(parts: Sequence[_Run]) -> tuple[_Run, ...]:
        return tuple((int(words[first]), int(words[last - 1]) + 1) for first, last in parts)

    return Found(places(sources), places([cue]), places(contents), signs)


def words_of(encoded: Encoded, start: int, end: int) -> _Run | None:
    """Return the run of words that characters [start, end) touch, or None where there is none."""
    # Words are pairs in order, so that one number finds those that start before it.
    first, last = (bisect_left(encoded.words, (edge,)) for edge in (start, end))
    if first and encoded.words[first - 1].end > start:
        first -= 1
    return (first, last) if first < last else None


def spans_of(parts: Sequence[_Run], encoded: Encoded) -> Iterator[tuple[int, int]]:
    """Yield the characters of runs of words."""
    for first, last in parts:
        yield encoded.words[first].start, encoded.words[last - 1].end
