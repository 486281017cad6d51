"""Channels: the outlets through which a source reached the report.

"Brand told Harbour Radio that …", "CNN spoke with a smuggler who said …", "the
Herald quotes Brand as warning that …": an outlet that takes part in the frame
around a source stands one link nearer to the reader than the source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.claims.context import Context
from reportedly.claims.outlets import outlets, right_after_told, written_for
from reportedly.records import Attribution, Entity, Span
from reportedly.text.outlets import medium_after
from reportedly.text.vocabulary import REPORTING

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_APART = frozenset(("conj", "parataxis"))
_RECEIVERS = frozenset(
    ("obj", "iobj", "obl", "obl:agent", "nmod", "obl:unmarked", "nmod:poss", "compound", "flat")
)
_CASES = frozenset(["to", "with", "on", "in", "by", "for", "via", "from", "through"])
_POSSESSIVE = frozenset(["'", "’", "'s", "’s", "s"])
_APPEARING = frozenset("writing speaking appearing talking".split())
_PROGRAMME = re.compile(r"\s?(?:[’']s?)?,?\s*[\"“][A-Z][^\"“”\n]{1,40}[\"”]")


@dataclass(frozen=True, slots=True)
class Channel:
    """An outlet in the frame of an attribution, and the verb by which it takes part.

    `span` is the outlet with its programme, `name` the outlet alone.
    """

    span: Span
    entity: Entity
    cue: Span
    name: Span


def find_channels(context: Context, attribution: Attribution) -> list[Channel]:
    """Return the channels of an attribution, in reading order."""
    found: dict[str, Channel] = {}
    for channel in (*_receivers(context, attribution), *_tellers(context, attribution)):
        if not any(channel.span.overlaps(other.span) for other in found.values()):
            found.setdefault(channel.entity.id, channel)
    return sorted(found.values(), key=lambda channel: channel.span)


def _free(attribution: Attribution, at: Span) -> bool:
    """Say whether words are neither in the source nor in the content."""
    return not any(at.overlaps(span) for span in (*attribution.source, *attribution.content))


def _receivers(context: Context, attribution: Attribution) -> Iterator[Channel]:
    """Yield outlets that the cue's verb is directed to: "told X", "in an interview with X"."""
    asked = _asked(context, attribution)
    for cue in attribution.cue:
        verbs = set(context.tree.inside(cue))
        for at, entity, top in outlets(context, _sentence(context, cue)):
            told = right_after_told(context, cue, at)
            heard = _free(attribution, at) and (told or _receives(context, top, verbs))
            if (heard and not (asked and not _led(context, at))) or _written(
                context, attribution, at
            ):
                yield Channel(_with_programme(context, at), entity, cue, at)


def _asked(context: Context, attribution: Attribution) -> bool:
    """Say whether a content is what somebody is to do: "asked Harbour Radio to correct it"."""
    first = next(iter(attribution.content), None)
    places = () if first is None else context.tree.inside(first)[:1]
    return any(context.tree.words[place].text.lower() == "to" for place in places)


def _led(context: Context, at: Span) -> bool:
    """Say whether a preposition leads to an outlet: "in an interview with Harbour Radio"."""
    place = context.tree.inside(at)[0] - 1
    return place >= 0 and context.tree.words[place].text.lower() in _CASES


def _written(context: Context, attribution: Attribution, at: Span) -> bool:
    """Say whether a source writes for an outlet, which may stand in it: "Brand for Selim One"."""
    said = any(at.overlaps(span) for span in attribution.content)
    return not said and written_for(context, at)


def _with_programme(context: Context, outlet: Span) -> Span:
    """Return an outlet with its programme: 'Harbour Radio's "Morning Tide"', or its medium."""
    match = _PROGRAMME.match(context.text, outlet.end)
    end = match.end() if match else medium_after(context.text, outlet.end)
    return outlet if end is None else Span(outlet.start, end)


def _receives(context: Context, top: int, verbs: set[int]) -> bool:
    """Say whether the path from an outlet up to the cue is one of objects and obliques."""
    place = top
    for above in context.tree.ancestors(top):
        word = context.tree.words[place]
        cases = {
            context.tree.words[child].text.lower()
            for child in context.tree.children(place)
            if context.tree.words[child].deprel == "case"
        } - _POSSESSIVE
        appearing = word.text.lower() in _APPEARING and word.deprel in {"advcl", "acl"}
        if not appearing and (word.deprel not in _RECEIVERS or (cases and not cases & _CASES)):
            return False
        if above in verbs:
            return True
        place = above
    return False


def _tellers(context: Context, attribution: Attribution) -> Iterator[Channel]:
    """Yield outlets that are subjects of a verb above the frame: "X spoke with a man who said"."""
    anchors = [top for span in attribution.cue if (top := context.tree.top(span)) is not None]
    for anchor in anchors:
        noun = context.tree.words[anchor].upos == "NOUN"
        for place in _governors(context, anchor):
            verb = context.tree.words[place]
            if noun and verb.text.lower() not in REPORTING:
                continue  # "the Herald doubted Brand's claim" passes nothing on
            for child in context.tree.children(place):
                if context.tree.words[child].deprel in _SUBJECTS:
                    yield from _subject(context, attribution, child, verb.span)


def _governors(context: Context, anchor: int) -> Iterator[int]:
    """Yield a verb and those that it stands under, as far as one tells of the next."""
    yield anchor
    below = anchor
    for above in context.tree.ancestors(anchor):
        word = context.tree.words[below]
        if word.deprel in _APART or (word.deprel == "advcl" and not _as(context, below)):
            return
        yield above
        below = above


def _as(context: Context, verb: int) -> bool:
    """Say whether an adverbial clause tells how: "as Brand put it", "warning that"."""
    tree = context.tree
    marks = [
        tree.words[n].text.lower() for n in tree.children(verb) if tree.words[n].deprel == "mark"
    ]
    return not marks or "as" in marks


def _subject(
    context: Context, attribution: Attribution, subject: int, verb: Span
) -> Iterator[Channel]:
    for at, entity, top in outlets(context, _sentence(context, verb)):
        if top == subject and _free(attribution, at):
            yield Channel(at, entity, verb, at)


def _sentence(context: Context, span: Span) -> Span:
    """Return the sentence of a frame, with pieces before it that end as no sentence does."""
    inside = context.tree.inside(span)
    if not inside:
        return span
    number = context.tree.sentence(inside[0])
    first = number
    while first > 0 and not _ended(context.tree.sentences[first - 1].span.of(context.text)):
        first -= 1
    start = context.tree.sentences[first].span.start
    return Span(start, context.tree.sentences[number].span.end)


def _ended(sentence: str) -> bool:
    return sentence.rstrip("\"'”’)] ")[-1:] != ","
