"""Provenance graphs in a few words: who has a claim, and whom from."""

from evals.made_stories.holders import Holder
from evals.made_stories.naming import Outlet
from evals.made_stories.origins import Graph, provenance
from evals.made_stories.telling import Telling, Wording
from evals.made_stories.wording import State

WORDING = Wording("clause", 0, "own", 0, 0, "Monday")
STATE = State(250, "at_most", "may")


def holder(name: str, *, outlet: bool = False) -> Holder:
    """Return somebody who holds a claim."""
    return Holder(name, name, ((name, False),), name, "she", name, outlet=outlet)


def telling(number: int, root: str | None = None, *sources: int, **more: object) -> Telling:
    """Return a telling in a report of the same number."""
    fields = {"state": STATE, "wording": WORDING, "way": "own", **more}
    return Telling(number, number, "aboard", sources=sources, root=root, **fields)


def graph(*tellings: Telling, hidden: frozenset[int] = frozenset()) -> Graph:
    """Return the graph of tellings that are numbered from nought."""
    return provenance(tellings, hidden)


def outlet(name: str) -> Outlet:
    """Return an outlet."""
    return Outlet(name, f"the {name}", "the newspaper")
