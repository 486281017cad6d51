"""Settings: what a person may choose for one run, read once and passed as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one run.

    `publisher` names the reports' publisher where the page does not, `published`
    the day (ISO 8601) of reports that do not tell theirs;
    `allow_private` lets addresses on private networks be fetched; `threads`
    are those of the model.
    """

    publisher: str | None = None
    published: str | None = None
    allow_private: bool = False
    threads: int = 1
