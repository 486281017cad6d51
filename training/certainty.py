"""UDS factuality in: how sure people were that each predicate of EWT happened.

UDS 2.0 names a sentence by its number in the order of EWT 1.2, which is no
longer that of the treebank; `uds_places.json` says where each document began.
`python -m training.places` found those places (see there).
"""

import json
from pathlib import Path

PLACES = Path(__file__).parent / "uds_places.json"
SCALE = 1000
"""Judgements are kept as whole numbers, thousandths, like all other labels."""

Judged = dict[tuple[str, int, int], float]
"""By document, number of the sentence in it (from 0) and number of the token (from 1)."""


def read_judgements(file: Path, part: str) -> Judged:
    """Return the judgements of one part, -3 (surely not) to 3 (surely), for known documents."""
    begins = sorted(json.loads(PLACES.read_text("utf-8"))[part].items(), key=lambda item: item[1])
    sentences = load_judgements(file)
    found: Judged = {}
    for (name, first), (_, after) in zip(begins, [*begins[1:], ("", 10**9)], strict=True):
        for number in sorted(n for n in sentences if first <= n < after):
            for token, value in sentences[number].items():
                found[name, number - first, token] = value
    return found


def load_judgements(file: Path) -> dict[int, dict[int, float]]:
    """Return the judgements by number of the sentence (from 1) and of the token (from 1)."""
    data = json.loads(file.read_text("utf-8"))["data"]
    return {
        _last(sentence): {
            _last(predicate): judged["factuality"]["factual"]["value"]
            for predicate, judged in predicates.items()
        }
        for sentence, predicates in data.items()
    }


def _last(name: str) -> int:
    return int(name.rsplit("-", 1)[1])
