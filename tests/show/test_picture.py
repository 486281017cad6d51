"""The picture maker of the documentation."""

import importlib.util
import re
from pathlib import Path

from .ferry import observer

MAKER = Path(__file__).parents[2] / "docs" / "pictures" / "make.py"


def render(reading) -> str:
    spec = importlib.util.spec_from_file_location("make_pictures", MAKER)
    assert spec
    assert spec.loader
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    return maker.render(reading, "reportedly read report.txt")


def test_the_picture_fetches_nothing():
    drawn = render(observer())
    assert not re.search(r"url\((?!#)|@font-face|<image|<script", drawn)


def test_the_picture_shows_the_chain_and_is_the_same_every_time():
    drawn = render(observer())
    assert drawn == render(observer())
    assert "Harbour&#160;Radio" in drawn
