"""Pieces: words as the vocabulary's ids. A word has the same wherever it stands."""

from collections.abc import Iterable, Sequence
from typing import Any

MOST = 100_000
"""Words that are kept from one report to the next, at most: some 20 MB."""
UNKNOWN = 100


class Pieces:
    """Cuts words into pieces, and keeps what it has cut."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    def of(self, words: Sequence[str]) -> list[list[int]]:
        """Return the vocabulary ids of each word; one that has no piece is the unknown one."""
        if len(self._known) > MOST:
            self._known = {}
        new = dict.fromkeys(word for word in words if word not in self._known)
        if new:
            self._known.update(self._cut(new))
        return [self._known[word] for word in words]

    def _cut(self, words: Iterable[str]) -> dict[str, list[int]]:
        cut: dict[str, list[int]] = {word: [] for word in words}
        encoding = self._tokenizer.encode(list(cut), is_pretokenized=True, add_special_tokens=False)
        each = list(cut.values())
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            each[word].append(piece)
        return {word: ids or [UNKNOWN] for word, ids in cut.items()}
