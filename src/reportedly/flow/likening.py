"""Likening: what linking knows of stories, in the form in which the ledger asks for it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.ledger import Holding, Likening
from reportedly.linking import Judged, Topic, alike, alone, clusters, groups_of, topic_of
from reportedly.linking.accounts import Source
from reportedly.linking.stories import LEAST, REACH, TIED
from reportedly.linking.topics import SHARED
from reportedly.records import Judgement, Story, Telling, ToldStory

LIKENING = Likening(
    topic=topic_of,
    unpacked=Topic.unpacked,
    alike=alike,
    clusters=clusters,
    tied=TIED,
    least=LEAST,
    shared=SHARED,
    reach=REACH,
)


def told_of(
    story: Story, held: Sequence[Holding], judgements: Iterable[Judgement] = ()
) -> ToldStory:
    """Return a story with what several of its reports tell, and what changed on the way.

    `judgements` are what people said; of those the ones about claims hold for its groups.
    """
    sources = sources_of(held)
    groups, drift = groups_of(sources, Judged.of(judgements, "group"))
    only = alone(sources, groups)
    return ToldStory(story.id, story.title, story.reports, groups, drift, only)


def sources_of(held: Sequence[Holding]) -> list[Source]:
    """Return reports of the ledger as linking compares them, each by its ref or else its id."""
    refs = Counter(one.telling.ref for one in held)
    return [Source(_name(one.telling, refs), one.reading, one.wire, one.copies) for one in held]


def _name(telling: Telling, refs: Mapping[str | None, int]) -> str:
    """Return a report's ref, or where it came with none, or with another's, its id."""
    known = telling.ref
    return telling.id if known is None or refs[known] > 1 else known
