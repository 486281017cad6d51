"""Labels: headings of a section of the page or of the text, which claim nothing."""

import re

LONGEST = 40  # code points
MOST_WORDS = 4  # a heading in capitals of more words is a headline of its own

_WORDS = re.compile(
    r"(?:opinion|analysis|exclusive|breaking(?: news)?|live(?: updates)?|abstract|full text|"
    r"editorial|letters?(?: to the editor)?|comment(?:ary)?|news|world|politics|business|sports?|"
    r"video|photos?|gallery|listen|topics|tags|key points|at a glance|background|"
    r"\d+[ -]min(?:ute)?s?(?: read)?)[.:]?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def is_label(line: str) -> bool:
    """Say whether the whole of `line` is a heading such as "ANALYSIS"."""
    if len(line) > LONGEST:
        return False
    return _WORDS.fullmatch(line) is not None or _in_capitals(line)


def _in_capitals(line: str) -> bool:
    """Say whether `line` is a few words all in capitals; one short word may be a name."""
    letters = _LETTER.findall(line)
    plain = not re.search(r"[\"“”@!?\d]|:(?: |$)", line)
    return line.isupper() and plain and len(letters) > 4 and len(line.split()) <= MOST_WORDS
