import pytest

from .ferry import EXAMPLES

REPORTS = sorted([*EXAMPLES.rglob("*.txt"), *EXAMPLES.rglob("*.html")])


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_an_example_is_short_news_prose(path):
    assert 200 <= len(path.read_text("utf-8").split()) <= 460


def test_the_readme_says_that_all_is_invented_and_names_every_example():
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert "Everything in them is invented" in readme
    assert all(path.name in readme for path in REPORTS)
