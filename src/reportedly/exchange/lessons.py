"""Lessons: what people judged of a report, as the training data that `training/` takes.

A line a report: its text, and its attributions, claims, numbers and furniture as judged, by
offsets. Each has a verdict: "right", "corrected", "wrong" (as it was read, and rejected),
or null where nobody said anything of it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.records import (
    Attribution,
    Claim,
    Judgement,
    Reading,
    Verdict,
    as_json,
    corrected,
    furniture_id,
    latest,
)


def lesson(read: Reading, judgements: Iterable[Judgement]) -> str | None:
    """Return what was judged of a report as a line of JSON, None where nothing holds."""
    said = [one for one in latest(judgements) if one.verdict != "undone"]
    judged = corrected(read, said)
    verdicts = _verdicts(said)
    claims = list(_claims(read, judged, verdicts))
    numbers = list(_numbers(read, judged, said))
    marks = list(_marks(read, judged, said))
    if not (claims or numbers or marks):
        return None
    own = {name: getattr(read.report, name) for name in ("id", "text", "language")}
    told = {
        "model": read.model,
        "attributions": list(_attributions(read, judged, verdicts)),
        "claims": claims,
        "quantities": numbers,
        "furniture": marks,
    }
    return as_json(own | told)


def _verdicts(said: Iterable[Judgement]) -> dict[str, Verdict]:
    """Return what was said of claims. What was said of a link corrects its claim, or confirms."""
    claims = {one.one: one.verdict for one in said if one.about == "claim"}
    links = ((one.one, one.verdict) for one in said if one.about == "link")
    for claim, verdict in sorted(links):
        if claim not in claims or verdict != "right":
            claims[claim] = "right" if verdict == "right" else "corrected"
    return claims


def _claims(
    read: Reading, judged: Reading, verdicts: dict[str, Verdict]
) -> Iterator[dict[str, Any]]:
    """Yield the claims that were judged; rejected ones as they were read."""
    after = {one.id: one for one in judged.claims}
    for one in read.claims:
        verdict = verdicts.get(one.id)
        if verdict is not None:
            yield _claim(after.get(one.id, one), verdict if one.id in after else "wrong")


def _claim(one: Claim, verdict: Verdict) -> dict[str, Any]:
    names = ("id", "where", "content", "manner", "attribution", "chain", "certainty")
    return {name: getattr(one, name) for name in names} | {"verdict": verdict}


def _attributions(
    read: Reading, judged: Reading, verdicts: dict[str, Verdict]
) -> Iterator[dict[str, Any]]:
    by = {claim.attribution for claim in read.claims if claim.id in verdicts}
    before = {one.id: one for one in read.attributions}
    after = {one.id for one in judged.attributions}
    for one in judged.attributions:
        same = one.id in before and _frame(one) == _frame(before[one.id])
        seen: Verdict | None = "right" if one.id in by else None
        yield _attribution(one, seen if same else "corrected")
    for one in read.attributions:
        if one.id not in after:
            yield _attribution(one, "wrong")


def _frame(one: Attribution) -> tuple[object, ...]:
    return one.source, one.cue, one.content


def _attribution(one: Attribution, verdict: Verdict | None) -> dict[str, Any]:
    names = ("id", "parent", "source", "cue", "content")
    return {name: getattr(one, name) for name in names} | {"verdict": verdict}


def _numbers(read: Reading, judged: Reading, said: Iterable[Judgement]) -> Iterator[dict[str, Any]]:
    verdicts = {one.one: one.verdict for one in said if one.about == "quantity"}
    after = {one.id: one for one in judged.quantities}
    for one in read.quantities:
        if one.id in verdicts:
            told = after.get(one.id, one)
            names = ("id", "span", "low", "high", "bound", "unit", "counted")
            yield {name: getattr(told, name) for name in names} | {"verdict": verdicts[one.id]}


def _marks(read: Reading, judged: Reading, said: Iterable[Judgement]) -> Iterator[dict[str, Any]]:
    verdicts = {one.one: one.verdict for one in said if one.about == "furniture"}
    before, after = set(read.report.furniture), set(judged.report.furniture)
    for mark in sorted(before | after, key=lambda one: (one.span, one.kind)):
        verdict = verdicts.get(furniture_id(read.report.id, mark.span))
        if mark not in before:
            verdict = "corrected"
        elif mark not in after:
            verdict = "wrong"
        if verdict is not None:
            yield {"span": mark.span, "kind": mark.kind, "verdict": verdict}
