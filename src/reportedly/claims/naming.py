"""Naming: whom a source names or describes, and by which of its words."""

from dataclasses import dataclass

from reportedly.claims.context import Context
from reportedly.records import Entity, Span
from reportedly.text.vocabulary import (
    DOCUMENTS,
    OFFICES,
    PERSONAL_TITLES,
    PRONOUNS,
    SPEAKERS,
    TITLE_NOUNS,
)

_HOLDERS = ("outlet", "person", "organization", "document", "place", "nationality")
_TITLE_TAGS = frozenset("DET ADJ NOUN PROPN NUM PART".split())
_LED_TAGS = _TITLE_TAGS | {"ADP"}
_TITLE_MARKS = frozenset(["-", ".", "’", "'", "/"])
_SMALL = 3
"""Letters of a word that may be small in a name ("of", "the", "and")."""
_SAME = frozenset("appos flat nmod:desc compound nmod:unmarked dep list parataxis".split())
"""Relations by which a name after a noun says who the noun is ("spokesman Ivo Brand")."""


@dataclass(frozen=True, slots=True)
class Named:
    """The name in a source: where it stands, and the entity that bears it."""

    span: Span
    entity: Entity


def find_name(context: Context, source: Span) -> Named | None:
    """Return the name that the source as a whole goes by, if it has one.

    "Trump's campaign" and "a Navy official" hold names but do not go by them.
    """
    top = context.tree.top(source)
    if top is None:
        return None
    titled = None if _document(context, top) else _titled(context, source)
    if titled is not None:
        return titled
    found = [
        Named(span, entity)
        for span, entity in context.mentioned(source)
        if entity.kind in _HOLDERS
        and _proper(context, span)
        and _is_head(context, span, top)
        and not (entity.kind in {"person", "organization"} and _document(context, top))
    ]
    return max(found, key=lambda named: _rank(context, named, top)) if found else None


def _titled(context: Context, source: Span) -> Named | None:
    """Return a person whose name a title leads up to: "harbour master Ivo Brand".

    By the order of words alone, as parsers take such titles for heads: nothing
    but nouns, adjectives and articles stands before the name.
    """
    people = {
        span.start: Named(span, entity)
        for span, entity in reversed(context.mentioned(source))
        if entity.kind == "person" and _proper(context, span) and not _led(context, span)
    }
    for place in context.tree.inside(source):
        word = context.tree.words[place]
        named = people.get(word.span.start)
        if named is not None and not _goes_on(context, named.span, source):
            return named
        if word.upos not in _TITLE_TAGS and word.text not in _TITLE_MARKS:
            break
    return _apposed(context, source, people)


def _document(context: Context, top: int) -> bool:
    """Say whether a source's noun is a thing that somebody wrote: "a study by Ivo Brand"."""
    word = context.tree.words[top]
    return word.upos == "NOUN" and word.text.lower() in DOCUMENTS


def _led(context: Context, span: Span) -> bool:
    """Say whether a mention begins with an article, as offices do and people do not."""
    return span.of(context.text).lower().startswith(("the ", "a ", "an "))


def _apposed(context: Context, source: Span, people: dict[int, Named]) -> Named | None:
    """Return the person who ends a source after a comma: "the transport minister, Ivo Brand,".

    By the order of words, as parsers hang such names elsewhere.
    """
    places = [n for n in context.tree.inside(source) if context.tree.words[n].text != ","]
    before = context.text[source.start : source.end].rstrip(" ,")
    for start, named in people.items():
        comma = context.text[source.start : start].rstrip().endswith(",")
        if comma and named.span.end >= source.start + len(before):
            led = [context.tree.words[n] for n in places if context.tree.words[n].span.end <= start]
            if led and all(word.upos in _LED_TAGS or word.text in _TITLE_MARKS for word in led):
                return named
    return None


def _goes_on(context: Context, name: Span, source: Span) -> bool:
    """Say whether a noun follows the name, which then only describes it ("the Brand family")."""
    after = [n for n in context.tree.inside(source) if context.tree.words[n].span.start >= name.end]
    if not after:
        return False
    word = context.tree.words[after[0]]
    return word.upos in {"NOUN", "PROPN", "ADJ", "PART"} or word.text in {"’", "'", "-", "and"}


def _rank(context: Context, named: Named, top: int) -> tuple[int, bool, int]:
    """Rank outlets and people first, then names that hold the head, then longer ones."""
    holds = top in context.tree.inside(named.span)
    return -_HOLDERS.index(named.entity.kind), holds, named.span.end - named.span.start


def _proper(context: Context, span: Span) -> bool:
    """Say whether a mention is a name: its head is, or every longer word of it begins large."""
    top = context.tree.top(span)
    if top is None or context.tree.words[top].text.lower() in PRONOUNS:
        return False
    if context.tree.words[top].upos == "PROPN":
        return context.tree.words[top].text.lower() not in SPEAKERS
    if _opens(context, span):
        return False
    words = [context.tree.words[place].text for place in context.tree.inside(span)]
    return all(word[:1].isupper() for word in words if len(word) > _SMALL) and any(
        len(word) > _SMALL for word in words
    )


def _opens(context: Context, span: Span) -> bool:
    """Say whether one plain noun is large because it opens a sentence: "Residents say"."""
    places = context.tree.inside(span)
    first = context.tree.sentences[context.tree.sentence(places[0])].first
    before = context.tree.words[first : places[0]]
    opens = all(word.upos == "PUNCT" for word in before)
    word = context.tree.words[places[0]]
    plain = word.text.endswith("s") or f" {word.text.lower()} " in context.text
    return len(places) == 1 and opens and word.upos == "NOUN" and plain


def _is_head(context: Context, span: Span, top: int) -> bool:
    inside = context.tree.inside(span)
    if top in inside:
        return True
    head = context.tree.top(span)
    if head is None or head < top:
        return False
    place = head
    for above in context.tree.ancestors(head):
        if context.tree.words[place].deprel not in _SAME:
            return False
        if above == top:
            return True
        place = above
    return False


def bare(context: Context, span: Span) -> Span:
    """Return a name without the titles that begin it, or what a tag or preposition ends it with.

    "Col. Ivo Brand", "widow Ivo Brand" and "Council Speaker Ivo Brand (R" are "Ivo Brand".
    """
    tree, entity = context.tree, context.mentioned_at(span)
    person = entity is None or entity.kind == "person"
    places = list(tree.inside(span))
    first, last = 0, len(places) - 1
    for n in range(last):
        title = tree.words[places[n]]
        office = n > 0 and title.text.lower() in OFFICES and title.text[0].isupper()
        lower = n == first and title.upos == "NOUN" and title.text.islower()
        ends = title.text.lower() in TITLE_NOUNS or (person and (office or lower))
        if ends and tree.words[places[n + 1]].upos == "PROPN":
            first = n + 1
    while first < last:
        word = tree.words[places[first]].text.lower()
        if word not in PERSONAL_TITLES and word != ".":
            break
        first += 1
    for n in range(first + 1, last + 1):
        if tree.words[places[n]].text == "(":
            last = n - 1
    while last > first and tree.words[places[last]].upos == "ADP":
        last -= 1
    if not places:
        return span
    end = span.end if last == len(places) - 1 else tree.words[places[last]].span.end
    return Span(tree.words[places[first]].span.start, end)
