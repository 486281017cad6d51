"""LGL: the Local-Global Lexicon's articles and the places that their annotators marked."""

import hashlib
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from evals.shared import NotThere, Row, Shared

HALVES, THIRDS = 2, 3


@dataclass(frozen=True, slots=True)
class Toponym:
    """One marked place: its span and (latitude, longitude), or None where they gave none."""

    start: int
    end: int
    coordinates: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its places."""

    id: str
    text: str
    toponyms: tuple[Toponym, ...]

    def part(self, of: int) -> int:
        """Return which of `of` parts the article is in, by the hash of its id: always the same."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % of

    def row(self) -> Row:
        """Return the article as a gold row, for the texts that are read."""
        return {"id": self.id, "text": self.text}


def articles(shared: Shared) -> list[Article]:
    """Return all 588 articles; raise NotThere where the corpus is absent."""
    file = shared.corpora / "geoparsing" / "lgl.xml"
    if not file.exists():
        raise NotThere(f"{file} is not there")
    root = ET.parse(file).getroot()  # noqa: S314 (a corpus that lies beside the repository)
    return [_article(element) for element in root]


def _article(element: ET.Element) -> Article:
    toponyms = tuple(_toponym(one) for one in element.iter("toponym"))
    return Article(element.get("docid", ""), element.findtext("text", ""), toponyms)


def _toponym(element: ET.Element) -> Toponym:
    start, end = int(element.findtext("start", "")), int(element.findtext("end", ""))
    tag = element.find("gaztag")
    north = None if tag is None else tag.findtext("lat")
    east = None if tag is None else tag.findtext("lon")
    at = (float(north), float(east)) if north and east else None
    return Toponym(start, end, at)
