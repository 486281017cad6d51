"""Syntax: words with Universal Dependencies tags and heads, and the sentences they make."""

from dataclasses import dataclass

from reportedly.records.spans import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One word (a run of letters and digits, or one mark) and its place in the tree.

    `upos` and `deprel` are those of Universal Dependencies 2; `head` is the
    index of the head in the same report, or None for a root.
    """

    span: Span
    text: str
    upos: str
    deprel: str
    head: int | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the words `first` (inclusive) to `last` (exclusive) and their span."""

    first: int
    last: int
    span: Span


@dataclass(frozen=True, slots=True)
class Syntax:
    """The words and sentences of one report, in reading order."""

    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
