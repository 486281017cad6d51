"""A telling: one claim in one report, had one way, told so surely, in one wording."""

from dataclasses import dataclass

from evals.made_stories.holders import Holder
from evals.made_stories.naming import Outlet
from evals.made_stories.records import Way
from evals.made_stories.wording import State


@dataclass(frozen=True, slots=True)
class Wording:
    """How a telling is worded: template, frame and bound word by their places in the lists.

    `voice` names the frames: statement, interview, own, cites, cites_deep or denial.
    """

    form: str
    index: int
    voice: str
    frame: int
    bound_word: int
    weekday: str
    channel: bool = True


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling.

    `sources` are the tellings it was had from, `root` the origin it was had from where there
    is one: a holder, an outlet's own voice, or hearsay. `via` is the outlet it cites, `shown`
    the holder that stands there besides.
    """

    number: int
    report: int
    claim: str
    way: Way
    state: State
    wording: Wording
    sources: tuple[int, ...] = ()
    root: str | None = None
    via: Outlet | None = None
    shown: Holder | None = None
    denies: bool = False

    @property
    def attributed(self) -> bool:
        """Say whether it is told as somebody's."""
        return self.via is not None or self.shown is not None


@dataclass(frozen=True, slots=True)
class Plan:
    """One report before it is written.

    `seat` is the outlet's place among the outlets; `copies` and `corrects` are the report
    that it copies from or corrects. A hidden report is an agency's that nobody has kept.
    """

    number: int
    outlet: Outlet
    seat: int
    after: int
    hidden: bool = False
    copies: int | None = None
    credit: str | None = None
    corrects: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report: tellings, how they are joined, and background after them.

    Tellings stand alone ("single"), in one sentence ("joined"), one taking up the source
    of the other ("follow"), or as sentences of their own ("run").
    """

    tellings: tuple[int, ...] = ()
    join: str = "single"
    background: str = ""
