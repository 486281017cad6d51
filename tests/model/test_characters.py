"""Characters: each is dropped, set apart or kept as the reference does it."""

import sys
import unicodedata
from collections.abc import Callable
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import normalizers, pre_tokenizers

from reportedly.model.characters import CHINESE, YOUNG, Characters

NORMALIZER = normalizers.BertNormalizer()
SPLITTER = pre_tokenizers.BertPreTokenizer()
KEPT = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "No", "Cn", "Co", "Cs"}
"""Of these, most of what Unicode has, the property below tries a few."""
OTHERS = [
    char for char in map(chr, range(sys.maxunicode)) if unicodedata.category(char) not in KEPT
]
LATE = [chr(code) for code in chain.from_iterable(YOUNG)]
EDGES = [chr(code) for each in CHINESE for code in (each[0] - 1, each[0], each[-1], each[-1] + 1)]


def ours(text: str) -> list[str]:
    return text.translate(Characters()).split()


def reference(text: str) -> list[str]:
    return [part for part, _ in SPLITTER.pre_tokenize_str(NORMALIZER.normalize_str(text))]


def fates(cut: Callable[[str], list[str]], chars: list[str]) -> list[int]:
    """Return what became of each character: 0 it is gone, 1 a letter, 2 a space, 3 set apart."""
    each = [cut(f"a{char}b") for char in chars]
    return [0 if parts == ["ab"] else len(parts) for parts in each]


def test_every_mark_accent_and_space_is_treated_as_by_the_reference() -> None:
    assert fates(ours, OTHERS) == fates(reference, OTHERS)


def test_what_unicode_gained_since_the_reference_is_a_letter_as_there() -> None:
    assert {*fates(ours, LATE), *fates(reference, LATE)} == {1}


def test_chinese_characters_stand_alone_as_in_the_reference() -> None:
    text = " ".join(f"a{char}b" for char in EDGES)
    assert ours(text) == reference(text)


def test_half_a_surrogate_pair_goes() -> None:
    assert ours("dam\ud800s") == ["dams"]


@given(st.characters(max_codepoint=0x24F))
def test_a_latin_character_becomes_what_the_reference_makes_of_it(char: str) -> None:
    assert ours(f"a{char}b") == reference(f"a{char}b")
