"""Grouped: what people said of two claims of a story, as it is shown below it."""

from collections.abc import Iterable

from reportedly.records import Judgement, ToldStory, latest


def said_of(told: ToldStory, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return what holds of what was said of pairs of its claims, the latest first."""
    ids = {one.claim for group in told.groups for one in group.members}
    ids |= {one.claim for one in told.alone}
    held = latest(one for one in judgements if one.about == "group")
    return tuple(one for one in held if one.verdict != "undone" and {one.one, one.other} <= ids)
