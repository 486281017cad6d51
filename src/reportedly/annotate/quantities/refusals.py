"""Refusals: numbers that are no quantity (dates, times, names, labels, scores)."""

import re
from collections.abc import Iterator, Sequence

from reportedly.annotate.quantities.calendar import counts_people, is_clock, is_day, is_year
from reportedly.annotate.quantities.figures import Figure
from reportedly.annotate.quantities.lexicon import lexicon
from reportedly.annotate.quantities.ones import counts_nothing
from reportedly.annotate.quantities.surroundings import last_word, text_after, text_before
from reportedly.annotate.quantities.tree import Tree

_LABELS = lexicon(
    "section row page chapter article model number no. nos. type level phase stage step "
    "category class grade tier round volume vol. issue room gate flight route highway interstate "
    "freeway channel line district ward precinct zone division pier platform terminal lane exit "
    "item rule title resolution proposition amendment clause version episode season scene "
    "verse apartment suite floor lot lap hole figure fig. table appendix schedule block building "
    "matchday corps battalion brigade regiment squadron studio formula pp. p. code psalm protocol "
    "directive regulation"
)
# These count as labels only with a capital: "Game 6", but "in that game 6 players".
_NAMED_LABELS = lexicon(
    "game track act part area week day unit bus count measure bill form point world earth big "
    "group covid hall bay dock court seed"
)
_NOT_NAMES = lexicon(
    "a an the in on at by to of for from with and or but as if when while after before since until "
    "about around over under up down nearly almost roughly approximately some least more than "
    "less fewer only just between among within without all both these those this that its "
    "his her their our my your it he she they we you i there here where what which who how why "
    "is are was were be been being has have had do does did will would can could may might must "
    "another other last next first every each per not no yes now then so too also even still yet "
    "because although though despite during through across into onto against like via "
    "said says total exactly plus"
)
_STREET = re.compile(
    r"\s(?:(?:[A-Z]\w*\.?|\d{1,3}(?:st|nd|rd|th))\s){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|"
    r"Drive|Dr|Boulevard|Blvd|Way|Square|Sq|Place|Court|Terrace|Crescent|Close)\b"
)
_ADDRESS = re.compile(r"https?://\S*\Z|www\.\S*\Z|@\w*\Z")
_ITEM_END = re.compile(r"[.)](?:\s|\Z)")
_NAME_OF = re.compile(r"\b[A-Z]\w+\sof\s\Z")
_DASH = re.compile(r"\s?[-–]\s?")
_PLURAL_AFTER = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:[a-z]+[^su\W]s|people|men|women|children|percent)\b"
)


def kept(text: str, found: Sequence[Figure], tree: Tree | None = None) -> Iterator[Figure]:
    """Yield the figures that are quantities, by the words around them and the tree, if any."""
    last_year: int | None = None
    skip = False
    for i, figure in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        if skip:
            skip = False
        elif after is not None and _score(text, figure, after):
            skip = True
        elif after is not None and _opens_range(text, figure, after):
            yield figure
        elif is_year(text, figure, last_year):
            last_year = figure.span.end
        elif not _refused(text, figure, tree):
            yield figure


def _score(text: str, first: Figure, last: Figure) -> bool:
    """Say whether two bare numbers on a dash count no thing: "2-1", "555-0199"."""
    if not (first.bare and last.bare):
        return False
    if _DASH.fullmatch(text, first.span.end, last.span.start) is None:
        return False
    if first.numeral.low >= last.numeral.low:
        return True
    return _PLURAL_AFTER.match(text_after(text, last.span.end, 40)) is None


def _opens_range(text: str, first: Figure, last: Figure) -> bool:
    """Say whether a dash ties a bare number to a larger one with a unit: "1200-1800 metres"."""
    if last.unit is None or last.span.start != last.numeral.span.start or not first.bare:
        return False
    dash = _DASH.fullmatch(text, first.span.end, last.span.start)
    return dash is not None and first.low < last.low and not _glued(text, first)


def _refused(text: str, figure: Figure, tree: Tree | None) -> bool:
    form = figure.numeral.form
    if form == "words":
        return counts_nothing(text, figure, tree) or _word_name(text, figure)
    if _glued(text, figure):
        return True
    return form == "digits" and figure.bare and _marks(text, figure, tree)


def _marks(text: str, figure: Figure, tree: Tree | None) -> bool:
    """Say whether bare digits mark a time, a day, a label, an address or an item."""
    return (
        is_clock(text, figure.span.end)
        or is_day(text, figure)
        or _label(text, figure, tree)
        or _address(text, figure)
        or _item(text, figure)
    )


def _glued(text: str, figure: Figure) -> bool:
    """Say whether this is part of a longer sign: "G20", "F-35", "10:41", "20th", "0800"."""
    start, end = figure.span
    before, after = text[start - 1 : start], text[end : end + 1]
    tied = before in set("-–.,") and text[max(0, start - 2) : start - 1].isalnum()
    if before.isalnum() or before in set("_#@/:’") or (before == "'" and figure.bare):
        return True
    if tied and figure.unit is None:
        return True
    if after.isalpha() or after in set("_@"):
        return True
    if after in {":", "/"} and text[end + 1 : end + 2].isalnum():
        return True
    if after == "-" and figure.bare and text[end + 1 : end + 2].isupper():
        return True
    digits = text[figure.numeral.span.start : figure.numeral.span.end]
    return len(digits) > 1 and digits[0] == "0" and digits[1].isdigit()


def _label(text: str, figure: Figure, tree: Tree | None) -> bool:
    """Say whether a number names: "Section 12", "page 3", "Boeing 737"."""
    word = last_word(text_before(text, figure.span.start))
    if not word:
        return False
    if tree is not None and tree.named(figure.numeral.span):
        return True
    if word.lower() in _LABELS or (word[0].isupper() and word.lower() in _NAMED_LABELS):
        return True
    if not _is_name(word) or counts_people(text_after(text, figure.span.end, 40)):
        return False
    tagged = tree.word_before(figure.span.start) if tree is not None else None
    return tagged is None or tagged.upos in {"PROPN", "NOUN", "X", "SYM"}


def _is_name(word: str) -> bool:
    """Say whether a word right before a number looks like a name it belongs to."""
    if word.islower() or not word[0].isalpha() or word[-1] in ',.;:!?)"”':
        return False
    return word.lower() not in _NOT_NAMES and not word.endswith("ly")


def _address(text: str, figure: Figure) -> bool:
    if _STREET.match(text_after(text, figure.span.end, 48)):
        return True
    return _ADDRESS.search(text_before(text, figure.span.start)) is not None


def _item(text: str, figure: Figure) -> bool:
    """Say whether this is the number of a list item, at a line's start."""
    if _ITEM_END.match(text, figure.span.end) is None:
        return False
    line = text[max(0, figure.span.start - 8) : figure.span.start]
    blank = not line.rpartition("\n")[2].strip()
    return blank and ("\n" in line or len(line) == figure.span.start)


def _word_name(text: str, figure: Figure) -> bool:
    """Say whether a number word ends a name ("Formula One") or begins a time."""
    if is_clock(text, figure.span.end):
        return True
    if not text[figure.numeral.span.start].isupper() or figure.unit is not None:
        return False
    before = text_before(text, figure.span.start)
    word = last_word(before)
    return bool(word) and (_is_name(word) or _NAME_OF.search(before) is not None)
