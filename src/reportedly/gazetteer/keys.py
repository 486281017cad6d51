"""Keys: a place's name as it is looked up, the same for all its spellings."""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

_SILENT: Final = re.compile(r"[.'’‘ʻʼ`´ˌ]")
_BETWEEN: Final = re.compile(r"[\W_]+")
_SHORT: Final = MappingProxyType(
    {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}
)


def key_of(name: str) -> str:
    """Return a name in small letters without accents or marks: "saint marys" for "St. Mary's".

    A short first word is written out ("Ft. Tarn"); what has no letter or digit has no key ("").
    """
    # Twice: what is taken apart first may have capitals ("™"), what is folded may come apart ("ŉ").
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = _SILENT.sub("", "".join(char for char in plain if not unicodedata.combining(char)))
    words = _BETWEEN.sub(" ", bare).split()
    if len(words) > 1:
        words[0] = _SHORT.get(words[0], words[0])
    return " ".join(words)
