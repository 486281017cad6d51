"""UD treebanks in: tags, heads, relations, sentence starts; certainty; mentions and chains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reportedly.model.labels import CONTINUATION, DEPRELS, UPOS
from training.certainty import SCALE, Judged
from training.examples import UNKNOWN, Aligner, Example, begin_inside, example

GUM_KINDS = ("person", "organization", "place")
_ENTITY = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")


@dataclass(slots=True)
class Token:
    """One token of a treebank; `head` counts from 1, a root's is 0."""

    form: str
    upos: str
    head: int
    deprel: str
    space: bool
    entity: str


@dataclass(slots=True)
class Sentence:
    """One sentence; `paragraph` says whether it begins one."""

    tokens: list[Token]
    paragraph: bool


def read_treebank(
    path: Path, corpus: str, longest: int = 40, judged: Judged | None = None
) -> Iterator[Example]:
    """Yield a treebank's documents, `longest` sentences to a text at most.

    `judged` says how certain predicates are, where that is known.
    """
    for name, sentences in read_documents(path):
        for first in range(0, len(sentences), longest):
            made = _example(corpus, f"{name}-{first}", sentences[first : first + longest])
            if judged is not None:
                made.example.labels["certainty"] = _certainty(made, judged, name, first)
            yield made.example


def read_documents(path: Path) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield the name and the sentences of each document."""
    name, sentences, paragraph = "", [], True
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        if not block.strip():
            continue
        lines = block.splitlines()
        for line in lines:
            if line.startswith("# newdoc"):
                if sentences:
                    yield name, sentences
                name, sentences = line.split("=")[-1].strip(), []
            paragraph = paragraph or line.startswith("# newpar")
        tokens = list(_tokens(lines))
        sentences.append(Sentence(tokens, paragraph))
        paragraph = False
    if sentences:
        yield name, sentences


def document_text(path: Path, document: str) -> str:
    """Return a document of a treebank as text, its paragraphs apart by an empty line."""
    sentences = next(found for name, found in read_documents(path) if name == document)
    return _text(sentences)[0].strip() + "\n"


def _tokens(lines: list[str]) -> Iterator[Token]:
    joined_until, joined_space = 0, True
    for line in lines:
        cells = line.split("\t")
        if len(cells) < 10:
            continue
        space = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            joined_until, joined_space = int(cells[0].split("-")[1]), space
        elif cells[0].isdigit():
            number = int(cells[0])
            if number < joined_until:
                space = False
            elif number == joined_until:
                space = joined_space
            entity = re.search(r"Entity=([^|]*)", cells[9])
            yield Token(
                cells[1], cells[3], int(cells[6]), cells[7], space, entity[1] if entity else ""
            )


@dataclass(slots=True)
class _Made:
    """An example, and the word of each token of each sentence."""

    example: Example
    owners: list[list[int | None]]


def _example(corpus: str, name: str, sentences: list[Sentence]) -> _Made:
    text, spans = _text(sentences)
    made = example(corpus, name, text)
    words, aligner = made.words, Aligner(made.words)
    count = len(words)
    labels = {
        "upos": np.full(count, UNKNOWN, dtype=np.int64),
        "head": np.full(count, UNKNOWN, dtype=np.int64),
        "deprel": np.full(count, UNKNOWN, dtype=np.int64),
        "starts": np.zeros(count, dtype=np.int64),
    }
    all_owners = [_owners(aligner, places) for places in spans]
    for sentence, places, owners in zip(sentences, spans, all_owners, strict=True):
        for token, owner, place in zip(sentence.tokens, owners, places, strict=True):
            if owner is None:
                continue
            head = owner if token.head == 0 else _settled(owners, sentence, token.head - 1)
            if head is None or token.upos not in UPOS or token.deprel not in DEPRELS:
                continue
            if head == owner and token.head:
                continue
            labels["upos"][owner] = UPOS.index(token.upos)
            labels["head"][owner] = head
            labels["deprel"][owner] = DEPRELS.index(token.deprel)
            _continue(labels, aligner, owner, place)
        if owners and owners[0] is not None:
            labels["starts"][owners[0]] = 1
    made.labels = labels
    if corpus == "gum":
        made.labels["gum"] = _mentions(sentences, spans, aligner, count)
        made.labels["chains"] = _chains(sentences, all_owners, count)
    return _Made(made, all_owners)


def _certainty(made: _Made, judged: Judged, name: str, first: int) -> np.ndarray:
    """Return the judgement of each word in thousandths, UNKNOWN where nobody judged."""
    values = np.full(len(made.example.words), UNKNOWN, dtype=np.int64)
    for number, owners in enumerate(made.owners):
        for token, owner in enumerate(owners, start=1):
            value = judged.get((name, first + number, token))
            if value is not None and owner is not None:
                values[owner] = round(SCALE * value)
    return values


def _text(sentences: list[Sentence]) -> tuple[str, list[list[tuple[int, int]]]]:
    text, spans = "", []
    for sentence in sentences:
        if text:
            text = text.rstrip(" ") + ("\n\n" if sentence.paragraph else " ")
        places = []
        for token in sentence.tokens:
            places.append((len(text), len(text) + len(token.form)))
            text += token.form + (" " if token.space else "")
        spans.append(places)
    return text, spans


def _owners(aligner: Aligner, places: list[tuple[int, int]]) -> list[int | None]:
    """Return for each token the first of our words that begins in it and is still free."""
    owners: list[int | None] = []
    taken: set[int] = set()
    for start, end in places:
        free = [index for index in aligner.inside(start, end) if index not in taken]
        owners.append(free[0] if free else None)
        taken.update(free[:1])
    return owners


def _settled(owners: list[int | None], sentence: Sentence, head: int) -> int | None:
    """Return the word of a head; a head with no word of its own hands on to its own head."""
    for _ in range(3):
        if owners[head] is not None or sentence.tokens[head].head == 0:
            return owners[head]
        head = sentence.tokens[head].head - 1
    return owners[head]


def _continue(
    labels: dict[str, np.ndarray], aligner: Aligner, owner: int, place: tuple[int, int]
) -> None:
    for index in aligner.inside(*place):
        if index > owner and labels["head"][index] == UNKNOWN:
            labels["upos"][index] = labels["upos"][owner]
            labels["head"][index] = owner
            labels["deprel"][index] = DEPRELS.index(CONTINUATION)


def _chains(sentences: list[Sentence], owners: list[list[int | None]], count: int) -> np.ndarray:
    """Return the number of the coreference chain that each word heads a mention of, or 0."""
    chains = np.zeros(count, dtype=np.int64)
    open_: dict[str, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(sentences):
        for place, token in enumerate(sentence.tokens):
            for opened, _, closed, ended in _ENTITY.findall(token.entity):
                if opened:
                    open_.setdefault(opened, []).append((number, place))
                if closed or ended:
                    begun = open_.get(opened or ended)
                    if begun and begun[-1][0] == number:
                        head = _head(sentence, begun.pop()[1], place + 1)
                        if owners[number][head] is not None:
                            chains[owners[number][head]] = int(opened or ended)
    return chains


def _head(sentence: Sentence, first: int, last: int) -> int:
    """Return the first token of a run whose head lies outside it."""
    outside = (
        place for place in range(first, last) if not first < sentence.tokens[place].head <= last
    )
    return next(outside, last - 1)


def _mentions(
    sentences: list[Sentence], spans: list[list[tuple[int, int]]], aligner: Aligner, count: int
) -> np.ndarray:
    """Return GUM's outermost mentions of each kind, columns as in GUM_KINDS."""
    open_: dict[str, list[tuple[str, int]]] = {}
    found: list[tuple[int, int, str]] = []
    for sentence, places in zip(sentences, spans, strict=True):
        for token, (start, end) in zip(sentence.tokens, places, strict=True):
            for opened, kind, closed, ended in _ENTITY.findall(token.entity):
                if opened and closed:
                    found.append((start, end, kind))
                elif opened:
                    open_.setdefault(opened, []).append((kind, start))
                elif open_.get(ended):
                    ending, begun = open_[ended].pop()
                    found.append((begun, end, ending))
    tags = np.zeros((count, len(GUM_KINDS)), dtype=np.int64)
    for start, end, kind in sorted(found, key=lambda m: m[0] - m[1]):
        run = aligner.inside(start, end)
        if kind in GUM_KINDS and run and not tags[run, GUM_KINDS.index(kind)].any():
            begin_inside([run], tags[:, GUM_KINDS.index(kind)], 1)
    return tags
