"""Outlets: whether a name is that of a newspaper, station, agency or news site.

Two plain facts decide: the nouns that such names are made of ("Harbour
Herald", "Radio Selim"), and a table of outlets whose names hold none of them.
"""

import re

from reportedly.text.vocabulary import OUTLET_NOUNS

_WORD = re.compile(r"[\w.]+")

KNOWN = frozenset(
    "abc abcnews afp ansa ap aljazeera apa axios bbc bloomberg breitbart buzzfeed cbc cbs cnbc cnn "
    "c-span dpa dw efe fox gawker haaretz huffpost itv itar kyodo lusa mediaite msnbc nbc newsmax "
    "newsweek npr ntb pbs politico propublica rai rfi ria rt reuters slate sky tass time upi usa "
    "vice voa vox wapo wnyc wsj xinhua yonhap zdf ard orf nhk anadolu sana irna interfax belga "
    "bellingcat economist spiegel zeit bild kurier monde figaro repubblica stampa pais mundo".split()
)
"""Agencies, broadcasters and papers known by a name of their own (facts, lower case)."""

_SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|news|tv|info|co\.uk|io)$", re.IGNORECASE)
_SMALL = frozenset("the of and de la le el al der die das a".split())


def is_outlet(name: str) -> bool:
    """Say whether `name`, a proper name, is that of an outlet."""
    words = [word for word in _WORD.findall(name.replace("’s", "").replace("'s", ""))]
    content = [word.strip(".") for word in words if word.lower() not in _SMALL]
    if not content:
        return False
    if _SITE.match(name.strip()):
        return True
    if content[0].lower() in KNOWN or (len(content) == 2 and " ".join(content).lower() == "al jazeera"):
        return len(content) <= 3
    ends = {content[-1], content[0]}
    return any(word[:1].isupper() and word.lower() in OUTLET_NOUNS for word in ends) and not (
        len(content) == 1 and not _article(name)
    )


def _article(name: str) -> bool:
    """Say whether a one-word name has the article of a paper's ("the Herald")."""
    return name.lower().startswith("the ")
