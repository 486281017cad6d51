"""Reworded: texts with some of their words changed for others of their kind.

A teacher nearly knows its own training texts by heart, so there its odds say
little more than the marks do. Of the same sentences in other words it says what
it has learned (after Jiao et al., 2020, TinyBERT, section 3.2, who let a
language model choose the words; here they are drawn from the texts themselves).
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

import torch

from reportedly.model.labels import UPOS
from training.base import load_tokenizer
from training.batches import collate, piecewise
from training.examples import Example, example
from training.lessons import windows_of_like_length
from training.losses import attention
from training.network import Network

SHARE = 0.35
"""Of the forms of a text, those that are changed, each the same way throughout it."""
OPEN = frozenset("NOUN PROPN VERB ADJ ADV".split())
ENDINGS = ("ing", "ed", "ly", "s")

Kind = tuple[str, bool, str]
"""The tag of a word, whether it begins with a capital, and how it ends."""


def reworded(examples: Sequence[Example], tagger: Network, seed: int = 1) -> Iterator[Example]:
    """Yield each example's text with words changed, unmarked; `tagger` tells their kinds."""
    tags = _tags(examples, tagger)
    forms: dict[Kind, list[str]] = defaultdict(list)
    kinds = [_kinds(one, own) for one, own in zip(examples, tags, strict=True)]
    for one, own in zip(examples, kinds, strict=True):
        for word, kind in zip(one.words, own, strict=True):
            if kind is not None:
                forms[kind].append(word.of(one.text))
    for one, own in zip(examples, kinds, strict=True):
        text = _changed(one, own, forms, random.Random(f"{seed} {one.id}"))
        yield example("reworded", one.id, text)


def _changed(
    one: Example, kinds: Sequence[Kind | None], forms: dict[Kind, list[str]], rng: random.Random
) -> str:
    parts, at, swaps = [], 0, dict[str, str]()
    for word, kind in zip(one.words, kinds, strict=True):
        form = word.of(one.text)
        if kind is not None and form not in swaps:
            swaps[form] = rng.choice(forms[kind]) if rng.random() < SHARE else form
        parts += [one.text[at : word.start], form if kind is None else swaps[form]]
        at = word.end
    return "".join([*parts, one.text[at:]])


def _kinds(one: Example, tags: Sequence[str]) -> list[Kind | None]:
    """Return the kind of each word that may be changed, None for the others."""
    kinds: list[Kind | None] = []
    for word, tag in zip(one.words, tags, strict=True):
        form = word.of(one.text)
        ending = next((end for end in ENDINGS if form.endswith(end)), "")
        open_ = tag in OPEN and form.isalpha()
        kinds.append((tag, form[0].isupper(), ending) if open_ else None)
    return kinds


def _tags(examples: Sequence[Example], tagger: Network, pieces: int = 8192) -> list[list[str]]:
    """Return the tag of each word of each example."""
    tokenizer = load_tokenizer()
    texts = [piecewise(one, tokenizer) for one in examples]
    places = {id(text): number for number, text in enumerate(texts)}
    found = [[""] * len(one.words) for one in examples]
    tagger.eval()
    for group in windows_of_like_length(texts, pieces):
        batch = collate(group, 0.0, random.Random(0))
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            words = tagger.read(batch.pieces, batch.features, batch.firsts, attention(batch.mask))
            best = tagger.upos(words).argmax(-1)
        for row, (text, first, last) in enumerate(group):
            tags = [UPOS[number] for number in best[row, : last - first].tolist()]
            found[places[id(text)]][first:last] = tags
    return found
