"""Attribution: a cue, its source and its content (PolNeAR, Newell et al., LREC 2018)."""

from dataclasses import dataclass

from reportedly.records.spans import Spans


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`), by which words (`cue`), is said to hold what (`content`).

    Each role is in reading order and may stand in several pieces or be empty.
    `parent` is the id of the attribution inside whose content this one was
    read, or None at the report's own level. `confidence` is how likely this was
    read right, or None where nothing says.
    """

    id: str
    parent: str | None
    source: Spans
    cue: Spans
    content: Spans
    confidence: float | None = None
