"""Plain frozen records: what flows between the stages."""

from reportedly.records.annotations import Annotations, Force, Marker
from reportedly.records.attribution import Attribution
from reportedly.records.change import Change, ChangeKind
from reportedly.records.checked import Checked, Headline
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
from reportedly.records.correcting import corrected
from reportedly.records.correction import (
    ClaimCorrection,
    Correction,
    FurnitureCorrection,
    LinkCorrection,
    QuantityCorrection,
    correction_in,
    furniture_id,
    kept_form,
    link_ids,
)
from reportedly.records.entity import Decided, Entity, EntityKind, Level, Place
from reportedly.records.failure import Failure
from reportedly.records.history import Copy, Edit, StoredReport, Track, Version
from reportedly.records.hit import Answer, Found, Hit
from reportedly.records.holder import called, holder_key, holder_key_of
from reportedly.records.identity import (
    Bearer,
    Beings,
    Borne,
    Called,
    Form,
    How,
    Identity,
    IdentityKind,
    Introduced,
    Introduction,
    Merge,
    Read,
    Role,
    Seen,
)
from reportedly.records.ids import bounded_key, content_id
from reportedly.records.judgement import About, Judgement, Stands, Verdict, latest, target_of
from reportedly.records.parsing import from_json, stored_from_json, stored_from_plain
from reportedly.records.quantity import Bound, Quantity
from reportedly.records.reading import ModelName, Reading, as_json, fields_of, to_json
from reportedly.records.report import Furniture, FurnitureKind, Report, report_id
from reportedly.records.source import Count, Source
from reportedly.records.sourcing import Audit, Sourcing, naming_of, origins, summarize
from reportedly.records.spans import Span, Spans, covering, words_of
from reportedly.records.stored import Address, Listed, Stored
from reportedly.records.story import (
    Alone,
    Drift,
    DriftKind,
    End,
    Figure,
    Group,
    Member,
    Story,
    Telling,
    ToldStory,
)
from reportedly.records.syntax import Sentence, Syntax, Word
from reportedly.records.time import Granularity, Time, TimeMod
from reportedly.records.wire import WireCredit

__all__ = [
    "About",
    "Address",
    "Alone",
    "Annotations",
    "Answer",
    "Attribution",
    "Audit",
    "Bearer",
    "Beings",
    "Borne",
    "Bound",
    "Calibration",
    "Called",
    "Certainty",
    "Change",
    "ChangeKind",
    "Checked",
    "Claim",
    "ClaimCorrection",
    "Copy",
    "Correction",
    "Count",
    "Curve",
    "Decided",
    "Drift",
    "DriftKind",
    "Edit",
    "End",
    "Entity",
    "EntityKind",
    "Evidence",
    "Failure",
    "Figure",
    "Force",
    "Form",
    "Found",
    "Furniture",
    "FurnitureCorrection",
    "FurnitureKind",
    "Granularity",
    "Group",
    "Headline",
    "Hedge",
    "Hit",
    "How",
    "Identity",
    "IdentityKind",
    "Introduced",
    "Introduction",
    "Judgement",
    "Level",
    "Link",
    "LinkCorrection",
    "Listed",
    "Marker",
    "Member",
    "Merge",
    "ModelName",
    "Numbers",
    "Overlap",
    "Place",
    "Quantity",
    "QuantityCorrection",
    "Read",
    "Reading",
    "Report",
    "Role",
    "Seen",
    "Sentence",
    "Signature",
    "Source",
    "Sourcing",
    "Span",
    "Spans",
    "Stands",
    "Stored",
    "StoredReport",
    "Story",
    "Syntax",
    "Telling",
    "Time",
    "TimeMod",
    "ToldStory",
    "Track",
    "Verdict",
    "Version",
    "WireCredit",
    "Word",
    "as_json",
    "bounded_key",
    "called",
    "content_id",
    "corrected",
    "correction_in",
    "covering",
    "fields_of",
    "from_json",
    "furniture_id",
    "holder_key",
    "holder_key_of",
    "kept_form",
    "latest",
    "likely",
    "link_ids",
    "log_odds",
    "naming_of",
    "origins",
    "read_calibration",
    "report_id",
    "stored_from_json",
    "stored_from_plain",
    "summarize",
    "target_of",
    "to_json",
    "words_of",
]
