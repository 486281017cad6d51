"""Ledger: reports read once, kept for good, and asked about; the commands' Python side."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from reportedly.errors import InputError, LedgerAmbiguous, LedgerUnknown
from reportedly.flow.asked import day, from_on
from reportedly.flow.checking import checked
from reportedly.flow.comparing import COMPARISON
from reportedly.flow.crew import Crew
from reportedly.flow.findings import restored
from reportedly.flow.identifying import entities_in
from reportedly.flow.ingesting import Ingest, Kept
from reportedly.flow.judging import Judging
from reportedly.flow.likening import LIKENING, told_of
from reportedly.flow.reading import Reader
from reportedly.flow.retrying import found_again
from reportedly.flow.work import drafted
from reportedly.ledger import (
    By,
    Placer,
    Query,
    Writer,
    asking,
    audit,
    claims_of_holder,
    failures_in,
    find_report,
    find_stories,
    held,
    judgements_in,
    last_judgement,
    listed,
    open_engine,
    prepare,
    publishers_in,
    search,
    shown,
    source_of,
    sources,
    stories,
    stream,
)
from reportedly.ledger.engine import WRITES
from reportedly.pages import Item, items_of
from reportedly.records import (
    Answer,
    Audit,
    Checked,
    Failure,
    Hit,
    Identity,
    Listed,
    Reading,
    Report,
    Source,
    Stored,
    StoredReport,
    Story,
    ToldStory,
    holder_key_of,
)
from reportedly.records.claim import LinkKind, Naming
from reportedly.settings import Settings

DEFAULT = "reportedly.db"


class Ledger(Judging):
    """A ledger that is open; leave it with `close`, or use it in a `with` statement.

    What it answers is as people's judgements have it or, with `raw`, as it was read.
    Worker processes are started when something is read, by spawning: a script that
    ingests does so under `if __name__ == "__main__":`.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(**{WRITES: True})
        self._writer = Writer(engine, COMPARISON)
        self._placer = Placer(engine, LIKENING)

    @classmethod
    def open(cls, address: str = DEFAULT, *, create: bool = True) -> Self:
        """Open the ledger at a path (SQLite) or a database's URL (PostgreSQL).

        One that is not there is made, if `create`; an older one is migrated. Without
        `create`, one that nobody can write can still be asked. Raises LedgerError.
        """
        engine = open_engine(address, asking=not create)
        prepare(engine, create=create)
        return cls(engine)

    @property
    def name(self) -> str:
        """The ledger's file or address, without a password."""
        return shown(self._engine)

    def ingest(
        self, *sources: str, jobs: int = 1, settings: Settings | None = None
    ) -> Iterator[Kept]:
        """Take in all reports of some sources; yield what became of each, once it is kept.

        A source is a file, a folder, "-", an address, a feed, an archive or a list
        (docs/ingesting.md). Raises LedgerUnreachable; what was yielded is kept.
        """
        chosen = settings or Settings()
        streams = (
            (source, items_of(source, allow_private=chosen.allow_private)) for source in sources
        )
        yield from self.take(streams, jobs=jobs, settings=chosen)

    def take(
        self,
        streams: Iterable[tuple[str, Iterable[Item | InputError]]],
        *,
        jobs: int = 1,
        settings: Settings,
    ) -> Iterator[Kept]:
        """Take in items that are at hand already, by source, as `ingest` does."""
        with Crew(jobs, settings) as crew:
            ingest = Ingest(self._writer, crew, settings, jobs)
            for source, items in streams:
                yield from ingest.run(items, source)

    def failures(self) -> tuple[Failure, ...]:
        """Return what could not be read, the oldest first."""
        with asking(self._engine) as connection:
            return tuple(failures_in(connection))

    def retry(self, *, jobs: int = 1, settings: Settings | None = None) -> Iterator[Kept]:
        """Try again what could not be read, but for standard input, which is gone.

        What is no longer where it was stays a failure, and says so.
        """
        chosen = settings or Settings()
        streams = found_again(self.failures(), allow_private=chosen.allow_private)
        yield from self.take(streams, jobs=jobs, settings=chosen)

    def search(self, query: Query, *, limit: int = 20, skip: int = 0, raw: bool = False) -> Answer:
        """Return the claims that answer a query, each with its chain and hedges."""
        with asking(self._engine) as connection:
            return search(connection, query, limit, skip, raw=raw)

    def sources(
        self,
        words: str = "",
        *,
        kind: LinkKind | None = None,
        naming: Naming | None = None,
        publisher: str | None = None,
        limit: int = 50,
        skip: int = 0,
        raw: bool = False,
    ) -> tuple[Source, ...]:
        """Return who is cited, by how many claims, the most first."""
        with asking(self._engine) as connection:
            return sources(
                connection,
                words=words,
                kind=kind,
                naming=naming,
                publisher=publisher,
                limit=limit,
                skip=skip,
                raw=raw,
            )

    def audit(
        self,
        *,
        publisher: str | None = None,
        byline: str | None = None,
        since: str | None = None,
        until: str | None = None,
        by: By | None = None,
        raw: bool = False,
    ) -> tuple[Audit, ...]:
        """Return how reports are sourced, in counts: all together, or by group.

        `since` and `until` are days (ISO 8601). Raises UsageError for what is no day.
        """
        since, until = day("since", since), day("until", until)
        with asking(self._engine) as connection:
            return audit(
                connection,
                publisher=publisher,
                byline=byline,
                since=since,
                until=until,
                by=by,
                raw=raw,
            )

    def report(self, name: str, *, raw: bool = False) -> StoredReport:
        """Return a report by id or its beginning, address, url, ref or path.

        Raises LedgerUnknown where no report has that name, LedgerAmbiguous where several do.
        """
        with asking(self._engine) as connection:
            found = find_report(connection, name, raw=raw)
        if found is None:
            raise LedgerUnknown(self.name, f"{name!r} names no report")
        return found

    def reports(
        self,
        words: str = "",
        *,
        publisher: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 50,
        skip: int = 0,
    ) -> tuple[Listed, ...]:
        """Return reports with how each is sourced, the last that were kept first.

        `words` stand in the title. Raises UsageError for what is no day.
        """
        since, until = day("since", since), day("until", until)
        with asking(self._engine) as connection:
            found = listed(
                connection,
                words=words,
                publisher=publisher,
                since=since,
                until=until,
                limit=limit,
                skip=skip,
            )
            return tuple(found)

    def publishers(self) -> tuple[str, ...]:
        """Return the publishers' names, those with the most reports first."""
        with asking(self._engine) as connection:
            return publishers_in(connection)

    def source(self, kind: LinkKind, name: str | None) -> Source | None:
        """Return one holder as `sources` lists it, or None where nobody is cited as that."""
        key = kind if kind == "unattributed" else holder_key_of(kind, name or "")
        with asking(self._engine) as connection:
            return source_of(connection, key)

    def claims_of(
        self, kind: LinkKind, name: str | None, *, limit: int = 20, skip: int = 0
    ) -> tuple[Hit, ...]:
        """Return the claims that come through one holder, as `sources` names it, newest first."""
        key = kind if kind == "unattributed" else holder_key_of(kind, name or "")
        with asking(self._engine) as connection:
            return tuple(claims_of_holder(connection, key, limit, skip))

    def waiting(self) -> int:
        """Return how many reports came, or were replaced, since `place` last ran."""
        return self._placer.waiting()

    def place(self) -> Iterator[int]:
        """Bring the stories up to date; yield how many reports were placed with each step.

        Stories know of no report before that. Raises LedgerUnreachable; what was yielded is kept.
        """
        return self._placer.place()

    def stories(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        least: int = 2,
        limit: int | None = None,
        skip: int = 0,
    ) -> tuple[Story, ...]:
        """Return the stories that `least` reports tell, the latest first.

        `since` and `until` are days (ISO 8601). Raises UsageError for what is no day, or
        no number that can be asked for.
        """
        since, until = day("since", since), day("until", until)
        least, skip = from_on(1, "least", least), from_on(0, "skip", skip)
        limit = None if limit is None else from_on(1, "limit", limit)
        with asking(self._engine) as connection:
            return stories(
                connection, since=since, until=until, least=least, limit=limit, skip=skip
            )

    def story(self, name: str, *, raw: bool = False) -> ToldStory:
        """Return a story by its id or its beginning, or by one of its reports.

        With the claims that several of its reports make, their origins and their drift.

        Raises LedgerUnknown where nothing has that name, LedgerAmbiguous where several have.
        """
        return self.tell(self.find_story(name), raw=raw)

    def find_story(self, name: str) -> Story:
        """Return a story as a list has it: its reports, not what they tell. Raises as `story`."""
        with asking(self._engine) as connection:
            found = find_stories(connection, name)
        if len(found) == 1:
            return found[0]
        if not found:
            raise LedgerUnknown(self.name, f"{name!r} names no story")
        ids = ", ".join(one.id for one in found)
        raise LedgerAmbiguous(self.name, f"{name!r} names several stories: {ids}")

    def tell(self, story: Story, *, raw: bool = False) -> ToldStory:
        """Return what the reports of a story tell, as judged so far or, if `raw`, as read."""
        with asking(self._engine) as connection:
            judged = () if raw else tuple(judgements_in(connection, "group"))
            return told_of(story, list(held(connection, story, raw=raw)), judged)

    def last_judgement(self) -> int:
        """Return a number that grows with every judgement that is kept."""
        with asking(self._engine) as connection:
            return last_judgement(connection)

    def check(
        self,
        report: str | os.PathLike[str] | Report | Reading,
        settings: Settings | None = None,
        *,
        raw: bool = False,
    ) -> Checked:
        """Return who else has the claims of one report, and what differs; it is not kept.

        A report is named as for `read` (a file, an address, "-"), or at hand, read or not. It is
        compared with the story it belongs to, as far as that is placed (`place`). Raises
        InputError where it cannot be read.
        """
        reading = report if isinstance(report, Reading) else _read(report, settings)
        with asking(self._engine) as connection:
            return checked(connection, reading, raw=raw)

    def entities(
        self, words: str = "", *, outlets: Path | None = None, raw: bool = False
    ) -> tuple[Identity, ...]:
        """Return who and what is named, over all reports, those named in the most first.

        `words`: only those with a name that has these words, or an id that begins so. `outlets`
        is a table of outlets of one's own (docs/entities.md). What is one within a story knows
        of the reports that `place` has placed. Raises UnreadableInput.
        """
        with asking(self._engine) as connection:
            return entities_in(connection, words, outlets, raw=raw)

    def stream(
        self, query: Query | None = None, *, only_answers: bool = False, raw: bool = False
    ) -> Iterator[Stored]:
        """Yield every report with all its addresses, or those that hold an answer to a query.

        They come whole, or with `only_answers` without their other claims, which is
        not for a form that is read back.
        """
        with asking(self._engine) as connection:
            yield from stream(connection, query, only_answers=only_answers, raw=raw)

    def restore(self, stored: Iterable[Stored | InputError]) -> Iterator[bool | InputError]:
        """Take in reports of another ledger, or of this one; yield whether each text was new.

        What cannot be kept is yielded as the error that says why. Nothing is read
        anew. What is here stays: addresses get the versions they lack.
        """
        keys: dict[str, None] = {}
        for one in stored:
            if isinstance(one, InputError):
                yield one
                continue
            findings = [restored(one.reading.report, address) for address in one.addresses]
            keys |= dict.fromkeys(finding.key for finding in findings)
            try:
                yield self._writer.restore(drafted(one.reading), findings)
            except InputError as error:
                yield error
        for key in keys:
            self._writer.order_versions(key)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _read(report: str | os.PathLike[str] | Report, settings: Settings | None) -> Reading:
    reader = Reader(settings)
    return reader.read_report(report) if isinstance(report, Report) else reader.read(str(report))
