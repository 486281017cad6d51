"""Index: the claims' words and facets, asked in the language of each database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, Select, column, func, literal, select, table, text

from reportedly.ledger.query import Query, phrases
from reportedly.ledger.schema import claims

OPEN, CLOSE = "\x02", "\x03"
"""What is put around the words that were found."""
_WEIGHTS = "bm25(claim_index, 2.0, 1.0, 0.0)"
"""Words of the claim count twice those of its holders, facets for nothing."""
_WORD = re.compile(r"\w+")

_words: ColumnElement[Any] = column("words")
claim_index = table("claim_index", column("rowid"), column("text"))


class Index(Protocol):
    """One query, put to one database's index."""

    def numbers(self) -> "Select[Any]":
        """Select the numbers of all claims that answer, the newest first."""

    def ranked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select those numbers, the best first."""

    def marked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select numbers and texts of claims, with marks around the words that were found."""


def index_for(connection: Connection, query: Query, publisher: int | None) -> Index:
    """Return the index of the database in hand, with a query put to it."""
    words = [one for one in phrases(query.words) if _WORD.search(one)]
    source = _WORD.findall(query.source)
    facets = tuple(tuple(group) for group in query.facets(publisher))
    if connection.dialect.name == "postgresql":
        return PostgreSQL(words, source, facets)
    return SQLite(words, source, facets)


@dataclass(frozen=True, slots=True)
class SQLite:
    """FTS5: one expression over the columns of the index."""

    words: Sequence[str]
    source: Sequence[str]
    facets: Sequence[Sequence[str]]

    def numbers(self) -> "Select[Any]":
        """Select the numbers of all claims that answer, the newest first."""
        parts = [*self._of_words(), *self._of_facets()]
        if not parts:
            number = claims.c.number
            return select(number).where(~claims.c.fragment).order_by(number.desc())
        return self._matching(" AND ".join(parts)).order_by(claim_index.c.rowid.desc())

    def ranked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select those numbers, the best first."""
        matching = self._matching(" AND ".join(self._of_words()))
        among = claim_index.c.rowid.between(min(numbers), max(numbers))
        return matching.where(among).order_by(text(_WEIGHTS), claim_index.c.rowid.desc())

    def marked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select numbers and texts of claims, with marks around the words that were found."""
        of_text = "{text} : " + " OR ".join(map(_quoted, self.words))
        shown = func.highlight(text("claim_index"), 0, OPEN, CLOSE)
        return (
            select(claim_index.c.rowid, shown)
            .where(_match(of_text))
            .where(claim_index.c.rowid.in_(numbers))
        )

    def _matching(self, expression: str) -> "Select[Any]":
        return select(claim_index.c.rowid).where(_match(expression))

    def _of_words(self) -> Iterator[str]:
        for one in self.words:
            yield "{text holders} : " + _quoted(one)
        for one in self.source:
            yield "{holders} : " + _quoted(one)

    def _of_facets(self) -> Iterator[str]:
        for group in self.facets:
            yield "{facets} : (" + " OR ".join(map(_quoted, group)) + ")"


def _match(expression: str) -> ColumnElement[bool]:
    clause: Any = text("claim_index MATCH :expression").bindparams(expression=expression)
    return clause  # type: ignore[no-any-return]


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "") + '"'


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """A tsvector: words of the claim have weight A, those of its holders B."""

    words: Sequence[str]
    source: Sequence[str]
    facets: Sequence[Sequence[str]]

    def numbers(self) -> "Select[Any]":
        """Select the numbers of all claims that answer, the newest first."""
        statement = select(claims.c.number).where(~claims.c.fragment)
        for one in [*self._asked(), *self._of_facets()]:
            statement = statement.where(_words.op("@@")(one))
        return statement.order_by(claims.c.number.desc())

    def ranked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select those numbers, the best first."""
        rank = func.ts_rank(_words, self._all())
        number = claims.c.number
        return select(number).where(number.in_(numbers)).order_by(rank.desc(), number.desc())

    def marked(self, numbers: Sequence[int]) -> "Select[Any]":
        """Select numbers and texts of claims, with marks around the words that were found."""
        options = f"HighlightAll=true, StartSel={OPEN}, StopSel={CLOSE}"
        shown = func.ts_headline("english", claims.c.text, self._all(), options)
        return select(claims.c.number, shown).where(claims.c.number.in_(numbers))

    def _asked(self) -> Iterator[ColumnElement[Any]]:
        for one in self.words:
            yield func.phraseto_tsquery("english", one)
        for one in self.source:
            yield func.to_tsquery("english", f"{one}:B")

    def _all(self) -> ColumnElement[Any]:
        first, *rest = self._asked()
        for one in rest:
            first = first.op("&&")(one)
        return first

    def _of_facets(self) -> Iterator[ColumnElement[Any]]:
        for group in self.facets:
            yield func.to_tsquery("simple", literal(" | ".join(group)))
