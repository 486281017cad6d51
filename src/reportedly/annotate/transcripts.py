"""Transcripts: interviews set as turns ("REED: And the crew? BRAND: All ashore.").

A speaker's name, a colon, and what is said until the next speaker. PolNeAR
takes the colon for the cue. A page counts as a transcript when two speakers
or more take turns, so that a list with labels does not.
"""

import re
from collections import Counter
from collections.abc import Iterator

from reportedly.annotate.attributions import Found, words_of
from reportedly.model.session import Encoded

FEWEST = 3
"""Turns that make a transcript."""

_TURN = re.compile(
    r"^[ \t]*[\"“]?(?P<who>[A-Z][A-Z.'’ -]{1,28}[A-Z]|(?:[A-Z][a-z.]+ ?){1,3})"
    r"(?: \([^)\n]*\))?(?P<colon>:)(?=\s)",
    re.MULTILINE,
)
_END = re.compile(r"\n\s*\n(?!\s*[\"“])")
_EDGES = ' \t\r\n"“”'


def find_turns(encoded: Encoded) -> Iterator[Found]:
    """Yield an attribution for each turn of a transcript."""
    turns = _turns(encoded.text)
    ends = [turn.start() for turn in turns[1:]]
    ends += [_last_end(encoded.text, turn.end()) for turn in turns[-1:]]
    for turn, last in zip(turns, ends, strict=True):
        start, end = turn.end(), last
        while start < end and encoded.text[start] in _EDGES:
            start += 1
        while end > start and encoded.text[end - 1] in _EDGES:
            end -= 1
        source, cue, content = (
            words_of(encoded, *edges)
            for edges in (turn.span("who"), turn.span("colon"), (start, end))
        )
        if source and cue and content:
            yield Found((source,), (cue,), (content,))


def _turns(text: str) -> list[re.Match[str]]:
    found = list(_TURN.finditer(text))
    often = Counter(turn["who"] for turn in found)
    speakers = {who for who, count in often.items() if count > 1 or who.isupper()}
    kept = [turn for turn in found if turn["who"] in speakers]
    repeated = [who for who in speakers if often[who] > 1]
    return kept if len(kept) >= FEWEST and len(speakers) > 1 and repeated else []


def _last_end(text: str, start: int) -> int:
    end = _END.search(text, start)
    return end.start() if end else len(text)
