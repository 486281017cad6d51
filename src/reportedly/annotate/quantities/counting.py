"""Counting: the words for what a quantity counts."""

import re

from reportedly.annotate.quantities.lexicon import lexicon
from reportedly.annotate.quantities.surroundings import text_after
from reportedly.records import Span

_WORD = re.compile(r"(?P<gap>[^\S\n]?\n?[^\S\n]?|-)(?P<word>[^\W\d_](?:[\w’'.&-]*[\w])?)")
_OF = re.compile(
    r"\sof(?:\s(?:all|the|these|those|its|their|his|her|our|my|your))*(?=\s)", re.IGNORECASE
)
_STOP = lexicon(
    "a an the this that these those of in on at by to for from with and or but as if when while "
    "after before since until about around over under up down than who whom whose which where is "
    "are was were be been being has have had do does did will would can could may might must shall "
    "should not no he she they we you i it his her their its our my your him them us me per each "
    "said says told into onto out off through during between among against without within across "
    "near behind so because also still now then there here ago later earlier left dead plus"
)
_PLURALS = lexicon(
    "people men women children police personnel troops staff feet teeth mice geese fish sheep "
    "aircraft media data cattle others"
)
_NOT_PLURAL = ("ss", "us", "is", "’s", "'s")
_MOST_WORDS = 5
_SHORTEST_PLURAL = 4


def counted_near(text: str, end: int) -> Span | None:
    """Return the noun phrase that begins at `end` or after an "of" there, by its looks alone.

    The phrase runs to the first plural noun, and on while plurals follow ("two
    police officers"); a singular reading is never guessed.
    """
    window = text_after(text, end, 96)
    of = _OF.match(window)
    at, first, last = of.end() if of is not None else 0, None, None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(window, at)
        if match is None or match["word"].lower() in _STOP:
            break
        first = match.start("word") if first is None else first
        plural = _plural(match["word"])
        if plural:
            last = match.end()
        elif last is not None:
            break
        at = match.end()
    return None if first is None or last is None else Span(end + first, end + last)


def _plural(word: str) -> bool:
    lowered = word.lower()
    return lowered in _PLURALS or (
        lowered.endswith("s")
        and len(lowered) >= _SHORTEST_PLURAL
        and not lowered.endswith(_NOT_PLURAL)
    )
