"""Counts: how the claims of a report are sourced, in words."""

from reportedly.records.sourcing import Sourcing


def sourcing_words(sourcing: Sourcing) -> tuple[tuple[int, str, str], ...]:
    """Return count, key and words of each way a claim can be sourced, own voice first."""
    return (
        (sourcing.own_voice, "own_voice", "in the publisher’s own voice"),
        (sourcing.named, "named", "from a named source"),
        (sourcing.described, "described", "from a source not named"),
        (sourcing.anonymous, "anonymous", "from a source whose name is withheld"),
        (sourcing.unattributed, "unattributed", "with no source given"),
    )


def depth_words(sourcing: Sourcing) -> str:
    """Return how deep the deepest chain of a report goes."""
    if sourcing.deepest == 0:
        return "none of them attributed"
    return f"at most {sourcing.deepest} {'link' if sourcing.deepest == 1 else 'links'} deep"


def numbers_words(first: int, last: int) -> str:
    """Return the numbers of what a page shows: "21-40"."""
    return f"{first:,}" if first == last else f"{first:,}-{last:,}"
