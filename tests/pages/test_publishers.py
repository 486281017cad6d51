"""A text file's own outlet is the one that its byline or date line names."""

import pytest

from reportedly.pages.publishers import publisher_of


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        (["By Ilse Marrow, Harbour Radio"], "Harbour Radio"),
        (["By Ilse Marrow for the Selim Courier"], "Selim Courier"),
        (["By Ilse Marrow", "The Selim Courier, 6 March 2031"], "Selim Courier"),
        (["6 March 2031 | Harbour Radio"], "Harbour Radio"),
        (["By Ilse Marrow in Port Selim", "6 March 2031"], None),
        (["By Ilse Marrow, harbour correspondent"], None),
        (["PORT SELIM, 6 March 2031 (Selim Press)"], None),
        ([], None),
    ],
)
def test_the_outlet_at_the_head_of_a_text_is_its_publisher(lines, publisher):
    assert publisher_of(lines) == publisher
