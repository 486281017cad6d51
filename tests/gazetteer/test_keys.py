import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.keys import key_of


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("St. Mary’s", "saint marys"),
        ("Ft. Tarn", "fort tarn"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Zürich", "zurich"),
        ("U.S.", "us"),
        ("St", "st"),
        ("--", ""),
    ],
)
def test_spellings_of_one_name_have_one_key(name, key):
    assert key_of(name) == key


@given(st.text(st.characters(max_codepoint=0x24F), max_size=30))
def test_a_key_is_its_own_key_but_for_a_short_first_word(name):
    key = key_of(name)
    assert key_of(key) == key or key.split()[0] in {"saint", "sainte", "mount", "fort", "point"}
