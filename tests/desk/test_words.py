import re
import tomllib
from importlib import resources

from reportedly.desk.words import CATALOGUE, Words

SHEETS = sorted(
    one for one in resources.files("reportedly.desk").joinpath("sheets").iterdir() if one.is_file()
)
_ASKED = re.compile(r"""\b(?:t|told_by)\(\s*["']([\w.]+)["']\s*[,)]""")
_BEGUN = re.compile(r"""\b(?:t|told_by)\(\s*["']([\w.]+\.)["']\s*~""")


def test_every_text_that_a_sheet_asks_for_is_in_the_catalogue() -> None:
    words = Words.shipped()
    for sheet in SHEETS:
        for key in _ASKED.findall(sheet.read_text("utf-8")):
            assert words.has(key), f"{sheet.name}: {key}"


def test_every_text_of_the_catalogue_is_asked_for() -> None:
    package = resources.files("reportedly.desk")
    code = [one for one in package.joinpath("routes").iterdir() if one.name.endswith(".py")]
    code += [one for one in package.iterdir() if one.name.endswith(".py")]
    whole = "\n".join(one.read_text("utf-8") for one in (*SHEETS, *code))
    begun = (*_BEGUN.findall(whole), "error.", "enter.wrong_")
    unasked = {
        key
        for key in Words.shipped().keys
        if f'"{key}"' not in whole and f"'{key}'" not in whole and not key.startswith(begun)
    }
    assert not unasked


def test_sheets_hold_no_words_of_their_own() -> None:
    for sheet in SHEETS:
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", sheet.read_text("utf-8"), flags=re.S)
        between = re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>", " ", text, flags=re.S)
        left = set(re.findall(r"[A-Za-z]{2,}", between)) - {"CSV", "JSON", "SVG", "Esc", "sha"}
        assert not left, sheet.name


def test_a_text_that_counts_has_both_forms() -> None:
    whole = resources.files("reportedly.desk").joinpath(CATALOGUE).read_text("utf-8")
    tables = [tomllib.loads(whole)]
    while tables:
        table = tables.pop()
        tables += [one for one in table.values() if isinstance(one, dict)]
        assert ("one" in table) == ("other" in table) or "404" in table or "two" in table
