"""Manner: whether a content is told in the source's words, in others', or only held."""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.records import Attribution, Spans
from reportedly.records.claim import Manner
from reportedly.text.covers import Cover
from reportedly.text.quotes import quoted_share
from reportedly.text.vocabulary import BELIEF_CUES, COMMUNICATION_CUES, HEARERS, HEARING

_FIRST_PERSON = frozenset(["i", "we"])
_SUBJECT_PRONOUNS = frozenset("he she it they i we".split())

WHOLE = 0.95
"""From this share of its letters inside quotation marks on, a content is a direct quotation."""


def find_manner(context: Context, content: Spans, acts: Sequence[Attribution]) -> Manner:
    """Return the manner of a content, by the acts it stands in, outermost first.

    With none it is the publisher's own voice.
    """
    if not acts:
        return "own"
    act = _voiced(context, acts)
    held = _held(context, act)
    share = _quoted(context, content, act if held else None)
    if share >= WHOLE:
        return "direct"
    if held:
        return "belief"
    return "mixed" if share > 0 else "indirect"


def _voiced(context: Context, acts: Sequence[Attribution]) -> Attribution:
    """Return the last act that is not a thought of who speaks: "I think", said aloud, is said."""
    last = len(acts) - 1
    while last and _own_thought(context, acts[last], acts[last - 1]):
        last -= 1
    return acts[last]


def _own_thought(context: Context, inner: Attribution, outer: Attribution) -> bool:
    """Say whether the inner act is what the outer's speaker thinks: "I think", "said it hopes"."""
    source = [place for span in inner.source for place in context.tree.inside(span)]
    words = {context.tree.words[place].text.lower() for place in source}
    if words and words <= _FIRST_PERSON:
        return True
    if not words or not words <= _SUBJECT_PRONOUNS:
        return False
    said = {place for span in outer.cue for place in context.tree.inside(span)}
    verbs = [context.tree.top(span) for span in inner.cue]
    return any(verb is not None and context.tree.words[verb].head in said for verb in verbs)


def _held(context: Context, act: Attribution) -> bool:
    """Say whether an act is one of thinking, wanting or feeling, not of saying.

    What a court hears is said before it; what others have heard they only know.
    """
    cue = _words(context, act.cue)
    if cue & HEARING and _words(context, act.source) & HEARERS:
        return False
    return bool(cue & BELIEF_CUES) and not cue & COMMUNICATION_CUES


def _words(context: Context, spans: Spans) -> set[str]:
    return {word.lower() for span in spans for word in span.of(context.text).split()}


def _quoted(context: Context, content: Spans, thought: Attribution | None) -> float:
    """Return the share of a content in quotation marks.

    Marks around a thought and its cue ("She thinks it sank", said Brand) are
    of who speaks of it, not of who thinks so.
    """
    quotations = context.quotations
    if thought is not None:
        near = {one for span in content for one in quotations.near(span)}
        quotations = Cover(
            one for one in near if not any(span.overlaps(one) for span in thought.cue)
        )
    lengths = [span.end - span.start for span in content]
    shares = [quoted_share(span, quotations, context.text) for span in content]
    return sum(a * b for a, b in zip(lengths, shares, strict=True)) / sum(lengths)
