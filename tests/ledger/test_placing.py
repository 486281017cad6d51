"""Stories of a ledger depend on which reports it holds, not on how they came in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from reportedly.ledger import Likening, Placer, Writer, find_stories, placing, stories
from reportedly.ledger.schema import reports as reports_table
from reportedly.linking import clusters
from reportedly.records import Reading, report_id
from tests.ledger.ledgers import holding
from tests.ledger.made import entry, made


@dataclass(frozen=True)
class Letters:
    """A topic made for tests: the letters of a text."""

    letters: str

    def packed(self) -> bytes:
        return self.letters.encode()

    def leading(self) -> list[int]:
        return sorted({ord(one) for one in self.letters})


def alike(one: Letters, others: Sequence[Letters], apart: Sequence[int | None]) -> list[float]:
    ours = set(one.letters)
    return [
        len(ours & set(other.letters)) / len(ours | set(other.letters)) - 0.1 * (between or 0)
        for other, between in zip(others, apart, strict=True)
    ]


class Alone(Letters):
    """A topic whose leading word all others have too."""

    @classmethod
    def of(cls, values: bytes) -> "Alone":
        return cls(values.decode())

    def leading(self) -> list[int]:
        return [1]


LIKENING = Likening(
    topic=lambda title, text, left_out: Letters(text),
    unpacked=lambda values: Letters(values.decode()),
    alike=alike,
    clusters=clusters,
    tied=0.1,
    least=0.24,
    shared=1,
    reach=3,
)


def told(text: str, day: int | None) -> Reading:
    """Return a reading of a text of a few letters, published on a day of March or on none."""
    reading = made(publisher="The Orra Post")
    published = None if day is None else f"2031-03-{day:02}"
    report = replace(reading.report, id=report_id(text), text=text, published=published)
    return replace(reading, report=replace(report, furniture=()), claims=(), attributions=())


def placed(
    connection: Connection, engine: Engine, likening: Likening = LIKENING
) -> list[frozenset[str]]:
    """Place all that waits; return the stories as the ids of their reports."""
    while Placer(engine, likening)._step(connection):
        pass
    found = stories(connection, least=1)
    return sorted((frozenset(one.id for one in story.reports) for story in found), key=sorted)


def kept(engine: Engine, readings: Sequence[Reading]) -> list[frozenset[str]]:
    with holding(engine, readings) as connection:
        return placed(connection, engine)


texts = st.text("abcdefg", min_size=1, max_size=5)
reports = st.lists(
    st.tuples(texts, st.sampled_from([None, 1, 2, 3, 9])), max_size=8, unique_by=lambda one: one[0]
)


@given(found=reports, chance=st.randoms(use_true_random=False), step=st.integers(1, 4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_any_order_and_any_steps_give_the_same_stories(engine, found, chance, step) -> None:
    readings = [told(text, day) for text, day in found]
    expected = kept(engine, readings)
    chance.shuffle(readings)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(placing, "AT_ONCE", step)
        assert kept(engine, readings) == expected


names = "abcdefghijkl"
nearness = st.dictionaries(
    st.sampled_from([(one, other) for one in names for other in names if one < other]),
    st.sampled_from([0.1, 0.24, 0.25, 0.3, 0.5, 0.9]),
    min_size=6,
)


def likening_by(near: Mapping[tuple[str, str], float]) -> Likening:
    """Return a likening by which reports of one letter each are as alike as `near` says."""

    def alike(one: Letters, others: Sequence[Letters], _apart: object) -> list[float]:
        pairs = ((one.letters, other.letters) for other in others)
        return [near.get((min(pair), max(pair)), 0) for pair in pairs]

    return replace(
        LIKENING, topic=lambda title, text, left_out: Alone(text), unpacked=Alone.of, alike=alike
    )


@given(near=nearness, step=st.integers(1, 3), gone=st.sets(st.sampled_from(names), max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_stories_are_those_of_all_reports_at_once(engine, near, step, gone) -> None:
    ids = {name: report_id(name) for name in names}
    ties = {(ids[one], ids[other]): value for (one, other), value in near.items()}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(placing, "AT_ONCE", step)
        with holding(engine, [told(name, 1) for name in names]) as connection:
            found = placed(connection, engine, likening_by(near))
            assert found == parted(ids.values(), ties)
            left = [one for name, one in ids.items() if name not in gone]
            take_away(connection, [ids[name] for name in gone])
            inside = {pair: value for pair, value in ties.items() if {*pair} <= {*left}}
            assert placed(connection, engine, likening_by(near)) == parted(left, inside)


def parted(ids: Iterable[str], ties: Mapping[tuple[str, str], float]) -> list[frozenset[str]]:
    return sorted(clusters(ids, ties), key=sorted)


def take_away(connection: Connection, ids: Sequence[str]) -> None:
    gone = reports_table.update().where(reports_table.c.id.in_(ids))
    connection.execute(gone.values(current=False, placed=False))


def test_a_story_grows_as_reports_come_in(engine: Engine, writer: Writer) -> None:
    placer = Placer(engine, LIKENING)
    for text, day in (("abcd", 4), ("abce", 3)):
        reading = told(text, day)
        writer.keep(entry(reading, text))
        assert list(placer.place()) == [1]
    with engine.connect() as connection:
        (story,) = stories(connection)
    assert [one.published for one in story.reports] == ["2031-03-03", "2031-03-04"]
    assert placer.waiting() == 0


def test_a_text_that_was_replaced_leaves_its_story(engine: Engine, writer: Writer) -> None:
    placer = Placer(engine, LIKENING)
    for place, text in (("one", "abc"), ("two", "bcd"), ("three", "cde")):
        writer.keep(entry(told(text, 1), place))
    assert sum(placer.place()) == 3
    writer.keep(entry(told("xyz", 1), "two"))
    assert placer.waiting() == 2
    assert sum(placer.place()) == 2
    with engine.connect() as connection:
        found = [{one.id for one in story.reports} for story in stories(connection, least=1)]
    assert {report_id("bcd")} not in found
    assert {report_id("xyz")} in found


def test_a_story_is_found_by_its_id_its_beginning_and_its_reports(
    engine: Engine, writer: Writer
) -> None:
    for text in ("abcd", "abce"):
        writer.keep(entry(told(text, 1), text))
    assert sum(Placer(engine, LIKENING).place()) == 2
    with engine.connect() as connection:
        (story,) = stories(connection)
        for name in (story.id, story.id[:6], report_id("abce"), "abcd"):
            assert find_stories(connection, name) == (story,)
        assert find_stories(connection, "nothing") == ()
