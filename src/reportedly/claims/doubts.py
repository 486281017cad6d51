"""Doubts: how likely each link's holder was read right: its attribution, and who is meant by it."""

from dataclasses import replace

from reportedly.claims.context import Context
from reportedly.records import Attribution, Link, Numbers, covering, likely, log_odds
from reportedly.text.vocabulary import PRONOUNS, SPEAKER_PRONOUNS

CLIP = 0.01
"""How near to 0 and 1 a probability may come: beyond, log odds would drown the rest."""

_OTHERS = PRONOUNS - SPEAKER_PRONOUNS
"""Pronouns that stand for somebody else: the speaker is known without a name."""


def rated(context: Context, attribution: Attribution, link: Link) -> Link:
    """Return a link of an attribution with its confidence."""
    curve = context.found.evidence.calibration.links
    if curve is None:
        return link
    return replace(link, confidence=likely(curve, evidence_of(context, attribution, link)))


def evidence_of(context: Context, attribution: Attribution, link: Link) -> Numbers | None:
    """Return what speaks for a link; None where nothing speaks for its attribution.

    attribution: the log odds of its confidence; stands_in: 1 where the holder
    stands for somebody said in full elsewhere; pronoun: where it is a pronoun,
    the log odds of whom the model finds meant.
    """
    if attribution.confidence is None:
        return None
    source = covering(link.spans)
    shares = [share for at, share in context.found.evidence.holders.items() if source.contains(at)]
    if link.name is None and link.text.lower() in _OTHERS:
        shares = [0.0]  # nobody was found
    return {
        "attribution": log_odds(attribution.confidence, CLIP),
        "stands_in": float(source in context.found.stands_for or bool(shares)),
        "pronoun": log_odds(min(shares), CLIP) if shares else 0.0,
    }
