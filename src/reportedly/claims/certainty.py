"""Certainty: how sure a claim is told, from its own words and from its chain's cues.

The scale is FactBank's and UDS's: -3 (surely not) to 3 (surely). The values of
each force are the middle of what annotators of such words give (Rudinger et
al., 2018, for UDS); the weakest word decides.
"""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.claims.cues import denies, doubts
from reportedly.records import Attribution, Certainty, Hedge, Link, Marker

_VALUES = {"probable": 2.0, "possible": 1.0, "unknown": 0.0, "unlikely": -2.0}
_LABELS = ((2.5, "certain"), (1.5, "probable"), (0.5, "possible"), (-2.5, "unknown"))


def weigh(
    context: Context,
    places: Sequence[int],
    acts: Sequence[Attribution],
    chain: Sequence[Link],
) -> tuple[Certainty, tuple[Hedge, ...]]:
    """Return the certainty of the words `places`, and the words that cause it.

    `acts` are the attributions that they stand in, outermost first, and
    `chain` the links that those make.
    """
    markers = context.marked(places)
    hedging = [marker for marker in markers if marker.force != "negation"]
    forces: list[str] = [marker.force for marker in hedging]
    spans = [marker.span for marker in hedging]
    for act in acts:
        if doubts(context, act):
            forces.append("probable")
            spans += act.cue
    for link in chain:
        if link.kind == "unattributed":
            forces.append("probable")
            spans += link.spans
    denied = _negative(context, places, markers) != _denied(context, acts, chain)
    hedges = tuple(Hedge(span, span.of(context.text)) for span in sorted(set(spans)))
    return _certainty(forces, denied=denied), hedges


def _denied(context: Context, acts: Sequence[Attribution], chain: Sequence[Link]) -> bool:
    """Say whether the last act denies the content, or the one before denies a rumour of it."""
    rumour = bool(chain) and chain[-1].kind == "unattributed"
    return any(denies(context, act) for act in (acts[-2:] if rumour else acts[-1:]))


def _certainty(forces: Sequence[str], *, denied: bool) -> Certainty:
    value = min((_VALUES[force] for force in forces), default=3.0, key=abs)
    if denied:
        value = 0.0 - value
    if value == -3.0:
        return Certainty("certain_not", value)
    if value < 0:  # "may not", "probably not": open, leaning to no
        return Certainty("possible" if value == -1.0 else "probable", value)
    label = next(label for least, label in _LABELS if value >= least)
    return Certainty(label, value)  # type: ignore[arg-type]


def _negative(context: Context, places: Sequence[int], markers: Sequence[Marker]) -> bool:
    """Say whether the main predicate among the words `places` is negated."""
    inside = set(places)
    return any(
        marker.force == "negation"
        and marker.head in inside
        and context.tree.words[marker.head].head not in inside
        for marker in markers
    )
