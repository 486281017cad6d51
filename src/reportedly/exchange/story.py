"""A story as CSV: a row for each telling of a claim, with its chain, its hedges and its origin."""

import json
from collections.abc import Iterator
from typing import BinaryIO, Final

from reportedly.exchange.claim_rows import OWN_VOICE, Row, origin_cells
from reportedly.exchange.csv import write_rows
from reportedly.records import Figure, Group, Member, Telling, ToldStory
from reportedly.records.words import hedge_words, link_words

COLUMNS: Final = (
    "story",
    "group",
    "origins",
    "origin",
    "first",
    "denies",
    "cites",
    "report",
    "ref",
    "url",
    "path",
    "publisher",
    "published",
    "title",
    "claim",
    "chain",
    "depth",
    "certainty",
    "certainty_value",
    "hedges",
    "text",
    "origin_name",
    "origin_kind",
    "origin_naming",
    "origin_title",
    "cue",
    "figures",
    "content",
)


def write_story(told: ToldStory, out: BinaryIO) -> int:
    """Write a row for each telling of each claim that several reports make; return how many."""
    return write_rows(COLUMNS, _rows(told), out)


def _rows(told: ToldStory) -> Iterator[Row]:
    reports = {name: one for one in told.reports for name in (one.id, one.ref) if name}
    for group in told.groups:
        for member in group.members:
            found = _report_cells(reports[member.report])
            yield {"story": told.id, **found, **_member_cells(member, group)}


def _report_cells(one: Telling) -> Row:
    names = ("ref", "url", "path", "publisher", "published", "title")
    return {"report": one.id, **{name: getattr(one, name) for name in names}}


def _member_cells(one: Member, group: Group) -> Row:
    return {
        "group": group.id,
        "origins": group.origins,
        "origin": one.origin,
        "first": _said(one.report == group.first),
        "denies": _said(one.denies),
        "cites": "; ".join(one.cites),
        "claim": one.claim,
        "chain": " ‹ ".join(map(link_words, one.chain)) or OWN_VOICE,
        "depth": len(one.chain),
        "certainty": one.certainty.label,
        "certainty_value": one.certainty.value,
        "hedges": "; ".join(hedge_words(one)),
        "text": one.text,
        **origin_cells(one.chain),
        "figures": "; ".join(map(_figure, one.figures)),
        "content": json.dumps(one.content),
    }


def _figure(one: Figure) -> str:
    return f"{one.text} ({one.counted})" if one.counted else one.text


def _said(so: bool) -> str:  # noqa: FBT001 (the value itself)
    return "yes" if so else "no"
