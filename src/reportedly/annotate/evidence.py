"""Evidence: what the model's scores say for entities and for whom pronouns stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from reportedly.annotate.coreference import Leaning
from reportedly.annotate.decoding import log_softmax
from reportedly.model.labels import MENTION_KINDS
from reportedly.model.session import Floats, Scores
from reportedly.records import (
    Attribution,
    Entity,
    Evidence,
    Numbers,
    Span,
    likely,
    log_odds,
)
from reportedly.text.covers import Cover
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import PRONOUNS

_KINDS: dict[str, int] = {
    **{kind: number for number, kind in enumerate(MENTION_KINDS)},
    "outlet": MENTION_KINDS.index("organization"),
}


def of_entities(
    tree: Tree, windows: Sequence[Scores], entities: Sequence[Entity]
) -> dict[str, Numbers]:
    """Return the evidence for each entity, by id.

    kind: the log odds that the head for mentions finds this kind in an entity's
    words, a mean over the words of a mention and over mentions.
    """
    if not entities:
        return {}
    rows = [
        (place, _KINDS[one.kind], 1 / (len(one.mentions) * max(1, len(inside))), number)
        for number, one in enumerate(entities)
        for inside in map(tree.inside, one.mentions)
        for place in inside
    ]
    places, kinds, weights, owners = (np.array(column) for column in zip(*rows, strict=True))
    scores: Floats = np.concatenate([window.mentions for window in windows])[places, kinds]
    inside_one = 1 - np.exp(log_softmax(scores)[:, 0])
    shares = np.bincount(owners, inside_one * weights, len(entities)).tolist()
    return {one.id: {"kind": log_odds(share)} for one, share in zip(entities, shares, strict=True)}


def of_holders(
    text: str,
    tree: Tree,
    stands_for: Mapping[Span, Span],
    attributions: Sequence[Attribution],
    leaning: Leaning,
) -> dict[Span, float]:
    """Return how likely the model finds whom each pronoun in a source stands for."""
    sources = Cover(span for one in attributions for span in one.source)
    same: dict[Span, list[Span]] = {}
    for short, full in stands_for.items():
        same.setdefault(full, [full]).append(short)
    return {
        short: leaning.share(tree.inside(short)[-1], _before(tree, short, same[full]))
        for short, full in stands_for.items()
        if sources.touches(short) and short.of(text).lower() in PRONOUNS
    }


def _before(tree: Tree, pronoun: Span, mentions: Sequence[Span]) -> Iterator[range]:
    """Yield the words of the mentions that stand before a pronoun."""
    return (tree.inside(span) for span in mentions if span.end <= pronoun.start)


def rated_attributions(
    attributions: Sequence[Attribution], evidence: Evidence
) -> tuple[Attribution, ...]:
    """Return attributions with their confidence."""
    curve, known = evidence.calibration.attributions, evidence.attributions
    return tuple(replace(one, confidence=likely(curve, known.get(one.id))) for one in attributions)


def rated_entities(entities: Sequence[Entity], evidence: Evidence) -> tuple[Entity, ...]:
    """Return entities with their confidence."""
    curve, known = evidence.calibration.entities, evidence.entities
    return tuple(replace(one, confidence=likely(curve, known.get(one.id))) for one in entities)
