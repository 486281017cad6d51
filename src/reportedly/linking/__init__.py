"""Linking: reports compared with each other and with their own later versions; pure."""

from reportedly.linking.alone import alone
from reportedly.linking.bearers import bearers
from reportedly.linking.copies import bands, signature, similarity
from reportedly.linking.groups import groups_of
from reportedly.linking.identities import identities
from reportedly.linking.introductions import introductions
from reportedly.linking.judged import Judged
from reportedly.linking.overlaps import exact_similarity, is_copy, overlap
from reportedly.linking.stories import alike, clusters, joined
from reportedly.linking.topics import Topic, topic_of
from reportedly.linking.versions import changes
from reportedly.linking.wires import wire_credit

__all__ = [
    "Judged",
    "Topic",
    "alike",
    "alone",
    "bands",
    "bearers",
    "changes",
    "clusters",
    "exact_similarity",
    "groups_of",
    "identities",
    "introductions",
    "is_copy",
    "joined",
    "overlap",
    "signature",
    "similarity",
    "topic_of",
    "wire_credit",
]
