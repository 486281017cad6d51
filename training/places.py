"""Find where each document of EWT began in the order that UDS numbers sentences by.

    python -m training.places ../shared/corpora

UDS marks predicates: verbs, nouns, adjectives. A document stands in the right
place when nearly every mark falls on such a word. EWT 1.2 had its genres one
after the other, and in each the shorter documents first; so a beam over
documents of about equal size, with a step of one sentence now and then where
one was split or joined since, finds the order. Documents with under 90% of
their marks on such words are left out.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.certainty import PLACES, load_judgements
from training.treebanks import read_documents

GENRES = ("weblog", "email", "newsgroup", "answers", "reviews")
MARKED = {"VERB", "NOUN", "ADJ"}
WIDTH, SLACK, MISS, STEP = 30, 1.12, 3, 6
"""States kept; how much longer than the shortest left the next may be; what a mark on another
word costs, in marks; what a step costs. Chosen until the order fitted; nothing else hangs on it."""

Tags = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Path:
    score: float
    at: int
    placed: tuple[tuple[str, int], ...]


def main() -> None:
    """Write the places of both parts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path)
    corpora = parser.parse_args().corpora
    found = {part: dict(places(corpora, part)) for part in ("train", "dev")}
    PLACES.write_text(json.dumps(found, indent=0), encoding="utf-8")


def places(corpora: Path, part: str) -> Iterator[tuple[str, int]]:
    """Yield each document that fits, with the number of its first sentence."""
    marks = load_judgements(corpora / "uds-factuality" / f"{part}.json")
    documents = {
        name: [[token.upos for token in sentence.tokens] for sentence in sentences]
        for name, sentences in read_documents(corpora / "ud-ewt" / f"{part}.conllu")
    }
    at = 1
    for genre in GENRES:
        own = {name: tags for name, tags in documents.items() if name.startswith(genre)}
        best = _order(own, at, marks)
        at = best.at
        for name, begin in best.placed:
            right, all_ = _fit(own[name], begin, marks)
            if all_ and right >= 0.9 * all_:
                yield name, begin


def _order(documents: dict[str, Tags], at: int, marks: dict[int, dict[int, float]]) -> _Path:
    sizes = {name: sum(map(len, tags)) for name, tags in documents.items()}
    shortest = sorted(documents, key=lambda name: sizes[name])
    beam = [_Path(0.0, at, ())]
    for _ in documents:
        ahead: dict[tuple[int, frozenset[str]], _Path] = {}
        for path in beam:
            for after in _onward(path, documents, shortest, sizes, marks):
                key = after.at, frozenset(name for name, _ in after.placed)
                if key not in ahead or ahead[key].score < after.score:
                    ahead[key] = after
        beam = sorted(ahead.values(), key=lambda path: -path.score)[:WIDTH]
    return beam[0]


def _onward(
    path: _Path,
    documents: dict[str, Tags],
    shortest: list[str],
    sizes: dict[str, int],
    marks: dict[int, dict[int, float]],
) -> Iterator[_Path]:
    placed = {name for name, _ in path.placed}
    left = [name for name in shortest if name not in placed]
    for name in left:
        if sizes[name] > SLACK * sizes[left[0]] + 8:
            return
        for step in (0, 1, -1):
            at = path.at + step
            right, all_ = _fit(documents[name], at, marks)
            score = path.score + right - MISS * (all_ - right) - STEP * abs(step)
            yield _Path(score, at + len(documents[name]), (*path.placed, (name, at)))


def _fit(tags: Tags, at: int, marks: dict[int, dict[int, float]]) -> tuple[int, int]:
    """Return how many marks fall on a verb, noun or adjective, and how many there are."""
    right = all_ = 0
    for number, sentence in enumerate(tags):
        for token in marks.get(at + number, ()):
            all_ += 1
            right += token <= len(sentence) and sentence[token - 1] in MARKED
    return right, all_


if __name__ == "__main__":
    main()
