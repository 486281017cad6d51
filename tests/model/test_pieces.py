from tokenizers import Tokenizer, models, pre_tokenizers

from reportedly.model.pieces import UNKNOWN, Pieces


def pieces() -> Pieces:
    vocabulary = {"the": 1, "ferry": 2, "sa": 3, "##nk": 4, "[UNK]": UNKNOWN}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return Pieces(tokenizer)


def test_each_word_has_its_pieces() -> None:
    assert pieces().of(["the", "ferry", "sank"]) == [[1], [2], [3, 4]]


def test_a_word_has_the_same_pieces_wherever_it_stands() -> None:
    assert pieces().of(["sank", "the", "sank"]) == [[3, 4], [1], [3, 4]]


def test_a_word_has_the_same_pieces_in_a_later_report() -> None:
    cut = pieces()
    assert cut.of(["sank", "ferry"])[0] == cut.of(["the", "sank"])[1]


def test_a_word_that_the_vocabulary_lacks_is_read_as_unknown() -> None:
    assert pieces().of(["the", "\u200b", "quay"]) == [[1], [UNKNOWN], [UNKNOWN]]
