"""The table of outlets leads from names, handles and domains to one outlet."""

from collections import Counter

import pytest

from reportedly.errors import UnreadableInput
from reportedly.text.outlet_table import FILE, _rows, known_outlets, outlets_with

HEAD = "name\taliases\tdomains\thandle\n"


def table(tmp_path, rows, head=HEAD):
    file = tmp_path / "mine.tsv"
    file.write_text(head + rows, "utf-8")
    return file


def test_no_two_outlets_of_the_table_share_a_name():
    keys = Counter(key for one in _rows(FILE) for key in one.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert len(keys) > 300


def test_every_outlet_of_the_table_is_found_by_all_that_names_it():
    for one in _rows(FILE):
        for way in (*one.aliases, *one.domains, *([f"@{one.handle}"] if one.handle else [])):
            assert known_outlets().named(way) == one


def test_what_is_added_is_known_beside_what_was(tmp_path):
    file = table(
        tmp_path, "The Selim Courier\tThe Courier of Selim\tselim.example\t@selimcourier\n"
    )
    found = outlets_with(file)
    ways = ("Selim Courier", "courier of selim", "www.selim.example", "@selimcourier")
    assert {found.named(way).name for way in ways} == {"The Selim Courier"}
    assert found.named("reuters.com") == known_outlets().named("Reuters")


def test_a_name_that_others_share_leads_to_none(tmp_path):
    found = outlets_with(table(tmp_path, "The Herald (Selim)\t\therald.example\t\n"))
    assert found.named("The Herald") is None
    assert found.named("herald.example").name == "The Herald (Selim)"


@pytest.mark.parametrize(
    ("rows", "head"), [("\t\t\t\n", HEAD), ("a\tb\tc\td\te\n", HEAD), ("", "name;domain\n")]
)
def test_a_table_in_another_form_is_refused_in_a_line(tmp_path, rows, head):
    with pytest.raises(UnreadableInput) as refused:
        outlets_with(table(tmp_path, rows, head))
    assert "\n" not in str(refused.value)


def test_a_table_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableInput, match=r"none\.tsv"):
        outlets_with(tmp_path / "none.tsv")
