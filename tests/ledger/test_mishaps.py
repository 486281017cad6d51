"""Full disks, lost databases and other writers: what was kept stays, the rest is not there."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count

import pytest
from sqlalchemy import Engine, event, func, select, text

from reportedly.errors import (
    LedgerAddressError,
    LedgerMissing,
    LedgerNewer,
    LedgerUnreachable,
)
from reportedly.flow.comparing import COMPARISON
from reportedly.flow.findings import restored
from reportedly.ledger import Outcome, Writer, open_engine, prepare, schema
from reportedly.ledger.preparing import REVISION, revision_of
from reportedly.records import report_id
from tests.ledger.made import TEXT, entry, made


def reports_in(engine: Engine) -> int:
    with engine.connect() as connection:
        counted = select(func.count()).select_from(schema.reports)
        return int(connection.execute(counted).scalar_one())


def test_two_writers_at_once_keep_each_text_once(address: str) -> None:
    texts = [f"{TEXT} {number}" for number in range(12)]

    def write(number: int) -> list[str]:
        engine = open_engine(address)
        prepare(engine, create=True)
        writer = Writer(engine, COMPARISON)
        kept = [
            writer.keep(entry(made(one), f"https://{number}.example/{one[-2:]}")).status
            for one in texts
        ]
        engine.dispose()
        return kept

    with ThreadPoolExecutor(3) as pool:
        statuses = Counter(one for kept in pool.map(write, range(3)) for one in kept)
    assert statuses == {"stored": 12, "address": 24}
    engine = open_engine(address)
    with engine.connect() as connection:
        claims = connection.execute(select(func.sum(schema.holders.c.claims))).scalar_one()
    assert (reports_in(engine), claims) == (12, 24)
    engine.dispose()


def test_a_full_disk_keeps_what_was_kept_and_nothing_in_part(address: str) -> None:
    if "://" in address:
        pytest.skip("SQLite can be told to be full, PostgreSQL cannot")
    engine = open_engine(address)

    @event.listens_for(engine, "connect")
    def _bounded(connection, _record):  # type: ignore[no-untyped-def]
        connection.execute("PRAGMA max_page_count = 200")

    prepare(engine, create=True)
    writer, kept = Writer(engine, COMPARISON), list[Outcome]()
    entries = (
        entry(made(f"{TEXT * 20} {number}"), f"https://one.example/{number}") for number in count()
    )
    with pytest.raises(LedgerUnreachable, match="full"):
        kept.extend(map(writer.keep, entries))
    assert 0 < len(kept) == reports_in(engine)
    engine.dispose()


def test_a_connection_that_is_lost_is_made_again(address: str) -> None:
    if "://" not in address:
        pytest.skip("a file has no connection to lose")
    engine = open_engine(address)
    prepare(engine, create=True)
    writer = Writer(engine, COMPARISON)
    writer.keep(entry(made()))
    other = open_engine(address)
    with other.connect() as connection:
        mine = "pid <> pg_backend_pid() AND datname = current_database()"
        end = text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {mine}")
        connection.execute(end)
    assert writer.keep(entry(made(f"{TEXT} Again."), "https://two.example/")).status == "stored"
    assert reports_in(engine) == 2
    engine.dispose()
    other.dispose()


def test_a_ledger_is_made_once_and_opened_after_that(address: str) -> None:
    for _ in range(2):
        engine = open_engine(address)
        prepare(engine, create=True)
        with engine.connect() as connection:
            assert revision_of(connection) == REVISION
        engine.dispose()


def test_a_ledger_that_is_not_there_is_not_made_by_asking(address: str) -> None:
    engine = open_engine(address)
    with pytest.raises(LedgerMissing, match="reportedly ingest"):
        prepare(engine, create=False)
    engine.dispose()


def test_a_ledger_of_a_newer_version_is_refused(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerNewer):
        prepare(engine, create=False)


def test_a_file_that_is_no_database_is_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "notes.txt"
    file.write_text("not a database, but long enough to be looked at as one " * 40)
    with pytest.raises(LedgerUnreachable, match=r"notes\.txt: cannot be opened"):
        prepare(open_engine(str(file)), create=True)


@pytest.mark.parametrize(
    "given", ["mysql://host/name", "http://example.org", "postgresql://host:port/name"]
)
def test_what_is_no_ledgers_address_is_refused(given: str) -> None:
    with pytest.raises(LedgerAddressError):
        open_engine(given)


def test_a_password_is_never_shown() -> None:
    engine = open_engine("postgresql://anna:secret@127.0.0.1:1/none")
    with pytest.raises(LedgerUnreachable) as caught:
        prepare(engine, create=False)
    assert "secret" not in str(caught.value)


def test_names_of_any_length_are_kept(engine: Engine) -> None:
    reading = made()
    # Words that no index can press together: PostgreSQL keeps 2,700 bytes of a key.
    long = " ".join(report_id(f"word {number}") for number in range(500))
    link = replace(reading.claims[0].chain[0], name=long, text=long)
    claim = replace(reading.claims[0], chain=(link,))
    entities = tuple(replace(one, name=long) for one in reading.entities)
    told = replace(reading, claims=(claim,), entities=entities)
    address = replace(entry(told).finding.address, url=f"https://one.example/{long}")
    finding = restored(told.report, address)
    kept = Writer(engine, COMPARISON).keep(replace(entry(told), finding=finding))
    assert kept.status == "stored"
