"""Written stories: invented events told by three outlets each, with the same claims marked.

Forty were written for training by helpers (sessions of a language model), by one guide: as three
reporters would write who know the same facts and never saw each other's text. No rule and no
constant was chosen on them. A file holds reports that begin with a line
`=== outlet | day | title`; `[[7|words]]` tell claim 7 of the story, `[[7!|words]]` deny it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from evals.shared import Row

FOLDER = Path(__file__).with_name("written_stories")
_REPORT = re.compile(r"^=== ", re.MULTILINE)
_MARK = re.compile(r"\[\[(?P<claim>\d+)(?P<denied>!?)\|(?P<words>[^\[\]]*)\]\]")


def written_stories(folder: Path = FOLDER) -> Iterator[tuple[list[Row], Row]]:
    """Yield each story's reports, and what the referee asks for: groups of marked claims."""
    for file in sorted(folder.glob("*.txt")):
        yield story_of(file.stem, file.read_text("utf-8"))


def story_of(name: str, text: str) -> tuple[list[Row], Row]:
    """Return the reports of one story, without its marks, and its groups, by offsets."""
    reports: list[Row] = []
    groups: dict[str, list[Row]] = defaultdict(list)
    for number, part in enumerate(_REPORT.split(text)[1:], start=1):
        head, _, body = part.partition("\n")
        outlet, day, title = (piece.strip() for piece in head.split("|"))
        ref = f"{name}-{number}"
        words, marks = plain(body.strip())
        for claim, at, denies in marks:
            groups[claim].append({"doc": ref, "at": at, "denies": denies})
        known = {"ref": ref, "publisher": outlet, "published": day, "title": title}
        reports.append({**known, "text": words})
    several = [{"members": one} for one in groups.values() if len({m["doc"] for m in one}) > 1]
    return reports, {"event": name, "groups": several}


def plain(marked: str) -> tuple[str, list[tuple[str, list[int], bool]]]:
    """Return a text without its marks, and for each its claim, where it stands and if it denies."""
    words, marks, done = "", [], 0
    for mark in _MARK.finditer(marked):
        words += marked[done : mark.start()]
        start = len(words)
        words += mark["words"]
        marks.append((mark["claim"], [start, len(words)], bool(mark["denied"])))
        done = mark.end()
    return words + marked[done:], marks
