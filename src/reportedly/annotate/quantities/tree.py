"""Tree: a report's syntax, indexed by place, for the numbers in it."""

from bisect import bisect_left, bisect_right

from reportedly.records import Span, Syntax, Word

_MODIFIERS = frozenset(
    {"amod", "compound", "nmod:poss", "flat", "advmod", "case", "punct", "goeswith"}
)
_TIES = frozenset({"nummod", "compound", "amod", "nmod", "det", "obl:npmod", "nmod:npmod"})
_NAMES = frozenset({"flat", "nummod", "compound", "appos", "nmod"})
_NOUNS = frozenset({"NOUN", "PROPN", "SYM"})
_LEADING = frozenset({"PUNCT", "ADP", "PART", "DET", "PRON"})
_LONGEST = 12


class Tree:
    """The words of a report by place, and which words each one governs."""

    def __init__(self, syntax: Syntax) -> None:
        self._words = syntax.words
        self._starts = [word.span.start for word in syntax.words]
        self._below: dict[int, list[int]] = {}
        for i, word in enumerate(syntax.words):
            if word.head is not None:
                self._below.setdefault(word.head, []).append(i)

    def word_before(self, start: int) -> Word | None:
        """Return the last word that ends at or before `start`."""
        i = bisect_left(self._starts, start) - 1
        return self._words[i] if i >= 0 and self._words[i].span.end <= start else None

    def pronoun(self, span: Span) -> bool:
        """Say whether the one word in `span` is tagged a pronoun or a noun, not a number."""
        first, last = self._indices(span)
        return last - first == 1 and self._words[first].upos in {"PRON", "NOUN"}

    def named(self, span: Span) -> bool:
        """Say whether the number in `span` belongs to a name that stands before it."""
        first, last = self._indices(span)
        if last - first != 1 or not first:
            return False
        word = self._words[first]
        if word.head != first - 1 or _relation(word) not in _NAMES:
            return False
        return self._words[first - 1].upos == "PROPN"

    def counted(self, span: Span) -> Span | None:
        """Return the noun phrase that the words in `span` (number and unit) count.

        That is the noun which they modify, or the noun of the "of" phrase on
        them, with its modifiers; relative clauses and other phrases stay out.
        """
        first, last = self._indices(span)
        if first >= last:
            return None
        for i in range(first, last):
            head = self._words[i].head
            if head is not None and last <= head and _relation(self._words[i]) in _TIES:
                return self._phrase(head, last)
        for i in range(last - 1, first - 1, -1):
            for below in self._below.get(i, ()):
                if below >= last and self._is_of(below):
                    return self._phrase(below, last)
        return None

    def _indices(self, span: Span) -> tuple[int, int]:
        """Return the first (inclusive) and last (exclusive) word that touch `span`."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0 or self._words[first].span.end <= span.start:
            first += 1
        return first, bisect_left(self._starts, span.end)

    def _is_of(self, i: int) -> bool:
        if not self._words[i].deprel.startswith("nmod"):
            return False
        return any(self._words[c].text.lower() == "of" for c in self._below.get(i, ()))

    def _phrase(self, head: int, after: int) -> Span | None:
        """Return `head` with the modifiers between `after` and it, and its flat rest."""
        if self._words[head].upos not in _NOUNS | {"PRON", "ADJ", "DET"} or head - after > _LONGEST:
            return None
        first = last = head
        while first > after and self._modifies(first - 1, first, head):
            first -= 1
        while first < head and self._words[first].upos in _LEADING:
            first += 1
        while last + 1 in self._below.get(head, ()) and _relation(self._words[last + 1]) == "flat":
            last += 1
        return Span(self._words[first].span.start, self._words[last].span.end)

    def _modifies(self, i: int, first: int, head: int) -> bool:
        word = self._words[i]
        if self._words[i + 1].text == "-" and word.head is not None:
            return first <= word.head <= head
        if word.deprel not in _MODIFIERS and _relation(word) not in _MODIFIERS:
            return False
        return word.head is not None and first <= word.head <= head


def _relation(word: Word) -> str:
    return word.deprel.partition(":")[0]
