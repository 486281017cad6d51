"""What stays of a name does not depend on how it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.names import body_key, initials_of, is_acronym, person_name, sound_of


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("Ada Venn", "ada venn"),
        ("Deputy Mayor Ada Venn", "ada venn"),
        ("former Harbour Minister Ada Venn’s", "ada venn"),
        ("Ada M. Venn (R-Orra)", "ada venn"),
        ("Ada Venn Jr.", "ada venn"),
        ("Radio Selim's Ada Venn", "ada venn"),
        ("Ms. Venn", "venn"),
        ("Ada-María O’Venn", "ada maria ovenn"),
        ("Ada van der Venn", "ada van der venn"),
        ("A. M. Venn", "am venn"),
        ("Ada King", "ada king"),
    ],
)
def test_a_persons_name_is_its_words_without_titles(form, key):
    assert person_name(form).key == key


@pytest.mark.parametrize(
    "form", ["she", "a smuggler", "The Mayor", "Attorney General", "Mr", "D-Orra", "one Venn", ""]
)
def test_what_only_describes_somebody_is_no_name(form):
    assert person_name(form) is None


def test_what_is_shown_of_a_name_is_as_it_stood():
    assert person_name("Deputy Mayor Ada M. Venn-Brand, 47").shown == "Ada M. Venn-Brand"


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("the Orra Harbour Board’s", "orra harbour board"),
        ("O.H.B.", "ohb"),
        ("U.S.", "us"),
        ("al-Khandaq", "al khandaq"),
        ("Board of Orra Masters", "board of orra masters"),
        ("@selimcourier", "@selimcourier"),
        ("www.selim.example", "selim.example"),
    ],
)
def test_another_name_is_its_words_without_article_and_dots(form, key):
    assert body_key(form) == key


@pytest.mark.parametrize("form", ["our troops", "They", "Orra officials", "us", "the board", ""])
def test_what_is_no_proper_name_has_no_key(form):
    assert body_key(form) is None


def test_initials_leave_out_small_words():
    assert initials_of("board of orra masters") == "bom"
    assert is_acronym("B.O.M.")
    assert not is_acronym("Bom")


def test_names_put_into_our_letters_in_other_ways_sound_alike():
    assert len({sound_of(name) for name in ("kadhafi", "gaddafi", "qaddafi")}) == 1
    assert sound_of("venn") != sound_of("brand")


@given(st.text(max_size=40))
def test_any_words_have_a_name_or_none(words):
    for key in (getattr(person_name(words), "key", "none"), body_key(words) or "none"):
        assert key
        assert key == key.strip()
