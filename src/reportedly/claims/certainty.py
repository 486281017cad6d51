"""Certainty: how sure a claim is told, from its own words and from its chain's cues.

The scale is FactBank's and UDS's: -3 (surely not) to 3 (surely). The values of
each force are the middle of what annotators of such words give (Rudinger et
al., 2018, for UDS); the weakest word decides.
"""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.records import Certainty, Hedge, Link, Marker, words_of
from reportedly.text.vocabulary import DENYING_CUES, DOUBTING_CUES, HEARSAY

_VALUES = {"probable": 2.0, "possible": 1.0, "unknown": 0.0}
_NOT = frozenset("not doesn’t doesn't don’t don't didn’t didn't never no".split())
_LABELS = ((2.5, "certain"), (1.5, "probable"), (0.5, "possible"), (-2.5, "unknown"))


def weigh(
    context: Context, places: Sequence[int], chain: Sequence[Link]
) -> tuple[Certainty, tuple[Hedge, ...]]:
    """Return the certainty of the words `places` at the end of `chain`, and what causes it."""
    markers = _within(context, places)
    forces = [marker.force for marker in markers if marker.force != "negation"]
    hedges = [_hedge(context, marker) for marker in markers if marker.force != "negation"]
    for link in chain:
        doubting = (HEARSAY | DOUBTING_CUES).intersection((link.cue or "").lower().split())
        if doubting or link.kind == "unattributed":
            forces.append("probable")
            hedges += _cue_hedges(context, link)
    denied = _denied(context, places, markers, chain)
    return _certainty(forces, denied=denied), tuple(sorted(set(hedges), key=lambda h: h.span))


def _certainty(forces: Sequence[str], *, denied: bool) -> Certainty:
    value = min((_VALUES[force] for force in forces), default=3.0)
    if denied:
        value = -value
    if value == -3.0:
        return Certainty("certain_not", value)
    if value < 0:  # "may not", "probably not": open, leaning to no
        return Certainty("possible" if value == -1.0 else "probable", value)
    label = next(label for least, label in _LABELS if value >= least)
    return Certainty(label, value)  # type: ignore[arg-type]


def _within(context: Context, places: Sequence[int]) -> list[Marker]:
    spans = [context.tree.words[place].span for place in places]
    if not spans:
        return []
    start, end = spans[0].start, spans[-1].end
    return [
        marker
        for marker in context.found.markers
        if start <= marker.span.start < end and any(marker.span.overlaps(span) for span in spans)
    ]


def _hedge(context: Context, marker: Marker) -> Hedge:
    return Hedge(marker.span, marker.span.of(context.text))


def _cue_hedges(context: Context, link: Link) -> list[Hedge]:
    """Return the cue of a doubting link as a hedge, where its words stand by the source."""
    for one in context.found.attributions:
        both = tuple(sorted({*one.source, *one.cue}))
        if link.spans in (one.cue, both):
            return [Hedge(span, span.of(context.text)) for span in link.spans]
        if link.spans == one.source and link.cue == words_of(one.cue, context.text):
            return [Hedge(span, span.of(context.text)) for span in one.cue]
    return []


def _denied(
    context: Context, places: Sequence[int], markers: Sequence[Marker], chain: Sequence[Link]
) -> bool:
    """Say whether the claim's main predicate is negated, or the last link denies it."""
    cue = (chain[-1].cue or "").lower().split() if chain else []
    roots = {place for place in places if context.tree.words[place].head not in set(places)}
    negated = any(marker.force == "negation" and (marker.head in roots) for marker in markers)
    return negated != bool((DENYING_CUES | _NOT).intersection(cue))
