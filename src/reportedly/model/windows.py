"""Windows: a text cut into runs of words that the encoder reads in one pass.

Whole paragraphs are packed together as long as they fit, so that a speaker
named in one is seen from the next; a paragraph that is too long by itself is
cut after the last sentence end that fits.
"""

from collections.abc import Sequence

LONGEST = 256
"""Word pieces in a window with its two end marks, as in training. Reading with
longer windows than those trained on loses much (shared/design/PILOT.md)."""

_ENDS = frozenset(".!?")


def pack(
    pieces: Sequence[int], breaks: Sequence[bool], words: Sequence[str], longest: int = LONGEST
) -> list[tuple[int, int]]:
    """Return windows as (first, last) word indices, last exclusive.

    `pieces` is the number of word pieces of each word, `breaks` whether a
    paragraph starts at it, `words` the words themselves.
    """
    if not pieces:
        return []
    room = longest - 2
    windows: list[tuple[int, int]] = []
    first, used = 0, 0
    for start, end in _paragraphs(breaks):
        size = sum(pieces[start:end])
        if used + size > room and used:
            windows.append((first, start))
            first, used = start, 0
        if size > room:
            cuts = _cut(pieces, words, start, end, room)
            windows.extend(cuts[:-1])
            first, size = cuts[-1][0], sum(pieces[cuts[-1][0] : end])
        used += size
    if first < len(pieces):
        windows.append((first, len(pieces)))
    return windows


def _paragraphs(breaks: Sequence[bool]) -> list[tuple[int, int]]:
    starts = [i for i, new in enumerate(breaks) if new or not i]
    return list(zip(starts, [*starts[1:], len(breaks)], strict=True))


def _cut(
    pieces: Sequence[int], words: Sequence[str], start: int, end: int, room: int
) -> list[tuple[int, int]]:
    """Cut one long paragraph; each part ends after a sentence end where there is one."""
    parts: list[tuple[int, int]] = []
    used, stop = 0, start
    index = start
    while index < end:
        if used + pieces[index] > room and index > start:
            cut = stop if stop > start else index
            parts.append((start, cut))
            used, start, index, stop = 0, cut, cut, cut
            continue
        used += pieces[index]
        index += 1
        if words[index - 1] in _ENDS:
            stop = index
    parts.append((start, end))
    return parts
