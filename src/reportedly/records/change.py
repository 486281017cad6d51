"""Change: what a later version of a report tells otherwise than an earlier one."""

from dataclasses import dataclass
from typing import Literal

from reportedly.records.spans import Spans

ChangeKind = Literal["added", "dropped", "attribution", "hedged", "number", "quotation", "reworded"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an edit changed in one claim.

    `older` and `newer` are ids of claims, None where the claim is only in the
    other version. `before` and `after` are the words that changed, or None where
    there are none: the claim's text ("added", "dropped", "reworded"), the
    holders of the chain, nearest to the reader first ("attribution"), the
    hedges, or the labels of certainty where no hedge changed ("hedged"), the
    quantities ("number"), what stands in quotation marks ("quotation"). The spans
    say where in each version's text that stands; for "reworded" they hold only the
    words that differ.
    """

    kind: ChangeKind
    older: str | None
    newer: str | None
    before: str | None
    after: str | None
    older_spans: Spans
    newer_spans: Spans
