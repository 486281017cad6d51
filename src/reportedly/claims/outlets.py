"""Outlets: which names in a sentence may be those of outlets that a source spoke to.

Known outlets are; and an organization that the words around make one: who is
interviewed with it, writes for it, or tells it, where the report says no more
of it than that somebody told it.
"""

import re
from collections.abc import Iterator

from reportedly.claims.context import Context
from reportedly.records import Entity, Span
from reportedly.text.vocabulary import HEARERS, ORGANIZATIONS

_INTERVIEWS = frozenset(
    "interview interviews appearance op-ed column broadcast podcast programme essay".split()
)
"""What an organization that is no known outlet must be in to be one: "an interview with"."""
_WRITING = frozenset("write writes wrote written writing".split())
_TOLD = frozenset("told tells telling".split())
_WHOM = re.compile(r"\s+(?:(?:[A-Z][\w.’'-]*\s+){1,4}of\s+)?(?:[Tt]he\s+)?")
"""What may stand between "told" and the outlet that is."""
_BODIES = (
    ORGANIZATIONS | HEARERS | frozenset("nations house cabinet staff society league club".split())
)


def outlets(context: Context, span: Span) -> Iterator[tuple[Span, Entity, int]]:
    """Yield the mentions in a span that may be an outlet's, each with its top word."""
    for at, entity in context.mentioned(span):
        if entity.kind not in {"outlet", "organization"}:
            continue
        top = context.tree.top(at)
        if top is not None and (entity.kind == "outlet" or _takes_part(context, at, entity, top)):
            yield at, entity, top


def _takes_part(context: Context, at: Span, entity: Entity, top: int) -> bool:
    """Say whether an organization takes part as outlets do: "in an interview with Selim One"."""
    head = context.tree.words[top].head
    led = None if head is None else context.tree.words[head].text.lower()
    if led in _INTERVIEWS:
        return True
    before = _before(context, at)
    return written_for(context, at) or (before in _TOLD and _unknown(context, entity))


def right_after_told(context: Context, cue: Span, at: Span) -> bool:
    """Say whether an outlet, or who is of it, is told: "told Ilse Brand of Harbour Radio"."""
    for place in context.tree.inside(cue):
        word = context.tree.words[place]
        if word.text.lower() in _TOLD and word.span.end < at.start:
            return _WHOM.fullmatch(context.text, word.span.end, at.start) is not None
    return False


def written_for(context: Context, at: Span) -> bool:
    """Say whether somebody writes for an outlet: "wrote Ilse Brand for Selim Consult"."""
    place = context.tree.inside(at)[0] - 1
    if place < 0 or context.tree.words[place].text.lower() != "for":
        return False
    first = context.tree.sentences[context.tree.sentence(place)].first
    near = context.tree.words[max(first, place - WRITTEN_NEAR) : place]
    return any(word.text.lower() in _WRITING for word in near)


def _before(context: Context, at: Span) -> str:
    """Return the word before a name and its article."""
    place = context.tree.inside(at)[0] - 1
    if place > 0 and context.tree.words[place].text.lower() == "the":
        place -= 1
    return context.tree.words[place].text.lower() if place >= 0 else ""


WRITTEN_NEAR = 5
"""Words between a verb of writing and the outlet that somebody writes for, at most."""


def _unknown(context: Context, entity: Entity) -> bool:
    """Say whether a report tells no more of an organization than that somebody told it.

    Of a company or a public body that it is about it says more, or the name says what it is.
    """
    words = entity.name.split()
    if any(word.lower() in _BODIES or not word[:1].isupper() for word in words):
        return False
    inner = any(letter.isupper() for letter in entity.name[1:] if len(words) == 1)
    if entity.name.isupper() or (len(words) == 1 and words[0].endswith("s") and not inner):
        return False  # "NATO", "Republicans"
    return all(_before(context, at) in _TOLD and _ends(context, at) for at in entity.mentions)


def _ends(context: Context, at: Span) -> bool:
    """Say whether a name ends where its mention does: no name goes on, and it is no article."""
    places = context.tree.inside(at)
    after = context.tree.words[places[-1] + 1 : places[-1] + 2]
    article = len(places) == 1 and context.tree.words[places[0]].upos == "DET"
    return not article and all(word.upos != "PROPN" for word in after)
