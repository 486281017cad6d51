"""Differences: what two tellings of a claim do not say alike."""

from collections.abc import Iterator

from evals.made_stories.records import Kind
from evals.made_stories.telling import Telling


def differences(a: Telling, b: Telling) -> Iterator[Kind]:
    """Yield the kinds in which `b` drifted from `a`, from which it was had."""
    yield from figures(a, b)
    if a.attributed and not b.attributed:
        yield "attribution"
    if _other_source(a, b):
        yield "source"
    if _quoted(a, b) and a.state != b.state:
        yield "quotation"


def figures(a: Telling, b: Telling) -> Iterator[Kind]:
    """Yield those of number, bound and hedge that differ."""
    if a.state.number != b.state.number:
        yield "number"
    if a.state.bound != b.state.bound:
        yield "bound"
    if bool(a.state.hedge) != bool(b.state.hedge):
        yield "hedge"


def loose(a: Telling, b: Telling) -> Iterator[Kind]:
    """Yield all kinds that may be told of two tied tellings without an error."""
    yield from figures(a, b)
    if a.attributed != b.attributed:
        yield "attribution"
    if a.attributed and b.attributed and _last(a) != _last(b):
        yield "source"
    if _quoted(a, b) and a.state != b.state:
        yield "quotation"


def _other_source(a: Telling, b: Telling) -> bool:
    """Say whether both show a holder that is no outlet, and not the same."""
    if a.shown is None or b.shown is None or a.shown.outlet or b.shown.outlet:
        return False
    return a.shown.key != b.shown.key


def _last(one: Telling) -> str:
    """Return the last link of a telling's chain."""
    if one.shown is not None:
        return one.shown.key
    return one.via.key if one.via is not None else ""


def _quoted(a: Telling, b: Telling) -> bool:
    """Say whether both give the same words in quotation marks."""
    one, other = a.wording, b.wording
    return one.form == other.form == "quote" and one.index == other.index
