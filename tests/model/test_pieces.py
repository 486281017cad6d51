from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from reportedly.model.pieces import LONGEST, UNKNOWN, Pieces

LETTERS = [chr(code) for code in (*range(0x21, 0x17F), *range(0x370, 0x500), 0x4E00, 0x1112)]
PIECES = ["[UNK]", *LETTERS, *(f"##{letter}" for letter in LETTERS), "fer", "##ry", "##rry"]
VOCABULARY = {piece: UNKNOWN + number for number, piece in enumerate(PIECES)}


def pieces() -> Pieces:
    return Pieces({"the": 1, "ferry": 2, "sa": 3, "##nk": 4, "[UNK]": UNKNOWN})


def reference(word: str) -> list[int]:
    """Return the pieces of a word by the library that the base model was trained with."""
    tokenizer = Tokenizer(models.WordPiece(VOCABULARY, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    encoding = tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False)
    return encoding.ids or [UNKNOWN]


def test_each_word_has_its_pieces() -> None:
    assert pieces().of(["the", "ferry", "sank"]) == [[1], [2], [3, 4]]


def test_a_word_has_the_same_pieces_wherever_it_stands() -> None:
    assert pieces().of(["sank", "the", "sank"]) == [[3, 4], [1], [3, 4]]


def test_a_word_has_the_same_pieces_in_a_later_report() -> None:
    cut = pieces()
    assert cut.of(["sank", "ferry"])[0] == cut.of(["the", "sank"])[1]


def test_a_word_that_the_vocabulary_lacks_is_read_as_unknown() -> None:
    assert pieces().of(["the", "\u200b", "quay"]) == [[1], [UNKNOWN], [UNKNOWN]]


def test_capitals_and_accents_are_read_as_plain_letters() -> None:
    assert pieces().of(["THE", "Férry"]) == [[1], [2]]


@given(st.text())
def test_any_word_is_cut_as_the_reference_cuts_it(word: str) -> None:
    assert Pieces(VOCABULARY).of([word]) == [reference(word)]


@given(st.text(alphabet="feryéFΩ\u0301-1", max_size=12))
def test_a_word_of_known_letters_is_cut_as_the_reference_cuts_it(word: str) -> None:
    assert Pieces(VOCABULARY).of([word]) == [reference(word)]


@given(st.integers(LONGEST - 2, LONGEST + 2), st.sampled_from(["e", "é", "e\u0301", "-"]))
def test_a_word_is_too_long_where_the_reference_finds_it_so(length: int, letter: str) -> None:
    word = length * letter
    assert Pieces(VOCABULARY).of([word]) == [reference(word)]
