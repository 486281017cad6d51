"""Certainty: how sure a claim is told, from its own words and from its chain's cues.

The scale is FactBank's and UDS's: -3 (surely not) to 3 (surely). The values of
each force are the middle of what annotators of such words give (Rudinger et
al., 2018, for UDS); the weakest word decides. What is wanted or held right
("should", "urged") is told neither as so nor as not so, and has the value of
what is possible.
"""

from collections.abc import Iterator, Sequence

from reportedly.claims.context import Context
from reportedly.claims.cues import denies, doubts, leaves_open, wants, weakened
from reportedly.claims.questions import asked
from reportedly.claims.scope import denied_whole, hedged_whole
from reportedly.records import Attribution, Certainty, Force, Hedge, Link, Marker, Span
from reportedly.text.vocabulary import BARE_RUMOUR, HEARSAY_NOUNS

_VALUES = {"probable": 2.0, "possible": 1.0, "wanted": 1.0, "unknown": 0.0, "unlikely": -2.0}
_LABELS = ((2.5, "certain"), (1.5, "probable"), (0.5, "possible"), (-2.5, "unknown"))
_NO_HEDGE = frozenset(["negation", "wanted"])


def weigh(
    context: Context,
    places: Sequence[int],
    acts: Sequence[Attribution],
    chain: Sequence[Link],
) -> tuple[Certainty, tuple[Hedge, ...]]:
    """Return the certainty of the words `places`, and the words that weaken it.

    `acts` are the attributions that they stand in, outermost first, and
    `chain` the links that those make.
    """
    inside = set(places)
    markers = context.marked(places)
    weighing = [one for one in markers if hedged_whole(context, one, inside)]
    doubted = [*_doubts(context, acts, chain)]
    cued = _denied(context, acts, chain)
    open_ = [(one.force, one.span) for one in weighing if one.force != "negation"]
    forces: list[Force] = [
        force for force, span in (*open_, *doubted) if not (cued and _rumour(context, span))
    ]
    if acts and wants(context, acts[-1], places):
        forces.append("wanted")
    if asked(context, places):
        forces.append("unknown")
    denied = _negative(context, inside, markers, weighing) != cued
    spans = {one.span for one in markers if one.force not in _NO_HEDGE}
    spans.update(span for _, span in doubted)
    hedges = tuple(Hedge(span, span.of(context.text)) for span in sorted(spans))
    return _certainty(forces, denied=denied), hedges


def _doubts(
    context: Context, acts: Sequence[Attribution], chain: Sequence[Link]
) -> Iterator[tuple[Force, Span]]:
    """Yield the force and the words of each doubt that the way to the claim casts on it."""
    for act in acts:
        force = doubts(context, act, chain)
        if force is not None:
            yield from ((force, span) for span in act.cue)
        yield from ((one.force, one.span) for one in weakened(context, act))
    for link in chain:
        if link.kind == "unattributed" and leaves_open(link):
            yield from (("probable", span) for span in link.spans)


def _denied(context: Context, acts: Sequence[Attribution], chain: Sequence[Link]) -> bool:
    """Say whether the last act denies the content, or the one before denies a rumour of it."""
    rumour = bool(chain) and chain[-1].kind == "unattributed"
    return any(denies(context, act) for act in (acts[-2:] if rumour else acts[-1:]))


def _rumour(context: Context, span: Span) -> bool:
    """Say whether words are "claims", "the rumour": who denies one leaves nothing open."""
    words = span.of(context.text).lower().split()
    return any(word in HEARSAY_NOUNS or word in BARE_RUMOUR for word in words)


def _certainty(forces: Sequence[Force], *, denied: bool) -> Certainty:
    value = min((_VALUES[force] for force in forces), default=3.0, key=abs)
    if denied:
        value = 0.0 - value
    if value == -3.0:
        return Certainty("certain_not", value)
    if value < 0:  # "may not", "probably not": open, leaning to no
        return Certainty("possible" if value == -1.0 else "probable", value)
    label = next(label for least, label in _LABELS if value >= least)
    return Certainty(label, value)  # type: ignore[arg-type]


def _negative(
    context: Context, inside: set[int], markers: Sequence[Marker], weighing: Sequence[Marker]
) -> bool:
    """Say whether the main predicate among the words `inside` is negated."""
    hedging = {one.head for one in weighing if one.force != "negation"}
    return any(
        one.force == "negation" and denied_whole(context, one, inside, hedging) for one in markers
    )
