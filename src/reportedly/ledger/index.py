"""Index: the claims' words and facets, asked in the language of each database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    column,
    func,
    literal,
    null,
    select,
    table,
    text,
)

from reportedly.ledger.correction_schema import corrected_claims
from reportedly.ledger.query import Query, phrases
from reportedly.ledger.schema import claims

OPEN, CLOSE = "\x02", "\x03"
"""What is put around the words that were found."""
_WORD = re.compile(r"\w+")

_words: ColumnElement[Any] = column("words")
claim_index = table("claim_index", column("rowid"), column("text"))
corrected_index = table("corrected_index", column("rowid"), column("text"))

Conditions = Sequence[ColumnElement[bool]]

Facets = Sequence[Sequence[str]]
"""Tokens that have to be there: of each group, one at least."""


class Index(Protocol):
    """One query, put to one database's index."""

    @property
    def number(self) -> "ColumnElement[int]":
        """The column of a claim's number."""

    def numbers(self, conditions: Conditions, most: int | None = None) -> "Select[Any]":
        """Select the numbers of the claims that answer, the newest first, up to so many."""

    def marked(self, conditions: Conditions, most: int) -> "Select[Any]":
        """Select as `numbers` does, each with its text, in marks the words that were found.

        The text is null where no words were asked for.
        """


def index_for(
    connection: Connection, query: Query, facets: Facets, *, corrected: bool = False
) -> Index:
    """Return the index of the database in hand, with a query put to it.

    It is that of the claims as they were read, or of those that were `corrected`.
    """
    words, source = words_in(query.words), _WORD.findall(query.source)
    if connection.dialect.name == "postgresql":
        return PostgreSQL(words, source, facets, corrected)
    return SQLite(words, source, facets, corrected)


@dataclass(frozen=True, slots=True)
class SQLite:
    """FTS5: one expression over the columns of the index."""

    words: Sequence[str]
    source: Sequence[str]
    facets: Facets
    corrected: bool = False

    @property
    def number(self) -> "ColumnElement[int]":
        """The column of a claim's number."""
        if self._expression():
            return (corrected_index if self.corrected else claim_index).c.rowid
        return corrected_claims.c.claim if self.corrected else claims.c.number

    def numbers(self, conditions: Conditions, most: int | None = None) -> "Select[Any]":
        """Select the numbers of the claims that answer, the newest first, up to so many."""
        expression = self._expression()
        told = corrected_claims.c.told if self.corrected else ~claims.c.fragment
        fits = match(self._name, expression) if expression else told
        statement = select(self.number).where(*conditions, fits)
        return statement.order_by(self.number.desc()).limit(most)

    def marked(self, conditions: Conditions, most: int) -> "Select[Any]":
        """Select as `numbers` does, each with its text, in marks the words that were found."""
        shown = func.highlight(text(self._name), 0, OPEN, CLOSE) if self.words else null()
        return self.numbers(conditions, most).add_columns(shown.label("marked"))

    @property
    def _name(self) -> str:
        return "corrected_index" if self.corrected else "claim_index"

    def _expression(self) -> str:
        of_facets = (
            "{facets} : (" + " OR ".join(map(quoted, group)) + ")" for group in self.facets
        )
        return " AND ".join([*self._of_words(), *of_facets])

    def _of_words(self) -> Iterator[str]:
        for one in self.words:
            yield "{text holders} : " + quoted(one)
        for one in self.source:
            yield "{holders} : " + quoted(one)


def words_in(asked: str) -> list[str]:
    """Return the words that are asked for, those in double quotes together, without mere marks."""
    return [one for one in phrases(asked) if _WORD.search(one)]


def match(index: str, expression: str) -> ColumnElement[bool]:
    """Return the condition that an index of FTS5 holds an expression."""
    clause: Any = text(f"{index} MATCH :expression").bindparams(expression=expression)
    return clause  # type: ignore[no-any-return]


def quoted(words: str) -> str:
    """Return words as one string of FTS5's language, whatever they are."""
    return '"' + words.replace('"', "") + '"'


@dataclass(frozen=True, slots=True)
class PostgreSQL:
    """A tsvector: words of the claim have weight A, those of its holders B."""

    words: Sequence[str]
    source: Sequence[str]
    facets: Facets
    corrected: bool = False

    @property
    def number(self) -> "ColumnElement[int]":
        """The column of a claim's number."""
        return corrected_claims.c.claim if self.corrected else claims.c.number

    def numbers(self, conditions: Conditions, most: int | None = None) -> "Select[Any]":
        """Select the numbers of the claims that answer, the newest first, up to so many."""
        told = corrected_claims.c.told if self.corrected else ~claims.c.fragment
        statement = select(self.number).where(told, *conditions)
        asked = [*self._asked(), *self._of_source()]
        for one in [*([all_of(asked)] if asked else []), *self._of_facets()]:
            statement = statement.where(_words.op("@@")(one))
        return statement.order_by(self.number.desc()).limit(most)

    def marked(self, conditions: Conditions, most: int) -> "Select[Any]":
        """Select as `numbers` does, each with its text, in marks the words that were found."""
        # Marked last: to mark the words costs more than to find them.
        own = corrected_claims.c.text if self.corrected else claims.c.text
        found = self.numbers(conditions, most).add_columns(own).subquery()
        options = f"HighlightAll=true, StartSel={OPEN}, StopSel={CLOSE}"
        asked = list(self._asked())
        number = found.c.claim if self.corrected else found.c.number
        shown = (
            func.ts_headline("english", found.c.text, all_of(asked), options) if asked else null()
        )
        return select(number, shown.label("marked")).order_by(number.desc())

    def _asked(self) -> Iterator[ColumnElement[Any]]:
        for one in self.words:
            yield func.phraseto_tsquery("english", one)

    def _of_source(self) -> Iterator[ColumnElement[Any]]:
        for one in self.source:
            yield func.to_tsquery("english", f"{one}:B")

    def _of_facets(self) -> Iterator[ColumnElement[Any]]:
        for group in self.facets:
            yield func.to_tsquery("simple", literal(" | ".join(group)))


def all_of(asked: Sequence[ColumnElement[Any]]) -> ColumnElement[Any]:
    """Return one query of PostgreSQL's for all of some: what it takes for no word is left out."""
    return reduce(lambda all_, one: all_.op("&&")(one), asked)
