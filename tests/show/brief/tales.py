"""Stories told by hand, with what linking finds in them."""

from dataclasses import replace

from reportedly.linking import alone, groups_of
from reportedly.linking.accounts import Source
from reportedly.records import Quantity, Span, Telling, ToldStory
from tests.linking.told_by import holder, number, source

ON_BOARD = (
    "{} people were on board the crowded ferry Meridian Star off Port Selim, the clerk counted"
)
SANK = "the crowded ferry Meridian Star sank off the breakwater at Port Selim before dawn"
OTHERS = "dockers at Aldermoor voted to end their strike over pensions after nine weeks"
CLERK = holder("Ilse Marrow")
FISHERMAN = holder("a fisherman", naming="anonymous")


def tale(*sources: Source, title: str | None = "Ferry sinks", url: str | None = None) -> ToldStory:
    """Return the story that some reports tell, each named by its path."""
    ordered = sorted(sources, key=lambda one: one.rank)
    groups, drift = groups_of(ordered)
    reports = tuple(_telling(one, title, url) for one in ordered)
    return ToldStory("0123456789abcdef0123", title, reports, groups, drift, alone(ordered, groups))


def _telling(one: Source, title: str | None, url: str | None) -> Telling:
    report = one.reading.report
    known = (url, report.publisher, title, report.published)
    return Telling(report.id, report.path, *known, ref=one.name)


def counted(words: str, publisher: str, *chain, low=None, high=None, bound="exact", **more):
    """Return a report of how many people were on board, given in some words."""
    text = ON_BOARD.format(words)
    return source(
        text, publisher, *chain, quantities=(_people(text, words, low, high, bound),), **more
    )


def _people(text: str, words: str, low, high, bound) -> Quantity:
    counts = text.index("people")
    found = number(text, words, low, high, bound)
    return replace(found, counted=Span(counts, counts + len("people")))


def ferry() -> ToldStory:
    """Return three reports of how many were on board: a bound that gets lost, and a denial."""
    return tale(
        counted(
            "Up to 250", "The Post", FISHERMAN, high=250.0, bound="at_most", hedges=("crowded",)
        ),
        counted(
            "250",
            "Radio Orra",
            holder("The Post", "outlet"),
            low=250.0,
            high=250.0,
            day="2031-03-05",
        ),
        counted("300", "Tarn Observer", CLERK, low=300.0, high=300.0, denied=True, day=None),
    )
