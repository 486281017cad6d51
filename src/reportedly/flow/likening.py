"""Likening: what linking knows of stories, in the form in which the ledger asks for it."""

from collections.abc import Sequence

from reportedly.ledger import Holding, Likening
from reportedly.linking import Topic, alike, clusters, groups_of, topic_of
from reportedly.linking.accounts import Source
from reportedly.linking.stories import LEAST, REACH, TIED
from reportedly.linking.topics import SHARED
from reportedly.records import Story, ToldStory

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


def told_of(story: Story, held: Sequence[Holding]) -> ToldStory:
    """Return a story with what several of its reports tell, and what changed on the way."""
    sources = (
        Source(one.telling.ref or one.telling.id, one.reading, one.wire, one.copies) for one in held
    )
    groups, drift = groups_of(sources)
    return ToldStory(story.id, story.title, story.reports, groups, drift)
