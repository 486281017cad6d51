"""Plain frozen records: what flows between the stages."""

from reportedly.records.annotations import Annotations, Force, Marker
from reportedly.records.attribution import Attribution
from reportedly.records.change import Change, ChangeKind
from reportedly.records.claim import Certainty, Claim, Hedge, Link
from reportedly.records.confidence import (
    Calibration,
    Curve,
    Evidence,
    Numbers,
    likely,
    log_odds,
    read_calibration,
)
from reportedly.records.copying import Overlap, Signature
from reportedly.records.entity import Decided, Entity, EntityKind, Level, Place
from reportedly.records.failure import Failure
from reportedly.records.ids import content_id
from reportedly.records.parsing import from_json, stored_from_json, stored_from_plain
from reportedly.records.quantity import Bound, Quantity
from reportedly.records.reading import ModelName, Reading, as_json, to_json
from reportedly.records.report import Furniture, FurnitureKind, Report, report_id
from reportedly.records.spans import Span, Spans, covering, words_of
from reportedly.records.stored import Address, Stored
from reportedly.records.syntax import Sentence, Syntax, Word
from reportedly.records.time import Granularity, Time, TimeMod
from reportedly.records.wire import WireCredit

__all__ = [
    "Address",
    "Annotations",
    "Attribution",
    "Bound",
    "Calibration",
    "Certainty",
    "Change",
    "ChangeKind",
    "Claim",
    "Curve",
    "Decided",
    "Entity",
    "EntityKind",
    "Evidence",
    "Failure",
    "Force",
    "Furniture",
    "FurnitureKind",
    "Granularity",
    "Hedge",
    "Level",
    "Link",
    "Marker",
    "ModelName",
    "Numbers",
    "Overlap",
    "Place",
    "Quantity",
    "Reading",
    "Report",
    "Sentence",
    "Signature",
    "Span",
    "Spans",
    "Stored",
    "Syntax",
    "Time",
    "TimeMod",
    "WireCredit",
    "Word",
    "as_json",
    "content_id",
    "covering",
    "from_json",
    "likely",
    "log_odds",
    "read_calibration",
    "report_id",
    "stored_from_json",
    "stored_from_plain",
    "to_json",
    "words_of",
]
