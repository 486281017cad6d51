"""Trees: the dependents and ancestors of words, whatever a parser made of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from itertools import chain, pairwise

from reportedly.records import Sentence, Span, Syntax, Word


class Tree:
    """A report's syntax, indexed: by head, by character and by form.

    A parser may answer with loops or heads in another sentence; walks never
    visit a word twice and end. The same few spans and forms are asked for again
    and again, so what was found is kept as long as the tree.
    """

    def __init__(self, syntax: Syntax) -> None:
        self.words: tuple[Word, ...] = syntax.words
        self.sentences: tuple[Sentence, ...] = syntax.sentences
        self._children: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(syntax.words):
            if word.head is not None and word.head != place:
                self._children[word.head].append(place)
        starts = [word.span.start for word in syntax.words]
        ends = [word.span.end for word in syntax.words]
        self._inside = cache(partial(_inside, starts, ends))
        self._top = cache(partial(_top, syntax.words, self._inside))
        self._subtree = cache(partial(_subtree, self._children))
        self._sentence_of = _numbers(syntax.sentences, len(syntax.words))

    def children(self, place: int) -> list[int]:
        """Return the dependents of a word, in reading order."""
        return self._children.get(place, [])

    def subtree(self, place: int) -> Sequence[int]:
        """Return a word and all below it, in reading order."""
        return self._subtree(place)

    def ancestors(self, place: int) -> Iterator[int]:
        """Yield the head of a word, its head, and so on."""
        seen = {place}
        head = self.words[place].head
        while head is not None and head not in seen:
            yield head
            seen.add(head)
            head = self.words[head].head

    def inside(self, span: Span) -> range:
        """Return the words that share a character with `span`."""
        return self._inside(span)

    def spelled(self, words: frozenset[str]) -> Sequence[int]:
        """Return the words that are one of `words` in lower case, in reading order."""
        return self._spelled(words)

    @cached_property
    def _spelled(self) -> Callable[[frozenset[str]], Sequence[int]]:
        forms: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            forms[word.text.lower()].append(place)
        return cache(partial(_spelled, forms))

    def top(self, span: Span) -> int | None:
        """Return the word of `span` whose head lies outside it; the first, if several."""
        return self._top(span)

    def sentence(self, place: int) -> int:
        """Return the number of the sentence that a word stands in."""
        return self._sentence_of[place]


def _subtree(children: Mapping[int, Sequence[int]], place: int) -> Sequence[int]:
    seen = {place}
    stack = [place]
    while stack:
        for child in children.get(stack.pop(), ()):
            if child not in seen:
                seen.add(child)
                stack.append(child)
    return sorted(seen)


def _spelled(forms: Mapping[str, Sequence[int]], words: frozenset[str]) -> Sequence[int]:
    return sorted(chain.from_iterable(forms[form] for form in words & forms.keys()))


def _inside(starts: Sequence[int], ends: Sequence[int], span: Span) -> range:
    first = bisect_right(ends, span.start)
    last = bisect_left(starts, span.end)
    return range(first, max(first, last))


def _top(words: Sequence[Word], within: Callable[[Span], range], span: Span) -> int | None:
    inside = within(span)
    for place in inside:
        head = words[place].head
        if (head is None or head not in inside) and words[place].upos != "PUNCT":
            return place
    return inside[0] if inside else None


def _numbers(sentences: Sequence[Sentence], count: int) -> list[int]:
    """Return the number of the sentence of each of `count` words; the first begins with them."""
    firsts = [0, *(sentence.first for sentence in sentences[1:]), count]
    sizes = [last - first for first, last in pairwise(firsts)]
    return [number for number, size in enumerate(sizes) for _ in range(size)]


def neighbours(places: Iterable[int]) -> list[list[int]]:
    """Return words in runs that follow each other without a gap; `places` are in order."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs
