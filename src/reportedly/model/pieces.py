"""Pieces: words as the vocabulary's ids. A word has the same wherever it stands.

Words are cut as in BERT (WordPiece): the longest piece that the vocabulary has goes first, then
the longest of the rest. All is equal to the library `tokenizers` on text that does not spell
out a piece which stands for no text, such as "[CLS]"; the words of `find_words` never do.
"""

from collections.abc import Mapping, Sequence

from reportedly.model.characters import Characters

MOST = 100_000
"""Words that are kept from one report to the next, at most: some 20 MB."""
UNKNOWN = 100
LONGEST = 100
"""Characters of a word that is cut; a longer one is unknown."""
INSIDE = "##"
"""Begins every piece that begins no word."""


class Pieces:
    """Cuts words into pieces, and keeps what it has cut."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._characters = Characters()
        self._known: dict[str, list[int]] = {}

    def of(self, words: Sequence[str]) -> list[list[int]]:
        """Return the vocabulary ids of each word; one that has no piece is the unknown one."""
        if len(self._known) > MOST:
            self._known = {}
        known = self._known
        for word in words:
            if word not in known:
                known[word] = self._cut(word)
        return [known[word] for word in words]

    def _cut(self, word: str) -> list[int]:
        parts = word.translate(self._characters).split()
        return [piece for part in parts for piece in self._longest_first(part)] or [UNKNOWN]

    def _longest_first(self, part: str) -> list[int]:
        if len(part) > LONGEST:
            return [UNKNOWN]
        pieces: list[int] = []
        rest = part
        while rest:
            ends = range(len(rest), len(INSIDE) if pieces else 0, -1)
            end = next((end for end in ends if rest[:end] in self._vocabulary), None)
            if end is None:
                return [UNKNOWN]
            pieces.append(self._vocabulary[rest[:end]])
            rest = rest[end:] and INSIDE + rest[end:]
        return pieces
