"""Likening: what linking knows of stories, in the form in which the ledger asks for it."""

from reportedly.ledger import Likening
from reportedly.linking import Topic, alike, clusters, topic_of
from reportedly.linking.stories import LEAST, REACH, TIED
from reportedly.linking.topics import SHARED

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
