"""Signatures: a quotation that stands by itself, then a dash and who said it.

    "The pier was never safe." — Ilse Marrow, harbour master

Regular enough for a rule, where the words give the model no cue. PolNeAR takes
the dash for the cue. The name ends its line, or a comma and what it is do.
"""

import re
from collections.abc import Iterator

from reportedly.annotate.attributions import Found, words_of
from reportedly.model.session import Encoded

_GAP = r"[^\S\n]*"
_NAME = r"[A-Z][\w.'’-]*"
_PARTICLE = r"(?:al|bin|da|de|del|der|di|el|la|of|the|van|von)"
_SIGNED = re.compile(
    r"(?P<content>[“”\"«„](?:(?!\n\s*\n)[^“”\"«»„])+[”“\"»])"
    rf"{_GAP}\n?{_GAP}(?P<cue>[―—–]|--?){_GAP}"
    rf"(?P<who>{_NAME}(?:[^\S\n]+(?:{_NAME}|{_PARTICLE})){{0,5}})"
    rf"(?:{_GAP}[,(][^\n]{{0,80}})?{_GAP}\.?{_GAP}(?=\n|\Z)"
)


def find_signed(encoded: Encoded) -> Iterator[Found]:
    """Yield an attribution for each signed quotation."""
    for match in _SIGNED.finditer(encoded.text):
        begin = match.start("who")
        edges = (*(match.span(part) for part in ("content", "cue")), (begin, _end(match)))
        content, cue, source = (words_of(encoded, *edge) for edge in edges)
        if content and cue and source:
            yield Found((source,), (cue,), (content,))


def _end(match: re.Match[str]) -> int:
    """Return where the name ends, without the full stop of its line."""
    return match.start("who") + len(match["who"].rstrip("."))
