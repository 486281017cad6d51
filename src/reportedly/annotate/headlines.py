"""Headlines: "Report: ferry sinks", "Police: no sign of crew", as headlines attribute.

A short word for a source, a colon and what it says: regular enough for a
rule, where the model, which reads a headline by itself, found nothing.
"""

from collections.abc import Iterator, Sequence

from reportedly.annotate.attributions import Found
from reportedly.model.session import Encoded
from reportedly.records import Span
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import BARE_RUMOUR, DOCUMENTS, ORGANIZATIONS, SPEAKERS

LONGEST = 4
"""Words before the colon: "UN human rights office: …"."""


def find_headlines(
    encoded: Encoded, tree: Tree, titles: Sequence[Span], taken: set[int]
) -> Iterator[Found]:
    """Yield the attribution of each title that opens with a source and a colon.

    `taken` are the words that play a part in an attribution already.
    """
    for title in titles:
        places = tree.inside(title)
        words = [encoded.words[place].of(encoded.text) for place in places]
        if ":" not in words[1 : LONGEST + 1] or taken.intersection(places):
            continue
        colon = words.index(":")
        if words[colon - 1].lower() in _SOURCES and colon + 1 < len(places):
            cut = places[colon]
            yield Found(((places[0], cut),), ((cut, cut + 1),), ((cut + 1, places[-1] + 1),))


_SOURCES = BARE_RUMOUR | DOCUMENTS | ORGANIZATIONS | SPEAKERS
