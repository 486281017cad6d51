"""Cells: text that a spreadsheet shows as it is, and never runs or cuts the row at.

A cell that begins with one of `=+-@`, their full-width forms, a tab or a line's
end can be run as a formula by whoever opens the table (CWE-1236), and reports are
written by strangers. It gets an apostrophe in front, which is shown as part of the
text. Numbers of ours are no text and stay as they are.
"""

from typing import Final

LONGEST: Final = 32_767
"""The most characters that Excel keeps in a cell."""

_FORMULA: Final = frozenset("=+-@＝＋－＠")
_BREAKS: Final = frozenset("\t\r\n")
_CUT: Final = " … [cut]"


def cell(value: str | float | None) -> str:
    """Return a value as a cell: texts defused and cut, whole numbers without ".0", None empty."""
    match value:
        case None | "":
            return ""
        case str():
            return _defused(value)
        case _:
            return f"{value:.12g}"


def _defused(text: str) -> str:
    shown = text.replace("\0", "\ufffd")
    if shown[0] in _BREAKS or shown.lstrip()[:1] in _FORMULA:
        shown = "'" + shown
    return shown if len(shown) <= LONGEST else shown[: LONGEST - len(_CUT)] + _CUT
