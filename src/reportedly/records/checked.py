"""Checked: one report against the ledger, which it need not be in."""

from dataclasses import dataclass

from reportedly.records.story import Alone, Drift, Group, Story, Telling


@dataclass(frozen=True, slots=True)
class Headline:
    """A title, and the claim of the same report's body that is nearest to it, None if none is near.

    `lacks` are the hedges or the bound of that claim which the title leaves out, None where
    it leaves out none.
    """

    title: str
    nearest: Alone | None
    lacks: str | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the ledger knows of the claims of one report.

    `known`: it is in the ledger itself. `story` has the other reports that tell of the same
    happening, None where none were found; then nothing could be compared. `groups` are the claims
    that it shares with them, `drift` what differs between its tellings and theirs, `alone` are
    the claims that only it makes. Groups name it by its id.
    """

    report: Telling
    known: bool
    story: Story | None
    groups: tuple[Group, ...]
    drift: tuple[Drift, ...]
    alone: tuple[Alone, ...]
    headline: Headline | None
