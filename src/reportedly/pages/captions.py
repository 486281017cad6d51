"""Captions: lines that say what a picture shows."""

import re

from reportedly.pages.credits import ending_credit, is_credit
from reportedly.pages.lines import Line
from reportedly.pages.titles import is_dateline

LONGEST = 400  # code points; captions of agencies run to two or three sentences
LARGEST_BLOCK = 3  # lines; a text without blank lines is one block, and says nothing by it

_LEAD = re.compile(
    r"[(\[]?(?:(?:file |pool )?(?:photo(?:graph)?|picture|image)s?|caption|pictured|"
    r"above|below|pictured (?:above|below|left|right)|main image|lead image)\s*:\s+\S",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:(?:is|are) (?:seen|pictured|shown)|pictured|file (?:photo|picture|image)|"
    r"(?:photo|picture|image|photograph|satellite image|still|frame|screenshot|screengrab|"
    r"video grab)\b[^.]{0,80}\b(?:shows?|showing|released|provided|taken|posted|obtained|made)|"
    r"\((?:left|right|centre|center|[lrc])\))",
    re.IGNORECASE,
)


def caption_lines(lines: tuple[Line, ...]) -> frozenset[int]:
    """Return the indexes of the `lines` that are captions."""
    return frozenset(
        index for index in range(len(lines)) if _is_caption(lines, index, _below(lines, index))
    )


def _is_caption(lines: tuple[Line, ...], index: int, below: Line | None) -> bool:
    line = lines[index]
    if len(line.text) > LONGEST or is_dateline(line.text) or is_credit(line.text):
        return False
    if _LEAD.match(line.text) or ending_credit(line.text):
        return True
    return below is not None and is_credit(below.text) and _belongs(lines, index)


def _below(lines: tuple[Line, ...], index: int) -> Line | None:
    return lines[index + 1] if index + 1 < len(lines) else None


def _belongs(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether the line is the caption of the credit below it, and no end of the body."""
    line = lines[index]
    words_of_pictures = _PICTURE.search(line.text) is not None
    if line.gap_after:
        return words_of_pictures and not line.ended
    return words_of_pictures or not line.ended or _is_small_block(lines, index)


def _is_small_block(lines: tuple[Line, ...], index: int) -> bool:
    """Say whether the line and its credit stand between blank lines, almost alone."""
    first = index
    while first > 0 and not lines[first].gap_before and index - first < LARGEST_BLOCK:
        first -= 1
    return (
        lines[first].gap_before
        and lines[index + 1].gap_after
        and index + 2 - first <= LARGEST_BLOCK
    )
