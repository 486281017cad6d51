"""Asides: words after a holder by which a text says that the name is withheld.

", who asked not to be named," and "speaking on condition of anonymity" say how
somebody spoke: they belong to the frame around, and claim nothing.
"""

import re
from collections.abc import Iterable, Sequence

from reportedly.records import Attribution, Span
from reportedly.text.vocabulary import WITHHELD

_ASIDE = re.compile(
    r"\b(?:who(?:se)?|(?:speaking|talking) (?:on|under)|on (?:the )?condition)\b"
    r"[^,.;:!?()–—\n\"“”]*"
)
_GAP = re.compile(r"[\s,(–—-]*")


def find_asides(text: str, attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """Return the asides that stand right after the source or the cue of an attribution."""
    found = [Span(*match.span()) for match in _ASIDE.finditer(text) if withheld(match[0])]
    ends = {
        span.end
        for one in attributions
        if not within(one.cue, found)
        for span in (*one.source, *one.cue)
    }
    led = {_GAP.match(text, end).end() for end in ends} if found else set()  # type: ignore[union-attr]
    return tuple(span for span in found if span.start in led)


def aside_after(text: str, source: Span) -> str:
    """Return the words after a source that say its name is withheld, or nothing."""
    gap = _GAP.match(text, source.end)
    aside = _ASIDE.match(text, gap.end()) if gap else None
    return aside[0] if aside and withheld(aside[0]) else ""


def withheld(words: str) -> bool:
    """Say whether words tell that a name is withheld."""
    plain = " ".join(words.lower().split())
    return any(phrase in plain for phrase in WITHHELD)


def within(spans: Iterable[Span], asides: Iterable[Span]) -> bool:
    """Say whether the first of `spans` lies in an aside."""
    first = next(iter(spans), None)
    return first is not None and any(aside.contains(first) for aside in asides)
