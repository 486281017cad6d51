"""Printable: a report's words made safe for a terminal, whatever they hold.

A hostile report can carry escape sequences that recolour, rewrite or title the
terminal, and direction controls that make words read in another order than
they stand. None of them passes.
"""

import re
import unicodedata

# Writing needs these two joiners; every other format character only steers.
_JOINERS = "\u200c\u200d"
_REPLACEMENT = "\ufffd"
_SPACE = re.compile(r"\s+")
_PLAIN = str.maketrans(
    {
        "‹": "<",
        "·": "-",
        "…": "...",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "--",
        "\u00a0": " ",
        _REPLACEMENT: "?",
    }
)


def printable(text: str, encoding: str = "utf-8") -> str:
    """Return `text` on one line with nothing in it that steers a terminal.

    Runs of white space become one space, controls the replacement character;
    direction and other format controls are left out. Characters that
    `encoding` cannot write are replaced by plain ones, or else by escapes.
    """
    spaced = _SPACE.sub(" ", text)
    clean = spaced if spaced.isprintable() else "".join(map(_seen, spaced))
    return _encodable(clean, encoding)


def _seen(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Cs":
            return _REPLACEMENT
        case "Cf" if character not in _JOINERS:
            return ""
        case _:
            return character


def _encodable(text: str, encoding: str) -> str:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    return text
