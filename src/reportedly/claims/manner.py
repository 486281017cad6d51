"""Manner: whether a content is told in the source's words, in others', or only held."""

from reportedly.claims.context import Context
from reportedly.records import Attribution, Spans
from reportedly.records.claim import Manner
from reportedly.text.quotes import quoted_share
from reportedly.text.vocabulary import BELIEF_CUES, COMMUNICATION_CUES

WHOLE = 0.95
"""From this share of its letters inside quotation marks on, a content is a direct quotation."""


def find_manner(context: Context, content: Spans, attribution: Attribution | None) -> Manner:
    """Return the manner of a content under its attribution (None: the publisher's own voice)."""
    if attribution is None:
        return "own"
    lengths = [span.end - span.start for span in content]
    shares = [quoted_share(span, context.quotations, context.text) for span in content]
    share = sum(a * b for a, b in zip(lengths, shares, strict=True)) / sum(lengths)
    if share >= WHOLE:
        return "direct"
    if share > 0:
        return "mixed"
    cue = {word.lower() for span in attribution.cue for word in span.of(context.text).split()}
    return "belief" if cue & BELIEF_CUES and not cue & COMMUNICATION_CUES else "indirect"
