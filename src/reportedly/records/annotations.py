"""Annotations: what one pass over a report found, before claims are made of it."""

from dataclasses import dataclass, field
from typing import Literal

from reportedly.records.attribution import Attribution
from reportedly.records.confidence import Evidence
from reportedly.records.entity import Entity
from reportedly.records.quantity import Quantity
from reportedly.records.spans import Span
from reportedly.records.syntax import Syntax
from reportedly.records.time import Time

Force = Literal["probable", "possible", "wanted", "unknown", "unlikely", "negation"]


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that bear on how sure a claim is told, and in which way.

    `head` is the index of the word that they bear on, in the report's syntax.
    """

    span: Span
    force: Force
    head: int


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was found in one report, each in reading order.

    `stands_for` leads from words that stand for somebody named or described
    elsewhere ("he", "who", "the ministry", "Brand") to the words that say it in full.
    `evidence` is what confidence is made of.
    """

    syntax: Syntax
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    stands_for: dict[Span, Span]
    quantities: tuple[Quantity, ...]
    markers: tuple[Marker, ...]
    times: tuple[Time, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)
