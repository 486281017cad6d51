"""Holder: who is cited in a chain, as one name over all reports.

Two links are of one holder when kind and words are the same, in whatever
case. That two names are one person is not said here.
"""

from reportedly.records.claim import Link, LinkKind
from reportedly.records.ids import bounded_key


def holder_key(link: Link) -> str:
    """Return what is the same for all links of one holder."""
    if link.kind == "unattributed":
        return link.kind
    return holder_key_of(link.kind, called(link))


def holder_key_of(kind: LinkKind, name: str) -> str:
    """Return the key of the holders of a kind that are called so."""
    return bounded_key(f"{kind}:{' '.join(name.casefold().split())}")


def called(link: Link) -> str:
    """Return what a holder is called: the name, or the words that describe."""
    return link.name or link.text
