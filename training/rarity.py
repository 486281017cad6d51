"""Rarity: in how few texts a word stands, as the package keeps it to tell stories apart.

    python -m training.rarity --corpora ../shared/corpora

Sparck Jones (1972): a word says the more of what a text is about, the fewer texts have it. What is
written are hashes and figures, no words: of each word that stands in LEAST texts of PolNeAR's
train part or more, the first 32 bits of its number and its weight. All others weigh the most.
"""

import argparse
import json
import math
from collections import Counter
from pathlib import Path

import numpy as np

from reportedly.linking.topics import FILE, number_of, words_of

LEAST = 3
"""Texts: a rarer word tells too little of how rare it is."""
STEPS = 16
"""A weight is the logarithm in sixteenths, as a byte."""
COMMON = 0.3
"""The share of texts from which a word weighs nothing: "said", "would", "last"."""


def weights(texts: list[str]) -> tuple[dict[str, int], int]:
    """Return the weight of each word that is not rare, and that of one which no text has."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(set(words_of(text)))
    count = len(texts)

    def weight(stands: int) -> int:
        rarity = math.log((count + 1) / (stands + 1))
        return 0 if stands >= COMMON * count else round(STEPS * rarity)

    return {word: weight(stands) for word, stands in found.items() if stands >= LEAST}, weight(0)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    chosen = parser.parse_args()
    lines = (chosen.corpora / "polnear" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    known, rarest = weights([json.loads(line)["text"] for line in lines])
    rows = sorted((number_of(word) >> 32, weight) for word, weight in known.items())
    hashes, bytes_ = (np.array(column) for column in zip(*rows, strict=True))
    head = np.array([len(rows), rarest], "<u4").tobytes()
    FILE.write_bytes(head + hashes.astype("<u4").tobytes() + bytes_.astype("u1").tobytes())
    print(f"{FILE}: {len(rows):,} words, the rarest weigh {rarest}")


if __name__ == "__main__":
    main()
