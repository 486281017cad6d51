"""Transcripts: interviews set as turns ("REED: And the crew? BRAND: All ashore.").

A speaker's name and a colon, or "Q:" and "A:", or a name on a line of its
own, and what is said until the next speaker. PolNeAR takes the colon for the
cue; a line of its own has none. A page counts as a transcript when two
speakers or more take turns, so that a list with labels does not.
"""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.annotate.attributions import Found, words_of
from reportedly.model.session import Encoded

FEWEST = 3
"""Turns that make a transcript."""

_TURN = re.compile(
    r"^[ \t]*[\"“]?(?P<who>[A-Z][A-Z.'’ -]{1,28}[A-Z]|(?:[A-Z][a-z.]+ ?){1,3}|[QA](?=[:.]))"
    r"(?: \([^)\n]*\))?(?P<colon>:|(?<=^[QA])\.)(?=\s)",
    re.MULTILINE,
)
_LINE = re.compile(
    r"^[ \t]*(?P<who>[A-Z][A-Z.'’ -]{1,28}[A-Z]|[A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*){1,3})[ \t]*"
    r"(?P<colon>)\n(?=\s*\S)",
    re.MULTILINE,
)
"""A name that is the whole of its line."""
_END = re.compile(r"\n\s*\n(?!\s*[\"“])")
_EDGES = ' \t\r\n"“”'


def find_turns(encoded: Encoded) -> Iterator[Found]:
    """Yield an attribution for each turn of a transcript."""
    turns = _apart([*_turns(encoded.text), *_named_lines(encoded.text)])
    ends = [turn.start() for turn in turns[1:]]
    ends += [_last_end(encoded.text, turn.end()) for turn in turns[-1:]]
    for turn, last in zip(turns, ends, strict=True):
        start, end = turn.end(), last
        while start < end and encoded.text[start] in _EDGES:
            start += 1
        while end > start and encoded.text[end - 1] in _EDGES:
            end -= 1
        source = words_of(encoded, *turn.span("who"))
        cue = words_of(encoded, *turn.span("colon")) if turn["colon"] else None
        content = words_of(encoded, start, end)
        if source and content:
            yield Found((source,), (cue,) if cue else (), (content,))


def _turns(text: str) -> list[re.Match[str]]:
    found = list(_TURN.finditer(text))
    often = Counter(turn["who"] for turn in found)
    speakers = {who for who, count in often.items() if count > 1 or who.isupper()}
    kept = [turn for turn in found if turn["who"] in speakers]
    repeated = [who for who in speakers if often[who] > 1]
    return kept if len(kept) >= FEWEST and len(speakers) > 1 and repeated else []


def _named_lines(text: str) -> list[re.Match[str]]:
    """Return the lines that are the names of speakers, each of whom speaks more than once."""
    found = list(_LINE.finditer(text))
    often = Counter(turn["who"] for turn in found)
    kept = [turn for turn in found if often[turn["who"]] > 1]
    return kept if len({turn["who"] for turn in kept}) > 1 else []


def _apart(turns: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return turns in the order of the text, each but those that begin inside the one before."""
    kept: list[re.Match[str]] = []
    for turn in sorted(turns, key=lambda turn: turn.span()):
        if not kept or turn.start() >= kept[-1].end():
            kept.append(turn)
    return kept


def _last_end(text: str, start: int) -> int:
    start += len(text[start:]) - len(text[start:].lstrip())
    end = _END.search(text, start)
    return end.start() if end else len(text)
