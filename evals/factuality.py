"""Factuality: the model's certainty of predicates against what people judged (UDS, EWT dev).

    python -m evals.factuality [--corpora ../shared/corpora]

Pearson's r over the predicates whose place in today's EWT is known (see
training/places.py); it is the head alone, before any hedge is counted.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from reportedly.model import Model
from training.certainty import SCALE, read_judgements
from training.examples import UNKNOWN, Example
from training.treebanks import read_treebank


def main() -> None:
    """Print r and the number of predicates."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    corpora = parser.parse_args().corpora
    judged = read_judgements(corpora / "uds-factuality" / "dev.json", "dev")
    texts = read_treebank(corpora / "ud-ewt" / "dev.conllu", "ewt", judged=judged)
    model = Model()
    pairs = np.array([pair for text in texts for pair in _pairs(model, text)])
    print(f"r {np.corrcoef(pairs.T)[0, 1]:.3f} over {len(pairs):,} predicates")


def _pairs(model: Model, text: Example) -> Iterator[tuple[float, float]]:
    """Yield what the model and people say of each judged predicate."""
    labels = text.labels["certainty"]
    for window in model.read(model.encode(text.text)):
        for word, said in zip(window.words.tolist(), window.certainty.tolist(), strict=True):
            if labels[word] != UNKNOWN:
                yield said, labels[word] / SCALE


if __name__ == "__main__":
    main()
