"""Copies: false and missed ties on texts of corpora, and what a signature costs.

    python -m evals.copies [--shared ../shared]

Not copies: all pairs of basil/dev and polnear/dev; the same event told by another
outlet is the hard kind. Copies are made of polnear/dev by `made_copies`.
"""

import argparse
import itertools
import json
import random
import statistics
import time
import timeit
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from evals.made_copies import MADE
from reportedly.linking import bands, is_copy, overlap, signature, similarity
from reportedly.linking.copies import WIDTH
from reportedly.linking.words import keys_of
from reportedly.records import Overlap

THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
WIDTHS = (2, 3, 4, 5, 6)
TRIED = ((64, 2), (40, 3), (32, 4))
Pair = tuple[str, str]


def pairs(shared: Path) -> dict[str, list[Pair]]:
    """Return pairs of texts by what they are."""
    basil, polnear = ([*_rows(shared, name)] for name in ("basil", "polnear"))
    found: dict[str, list[Pair]] = {"same event, other outlet": [], "other events": []}
    for one, other in itertools.combinations(basil + polnear, 2):
        same = "event" in one and one["event"] == other.get("event")
        name = "same event, other outlet" if same else "other events"
        found[name].append((one["text"], other["text"]))
    for name, made in MADE.items():
        found[name] = [
            (row["text"], made(row["text"], polnear[place - 1]["text"], random.Random(place)))
            for place, row in enumerate(polnear)
        ]
    return found


def _rows(shared: Path, name: str) -> Iterable[dict[str, str]]:
    lines = (shared / "corpora" / name / "dev.jsonl").read_text("utf-8").splitlines()
    return map(json.loads, lines)


def shares(texts: Pair, width: int) -> tuple[float, float]:
    """Return similarity and containment with shingles of another width."""
    one, other = (_shingles(text, width) for text in texts)
    both = len(one & other)
    return both / max(1, len(one | other)), both / max(1, min(len(one), len(other)))


@cache
def _shingles(text: str, width: int) -> frozenset[tuple[str, ...]]:
    words = keys_of(text)
    return frozenset(zip(*(words[place:] for place in range(width)), strict=False))


def print_widths(found: dict[str, list[Pair]]) -> None:
    """Print how far apart copies and other tellings stand, by width of shingle."""
    print("largest similarity and containment of one event told by others; means of copies")
    for width in WIDTHS:
        told = [shares(pair, width) for pair in found["same event, other outlet"]]
        row = [f"width {width}  {max(s for s, _ in told):.2f} {max(c for _, c in told):.2f}"]
        for name in ("a third of the sentences edited", "intro, a tenth edited, a third cut"):
            made = [shares(pair, width) for pair in found[name]]
            row.append("{:.2f} {:.2f}".format(*map(statistics.fmean, zip(*made, strict=True))))
        print("   ".join(row))


def print_bands(found: dict[str, list[Pair]]) -> None:
    """Print what other bands would find, from exact similarities s: 1 - (1 - s^rows)^bands."""
    print("\nshare expected among the candidates, by bands x rows")
    for name in ("other events", "first half", "first third", "first quarter"):
        near = [shares(pair, WIDTH)[0] for pair in found[name]]
        row = [
            f"{b}x{r} {statistics.fmean(1 - (1 - s**r) ** b for s in near):.4%}" for b, r in TRIED
        ]
        print(f"{name:20}", "   ".join(row))


def print_ties(found: dict[str, list[Pair]]) -> None:
    """Print the share that is tied, by kind of pair."""
    print("\nshare that is tied at a threshold of containment; then as shipped: candidates, tied")
    print(f"{'':36}{'pairs':>7}", *(f"{at:>7}" for at in THRESHOLDS), "  cand.    tied")
    for name, texts in found.items():
        print(f"{name:36}{len(texts):>7}", *_tied(texts))


def _tied(texts: list[Pair]) -> Iterable[str]:
    signed = {text: set(bands(signature(text))) for pair in texts for text in pair}
    near = [bool(signed[one] & signed[other]) for one, other in texts]
    held = [shares(pair, WIDTH)[1] for pair in texts]
    for at in THRESHOLDS:
        yield f"{statistics.fmean(one >= at for one in held):>7.2%}"
    yield f"{statistics.fmean(near):>7.2%}"
    tied = [found and is_copy(overlap(*pair)) for pair, found in zip(texts, near, strict=True)]
    yield f"{statistics.fmean(tied):>7.2%}"


def print_cost(texts: list[Pair]) -> None:
    """Print how far the estimate errs, and what a signature and an overlap cost."""
    errors = [
        similarity(signature(one), signature(other)) - overlap(one, other).similarity
        for one, other in texts
    ]
    spread = statistics.fmean(error * error for error in errors) ** 0.5
    print(f"\nestimate less exact: mean {statistics.fmean(errors):+.3f}, spread {spread:.3f}")
    text = " ".join(" ".join(one.split()) for one, _ in texts).split(" ")
    story = " ".join(text[:800])
    for name, call in (("signature", lambda: signature(story)), ("overlap", lambda: _self(story))):
        best = min(timeit.repeat(call, timer=time.process_time, number=100, repeat=7)) / 100
        print(f"{name} of 800 words: {1000 * best:.2f} ms of CPU time")


def _self(story: str) -> Overlap:
    return overlap(story, story)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    found = pairs(parser.parse_args().shared)
    print_widths(found)
    print_bands(found)
    print_ties(found)
    print_cost(found["a third of the sentences edited"])


if __name__ == "__main__":
    main()
