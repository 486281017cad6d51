"""Wire credit: whose story a report says that it prints."""

from dataclasses import dataclass

from reportedly.records.spans import Spans


@dataclass(frozen=True, slots=True)
class WireCredit:
    """Whom a report names as the maker of its story, besides its own staff.

    `name` stands as it does in the text, without an article: an agency's or
    another outlet's name, "agencies", or, where a desk's line names no agency, the
    people who reported. `spans` are the words that say so; empty where only the
    page's own byline does, outside the text.
    """

    name: str
    spans: Spans
