import pytest

from reportedly.annotate.signatures import find_signed
from reportedly.model.features import features
from reportedly.model.session import Encoded
from reportedly.model.words import find_words


def signed(text: str) -> list[tuple[str, str]]:
    words = find_words(text)
    coded = Encoded(text, words, features(text, words), [[100] for _ in words])

    def told(first: int, last: int) -> str:
        return text[words[first].start : words[last - 1].end]

    return [(told(*one.source[0]), told(*one.content[0])) for one in find_signed(coded)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The pier was never safe.” ― Ilse Marrow\n“Shut it.”― Per van Dahl.", "Ilse Marrow"),
        ('"The pier was never safe." -- Ilse Marrow, harbour master\n', "Ilse Marrow"),
        ("“The pier was never safe.”\n\u2014\u00a0Ilse Marrow (Port Selim)\n", "Ilse Marrow"),
    ],
)
def test_who_signs_a_quotation_with_a_dash_is_its_source(text: str, who: str) -> None:
    source, content = signed(text)[0]
    assert source == who
    assert content[1:-1] == "The pier was never safe."


def test_each_of_several_signed_quotations_keeps_its_own_name() -> None:
    names = [who for who, _ in signed("“Shut it.” ― Ilse Marrow\n“Now.”― Per van Dahl.\n\nMore.")]
    assert names == ["Ilse Marrow", "Per van Dahl"]


@pytest.mark.parametrize(
    "text",
    [
        "“The pier was never safe” — Marrow had said so for years.",
        "He called it “safe” – Port Selim's word for closed.",
        "The ferry — Ilse Marrow's last — sank.",
    ],
)
def test_a_dash_within_a_sentence_signs_nothing(text: str) -> None:
    assert signed(text) == []
