"""Holders: what the referee's chains do not score of the marked texts.

Whether a claim was communicated, the titles and standings of holders, and
whether a pronoun or a short name that was read as a holder was resolved to the
name it stands for (holders that were missed count in the chains).
"""

import re
from collections.abc import Iterator

from evals.shared import Figures, Row

STOP = frozenset("the a an of in at mr mrs ms".split())
THOUGHT = "belief"


def holder_figures(texts: list[Row], read_rows: list[Row]) -> Figures:
    """Return the shares, as percentages."""
    pairs = list(_pairs(texts, read_rows))
    told = [_communicated(gold, claim) for _, gold, claim in pairs if gold["chain"]]
    links = [link for text, gold, claim in pairs for link in _links(text, gold, claim)]
    resolved = [_resolved(*link) for link in links if link[2] and _stands_in(*link[:2])]
    return {
        "communicated": _share(told),
        "resolved": _share(resolved),
        "title_f1": _title_f1(links),
    }


def covering(claims: list[Row], at: list[int]) -> Row | None:
    """Return the claim that the referee compares: the smallest that holds 80% of `at`."""
    start, end = at

    def held(claim: Row) -> int:
        return sum(max(0, min(end, e) - max(start, s)) for s, e in claim["content"])

    fitting = [claim for claim in claims if held(claim) >= 0.8 * (end - start)]
    return min(
        fitting,
        key=lambda claim: (sum(e - s for s, e in claim["content"]), -len(claim["chain"])),
        default=None,
    )


def _pairs(texts: list[Row], read_rows: list[Row]) -> Iterator[tuple[str, Row, Row]]:
    """Yield each marked claim, with its text and the claim that was read there."""
    for text, row in zip(texts, read_rows, strict=True):
        for gold in text["claims"]:
            claim = covering(row["claims"], gold["at"])
            if claim:
                yield text["text"], gold, claim


def _communicated(gold: Row, claim: Row) -> bool:
    return bool(claim["chain"]) and (claim["manner"] != THOUGHT) == gold["communicated"]


def _links(text: str, gold: Row, claim: Row) -> Iterator[tuple[str, Row, Row | None]]:
    """Yield each marked link that is no "?", with the link read at the same words, if any."""
    for link in filter(None, gold["chain"]):
        start, end = link["at"]
        same = (
            read for read in claim["chain"] if any(s < end and start < e for s, e in read["spans"])
        )
        yield text, link, next(same, None)


def _stands_in(text: str, link: Row) -> bool:
    """Say whether the words of a link stand for a name that is given elsewhere."""
    return "name" in link and _words(text, link["name"]) != _words(text, link["at"])


def _resolved(text: str, link: Row, read: Row | None) -> bool:
    return read is not None and _words(text, link["name"]) <= _bag(read["name"] or "")


def _title_f1(links: list[tuple[str, Row, Row | None]]) -> float:
    """Return F1 of titles and standings by overlap, on links that were found."""
    right = wanted = given = 0
    for text, link, read in links:
        for part in ("title", "standing"):
            gold = _words(text, link[part]) if part in link else set()
            said = _bag((read or {}).get(part) or "")
            wanted += bool(gold)
            given += bool(said)
            right += bool(gold & said)
    return round(200 * right / max(1, wanted + given), 1)


def _words(text: str, span: list[int]) -> set[str]:
    return _bag(text[slice(*span)])


def _bag(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower())) - STOP


def _share(right: list[bool]) -> float:
    return round(100 * sum(right) / max(1, len(right)), 1)
