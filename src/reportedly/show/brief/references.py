"""References: the reports of a brief by number, as sentences name them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.records import Telling
from reportedly.records.words import date_words
from reportedly.show.paper import web_address
from reportedly.show.sources import NO_PUBLISHER


@dataclass(frozen=True, slots=True)
class Reference:
    """A report of a brief: its number, who published it, when, as what and where it was found.

    `address` is the place where that is a web address, and nothing else that might run.
    """

    number: int
    who: str
    day: str
    title: str
    place: str
    address: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with the numbers of the reports that they rest on, in order."""

    words: str
    references: tuple[int, ...]


class References:
    """The reports of a story, found by the names that its groups give them."""

    def __init__(self, reports: Sequence[Telling]) -> None:
        self.all = tuple(_reference(number, one) for number, one in enumerate(reports, start=1))
        names = ((one.id, one.ref) for one in reports)
        self._numbers: dict[str, int] = {}
        for number, known in enumerate(names, start=1):
            self._numbers |= {name: number for name in known if name is not None}

    def number(self, name: str) -> int:
        """Return the number of a report that is named by ref or id."""
        return self._numbers[name]

    def of(self, name: str) -> Reference:
        """Return a report that is named by ref or id."""
        return self.all[self._numbers[name] - 1]

    def numbers(self, names: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of some reports, each once and in order."""
        return tuple(sorted({self._numbers[name] for name in names}))


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers, in order: 1 2 3 5 is 1 to 3, and 5."""
    first = last = None
    for number in sorted(set(numbers)):
        if first is None or last is None:
            first = number
        elif number != last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last


def _reference(number: int, one: Telling) -> Reference:
    place = one.url or one.path
    return Reference(
        number,
        _who(one),
        date_words(one.published) if one.published else "",
        one.title or "",
        place,
        web_address(place),
    )


def _who(one: Telling) -> str:
    """Return who published a report, or else where it was found."""
    return one.publisher or (one.url or one.path).rstrip("/").rpartition("/")[2] or NO_PUBLISHER
