"""Outlets: whether a name is that of a newspaper, station, agency or news site.

Two plain facts decide: the nouns that such names are made of ("Harbour
Herald", "Radio Selim"), and a table of outlets whose names hold none of them.
"""

import re

from reportedly.text.vocabulary import OUTLET_NOUNS

_WORD = re.compile(r"[\w.]+")

_FIRST = frozenset("radio tv television channel".split())
LONGEST = 6
"""Words in an outlet's name, without articles; what is longer is a phrase."""

KNOWN = frozenset(
    (
        "abc abcnews afp ansa ap aljazeera jazeera apa axios bbc bloomberg breitbart buzzfeed "
        "cbc cbs cnbc cnn c-span dpa dw efe fox gawker haaretz huffpost itv itar kyodo lusa "
        "mediaite msnbc nbc newsmax newsweek npr ntb pbs politico propublica rai rfi ria rt "
        "reuters slate sky tass time upi usa vice voa vox wapo wnyc wsj xinhua yonhap zdf ard "
        "orf nhk anadolu sana irna interfax belga bellingcat economist spiegel zeit bild kurier "
        "monde figaro repubblica stampa pais mundo"
    ).split()
)
"""Agencies, broadcasters and papers known by a name of their own (facts, lower case)."""

_SITE = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|news|tv|info|co\.uk|io)$", re.IGNORECASE)
_WIRES = frozenset("news press wire telegraph".split())
_COMPANIES = dict.fromkeys(
    "corporation company service authority union".split(), frozenset(["broadcasting"])
) | dict.fromkeys(("agency", "agencies"), _WIRES)
"""Nouns that end an outlet's name only after one of these words: "Meridian News Agency"."""
_MEDIUM = re.compile(
    r"\s+(?:magazine|newspaper|television|radio|broadcaster|weekly|daily|news agency)"
    r"(?:(?! ?[\w’'-])|(?= (?:that|which|said|says|reported|on|in|this|last|and|from)\b))"
)
"""What kind of outlet a name is, where no further noun stands after it."""
_POSSESSIVE = re.compile(r"[’']s?\b")
_SMALL = frozenset("the of and de la le el al der die das a".split())


def is_outlet(name: str) -> bool:
    """Say whether `name`, a proper name, is that of an outlet."""
    name = " ".join(name.split())
    if _SITE.match(name):
        return True
    words = [word.strip(".") for word in _WORD.findall(_POSSESSIVE.sub("", name))]
    content = [word for word in words if word.isupper() or word.lower() not in _SMALL]
    if not content or len(content) > LONGEST:
        return False
    first, last = content[0].lower(), content[-1].lower()
    if first in KNOWN and (len(content) == 1 or content[0].isupper() or last in OUTLET_NOUNS):
        return True
    if len(content) == 1 and not name.lower().startswith("the "):
        return False  # "Post" alone may be anything; "the Post" is a paper
    if last in _COMPANIES:
        return not _COMPANIES[last].isdisjoint(word.lower() for word in content[:-1])
    return (content[-1][:1].isupper() and last in OUTLET_NOUNS) or first in _FIRST


def medium_after(text: str, end: int) -> int | None:
    """Return where the words end that tell, from `end` on, that the name before is an outlet's.

    "Meridian magazine" is one; "a Brand newspaper ad" names none.
    """
    match = _MEDIUM.match(text, end)
    return match.end() if match else None
