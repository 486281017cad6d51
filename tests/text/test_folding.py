from reportedly.text.folding import folded


def test_every_character_keeps_its_place() -> None:
    text = "İLSE Marrow in İZMİR"
    assert len(folded(text)) == len(text)
    assert folded(text).index("marrow") == text.index("Marrow")


def test_all_is_in_lower_case() -> None:
    assert folded("The FERRY Sank") == "the ferry sank"
