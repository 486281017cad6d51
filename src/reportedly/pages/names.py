"""Names: whether words have the form of a name, and the names that the trade itself uses."""

import re

# The agencies and picture libraries whose names stand in credits everywhere.
AGENCY = (
    r"AP(?: Photo| Images| Archive)?|Associated Press|Reuters|AFP|Agence France-Presse|"
    r"Getty(?: Images)?|EPA(?:-EFE)?|EFE|PA(?: Wire| Media| Archive| Images)?|Press Association|"
    r"UPI|DPA|ANSA|TASS|Xinhua|Kyodo|Anadolu(?: Agency)?|Sipa(?: USA)?|Rex(?: Features)?|Zuma|"
    r"Shutterstock|Alamy|iStock|Corbis|Magnum|NurPhoto|Bloomberg|AAP|Flickr|"
    r"Wikimedia Commons|Creative Commons|Public domain|Handout|Screenshot|Screengrab|"
    r"Facebook|Instagram|Twitter|YouTube|LinkedIn|Telegram|TikTok"
)
HOLDS_AGENCY = re.compile(rf"(?<!\w)(?:{AGENCY})(?!\w)", re.IGNORECASE)

_BETWEEN = frozenset(
    [
        "and",
        "of",
        "the",
        "via",
        "for",
        "from",
        "by",
        "through",
        "courtesy",
        "de",
        "del",
        "der",
        "di",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "van",
        "von",
        "y",
        "&",
    ]
)
_WORD = re.compile(r"[^\s/|,;]+")
# Initials and shortened ranks keep their stop; any other stop inside is a sentence's.
_SENTENCE_INSIDE = re.compile(r"\w{4,}\.\s|[!?]")


def is_name(words: str, most: int = 10) -> bool:
    """Say whether `words` look like names only: capitals, and at most `most` words."""
    found = _WORD.findall(words.rstrip("."))
    if not 0 < len(found) <= most or _SENTENCE_INSIDE.search(words.rstrip(".")):
        return False
    return _begins_like_name(found[0]) and all(_may_stand_in_name(word) for word in found)


def _begins_like_name(word: str) -> bool:
    return word.lstrip("(@©").casefold() not in _BETWEEN and _may_stand_in_name(word)


def _may_stand_in_name(word: str) -> bool:
    bare = word.strip("().,'’\"“”-–—@©•·:")
    return not bare or bare in _BETWEEN or not bare[0].islower()
