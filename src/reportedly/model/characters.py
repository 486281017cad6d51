"""Characters: what an uncased vocabulary makes of each, before a word is cut into pieces.

As in BERT: control characters and the accents above and below letters go, capitals become
small, and each mark and each Chinese character is set apart by spaces. The reference is the
library `tokenizers`, whose steps look at each character by itself, so that a table does.

The reference knows marks, accents and controls as Unicode 8.0 had them. What was added since
is a letter to it, which no vocabulary has; Python's tables are younger, and not the same in
every Python. `YOUNG` holds what this Python or a later one would drop or set apart though the
reference keeps it, up to Unicode 18.0. Capitals added since this Python stay as they are here
and become small there: both are letters that the vocabulary lacks. Half a surrogate pair,
which the reference refuses, goes.
"""

import unicodedata

YOUNG = tuple(
    range(int(first, 16), int(last or first, 16) + 1)
    for first, _, last in (
        each.partition("-")
        for each in (
            "5c8-5c9 61d 7fd 890-8e2 9fd-9fe a76 afa-aff b53-b55 c04-c3c c77 c84 d00 d3b-d3c d81 "
            "eba ece 180f-1886 1abf-1af0 1b4e-1b4f 1b7d-1b7f 1df6-1dfb 2e43-2e63 a82c a8c5 a8ff "
            "a9bd 10d24-10f89 11070-11074 110c2-110cd 111cf 1123e-11241 1133b 113bb-1145e "
            "11660-1166c 116b9 1182f-11fff 12ff1-1612f 16d6d-16f4f 16fe2-16fe4 1cf00-1d128 "
            "1d25b-1d25c 1e000-1e6f5 1e944-1e95f"
        ).split()
    )
)
CHINESE = (
    range(0x3400, 0x4DC0),
    range(0x4E00, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x2A6E0),
    range(0x2A700, 0x2B740),
    range(0x2B740, 0x2B820),
    range(0x2B920, 0x2CEB0),  # from 2B820 on in Unicode; BERT began here
    range(0x2F800, 0x2FA20),
)
_OTHERWISE = {"\t": " ", "\n": " ", "\r": " ", "\ufffd": ""} | {
    # What Unicode 8.0 had as a mark or an accent, and later ones have as something else.
    "\u166d": " \u166d ",
    "\u1734": "",
    "\U000111c9": " \U000111c9 ",
    "\U0001171e": "",
}
_DROPPED = frozenset(["Mn", "Cc", "Cf", "Co", "Cs"])


class Characters(dict[int, str]):
    """What each character becomes, for `str.translate`; filled as characters are met."""

    def __init__(self) -> None:
        super().__init__(str.maketrans(_OTHERWISE))

    def __missing__(self, code: int) -> str:
        self[code] = made = _made(chr(code))
        return made


def _made(char: str) -> str:
    if _is_dropped(char):
        return ""
    if char.isspace():
        return " "
    kept = (part for part in unicodedata.normalize("NFD", char) if not _is_dropped(part))
    plain = "".join(_apart(low) for part in kept for low in part.lower())
    return f" {plain} " if _within(char, CHINESE) else plain


def _is_dropped(char: str) -> bool:
    return unicodedata.category(char) in _DROPPED and not _within(char, YOUNG)


def _apart(char: str) -> str:
    """Return a character as it stands in a word: between spaces if it is a mark."""
    if char.isascii():
        return char if char.isalnum() else f" {char} "
    is_mark = unicodedata.category(char).startswith("P") and not _within(char, YOUNG)
    return f" {char} " if is_mark else char


def _within(char: str, ranges: tuple[range, ...]) -> bool:
    return any(ord(char) in each for each in ranges)
