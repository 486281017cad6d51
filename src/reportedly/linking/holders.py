"""Holders: when two reports have a claim from the same one."""

from reportedly.linking.agencies import bare, same_name
from reportedly.linking.words import keys_of
from reportedly.records import Link, called

_MEDIA = frozenset(["outlet", "document"])
"""What may be named by its outlet: "a report by the Selim Courier"."""
_ANY = frozenset("a an some another one several many".split())
"""What begins words for somebody who may be anybody of that kind."""
_THE = frozenset(["the", "of"])


def same_holder(one: Link, other: Link) -> bool:
    """Say whether two links of two reports are one holder: by name, one perhaps shorter.

    A body that is not named is one too ("the army", "the management of the mill"): there
    is but one of its kind in a story. Other people without names may be anybody.
    """
    if one.naming == other.naming == "named":
        return same_words(one, other)
    if "named" in {one.naming, other.naming}:
        return _outlets(one, other)
    return _body(one) and _body(other) and same_words(one, other)


def same_words(one: Link, other: Link) -> bool:
    """Say whether all words that one is called by are the other's."""
    ours, theirs = (set(keys_of(called(link))) - _THE for link in (one, other))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def is_of(link: Link, publisher: str) -> bool:
    """Say whether a link is an outlet, or something that it published."""
    if link.naming == "named" and same_name(called(link), publisher):
        return True
    words, ours = set(keys_of(bare(publisher))), set(keys_of(link.text))
    return words == ours - _THE or (link.kind in _MEDIA and words <= ours)


def _outlets(one: Link, other: Link) -> bool:
    """Say whether one is a report of the outlet that the other is."""
    named, told = (one, other) if one.naming == "named" else (other, one)
    return named.kind == "outlet" and told.kind == "document" and is_of(told, called(named))


def _body(link: Link) -> bool:
    first = keys_of(called(link))[:1]
    return link.kind == "organization" and _ANY.isdisjoint(first)
