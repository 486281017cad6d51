"""Edits: whether one made edit of a report is told as what it is, and what else is told.

    python -m evals.edits [--shared ../shared]

Each report of polnear/dev is read as it is and with one edit of each kind; a minute or
three. "Far" are changes that are told of lines that were not edited.
"""

import argparse
import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from reportedly.flow.reading import Reader
from reportedly.linking import changes
from reportedly.records import Change, Claim, Reading, Report, Span, report_id

Edit = tuple[Span, str]
Find = Callable[[Reading], Edit | None]


def _claims(reading: Reading) -> Iterator[Claim]:
    """Yield the claims of the body from the middle of the report on."""
    told = reading.told().claims
    return iter(told[len(told) // 2 :])


def number(reading: Reading) -> Edit | None:
    """Return an edit of a number, if a claim has one."""
    spans = {one.id: one.span for one in reading.quantities}
    for claim in _claims(reading):
        for key in claim.quantities:
            digits = re.search(r"\b[1-9]\d\b", spans[key].of(reading.report.text))
            if digits:
                start = spans[key].start + digits.start()
                return Span(start, start + 2), str(int(digits[0]) + 1)
    return None


def hedge(reading: Reading) -> Edit | None:
    """Return an edit that loses a hedge."""
    for claim in _claims(reading):
        for one in claim.hedges:
            if one.text.lower() in {"may", "might", "could"}:
                return one.span, "will"
    return None


def source(reading: Reading) -> Edit | None:
    """Return an edit that names another source."""
    for claim in _claims(reading):
        for link in claim.chain[:1]:
            if link.naming == "named" and link.spans and link.name == link.text:
                return link.spans[0], "Ada Tarn"
    return None


def quotation(reading: Reading) -> Edit | None:
    """Return an edit inside quotation marks."""
    for claim in _claims(reading):
        quoted = re.search(r"[“\"](?:[\w’']+ ){4}([\w’']+ )(?:[\w’',]+ ){3}", claim.text)
        if claim.manner == "direct" and len(claim.content) == 1 and quoted:
            at = claim.content[0].start
            return Span(at + quoted.start(1), at + quoted.end(1)), ""
    return None


def line(reading: Reading) -> Edit | None:
    """Drop a line of more than twenty words that holds a claim."""
    text = reading.report.text
    for claim in _claims(reading):
        start = text.rfind("\n", 0, claim.content[0].start) + 1
        end = text.find("\n", claim.content[0].end)
        if end > 0 and len(text[start:end].split()) > 20:
            return Span(start, end + 1), ""
    return None


EDITS: dict[str, tuple[Find, str]] = {
    "a number": (number, "number"),
    "a hedge (may, might, could: will)": (hedge, "hedged"),
    "a source's name": (source, "attribution"),
    "a word of a quotation left out": (quotation, "quotation"),
    "a line left out": (line, "dropped"),
}


def far(change: Change, older: Reading, newer: Reading) -> bool:
    """Say whether a change is told of lines that stand in both texts."""
    edited = set(older.report.text.split("\n")) ^ set(newer.report.text.split("\n"))
    told = [*_lines(older, change.older), *_lines(newer, change.newer)]
    return edited.isdisjoint(told)


def _lines(reading: Reading, key: str | None) -> Iterator[str]:
    """Yield the lines that a claim stands in."""
    text = reading.report.text
    for span in (span for claim in reading.claims if claim.id == key for span in claim.content):
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        yield from text[start : end if end >= 0 else len(text)].split("\n")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    lines = (shared / "corpora/polnear/dev.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    reader = Reader()
    readings = [_read(reader, text) for text in texts]
    print(f"{'edit':36}{'made':>5}{'told':>5}{'only':>5}{'far':>5}  other kinds told")
    for name, (find, kind) in EDITS.items():
        made = [(one, _edited(reader, one, edit)) for one in readings if (edit := find(one))]
        told = [(changes(*pair), pair) for pair in made]
        right = sum(any(one.kind == kind for one in found) for found, _ in told)
        only = sum({one.kind for one in found} == {kind} for found, _ in told)
        away = sum(far(one, *pair) for found, pair in told for one in found)
        others = Counter(one.kind for found, _ in told for one in found if one.kind != kind)
        print(f"{name:36}{len(made):>5}{right:>5}{only:>5}{away:>5}  {dict(others.most_common())}")
    print_chance(readings)


def print_chance(readings: list[Reading]) -> None:
    """Print how many claims are taken for one another in two reports that are no versions."""
    found = [changes(*pair) for pair in itertools.pairwise(readings)]
    claims = sum(len(reading.told().claims) for reading in readings[:-1])
    paired = sum(len({one.older for one in each if one.older and one.newer}) for each in found)
    print(f"of {claims} claims, taken for one of an unrelated report: {paired}")


def _read(reader: Reader, text: str) -> Reading:
    return reader.read_report(Report(report_id(text), "report.txt", text))


def _edited(reader: Reader, reading: Reading, edit: Edit) -> Reading:
    text, (span, words) = reading.report.text, edit
    return _read(reader, text[: span.start] + words + text[span.end :])


if __name__ == "__main__":
    main()
