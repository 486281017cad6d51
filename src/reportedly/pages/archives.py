"""Archives: the pages in a WARC file, plain or gzip, one record at a time.

A record that is broken is one error, and the next is looked for. Where a
record's length is wrong the next may begin inside it, so the search goes on
right behind its beginning, as long as the source can be read again.
"""

from collections.abc import Generator, Iterator, Sequence

from reportedly.errors import InputError, NoArticle, UnreadableInput
from reportedly.pages.bounds import Bounds
from reportedly.pages.cursor import Cursor
from reportedly.pages.gzips import MAGIC, Member, beginning
from reportedly.pages.items import Item
from reportedly.pages.tape import CHUNK, Tape
from reportedly.pages.warc import MARK, Place, next_item

MOST_LOST = 100  # broken records in a row, after which a file is no archive
_PROBE = 1024  # bytes of gzip data that hold the first of what is packed in it

Found = Item | InputError


def items_of_archive(
    tape: Tape, bounds: Bounds, positions: Sequence[str] | None = None
) -> Iterator[Found]:
    """Yield an item for each page or text in the archive, an error for each broken record.

    `positions`, as items and errors carry them, yields those only.
    """
    if positions is not None:
        packed = is_packed(tape)
        for position in positions:
            yield _at(tape, position, bounds, packed=packed)
        return
    empty = True
    for found in _Archive(tape, bounds).items():
        empty = False
        yield found
    if empty:
        yield NoArticle(tape.name, "no page in this archive", source=tape.name)


class _Archive:
    """One walk through an archive; `_number` counts its records, `_lost` those lost in a row."""

    def __init__(self, tape: Tape, bounds: Bounds) -> None:
        self._tape = tape
        self._bounds = bounds
        self._number = 0
        self._lost = 0

    def items(self) -> Iterator[Found]:
        for found in self._packed() if is_packed(self._tape) else self._plain():
            yield found
            if self._lost == MOST_LOST:
                why = f"{MOST_LOST} broken records in a row; the rest is not read"
                yield UnreadableInput(self._tape.name, why, source=self._tape.name)
                return

    def _plain(self) -> Iterator[Found]:
        cursor = Cursor(self._tape.read)
        while cursor.skip_breaks():
            start = cursor.at
            try:
                found = self._next(cursor, start, 0, self._tape.size)
            except InputError as error:
                yield error
                if self._tape.go_back(start + 1):
                    cursor = Cursor(self._tape.read, start + 1)
                cursor.find_record(start)
                continue
            if found is not None:
                yield found

    def _packed(self) -> Iterator[Found]:
        while self._tape.peek(1):
            start = self._tape.offset
            is_whole = yield from self._member(start)
            if not is_whole:
                self._tape.go_back(start + 1)
                _find_member(self._tape)

    def _member(self, start: int) -> Generator[Found, None, bool]:
        """Yield what a gzip member holds; return whether it could be unpacked to its end."""
        cursor = Cursor(Member(self._tape).read)
        inside = -1
        is_lost = False
        while True:
            try:
                if not (cursor.find_record(inside) if is_lost else cursor.skip_breaks()):
                    return True
                inside = cursor.at
                found = self._next(cursor, start, inside)
            except InputError as error:
                if is_lost and error.position is None:  # told already
                    return False
                yield error if error.position else self._damage(error, start, cursor.at)
                is_lost = True
                continue
            is_lost = False
            if found is not None:
                yield found

    def _next(
        self, cursor: Cursor, offset: int, inside: int, size: int | None = None
    ) -> Found | None:
        """Return what the next record holds. Raises an error with its place if it is lost."""
        self._number += 1
        place = Place(self._tape.name, self._number, offset, inside)
        try:
            found = next_item(cursor, place, self._bounds, size)
        except InputError as error:
            self._lost += 1
            raise place.error(error) from error
        self._lost = 0
        return place.error(found) if isinstance(found, InputError) else found

    def _damage(self, error: InputError, offset: int, inside: int) -> InputError:
        self._number += 1
        self._lost += 1
        return Place(self._tape.name, self._number, offset, inside).error(error)


def is_packed(tape: Tape) -> bool:
    """Say whether what comes next is gzip data."""
    return tape.peek(len(MAGIC)) == MAGIC


def _at(tape: Tape, position: str, bounds: Bounds, *, packed: bool) -> Found:
    """Return what stands at `position`, which an item or an error carried."""
    gone = UnreadableInput(
        tape.name, f"no record at {position} any more", source=tape.name, position=position
    )
    place = Place.of(tape.name, position)
    if place is None or not tape.go(place.offset):
        return gone
    size = None if packed else tape.size
    try:
        cursor = Cursor(Member(tape).read if packed else tape.read, 0 if packed else place.offset)
        if cursor.skip(place.inside) == place.inside and cursor.skip_breaks():
            found = next_item(cursor, place, bounds, size) or gone
            return place.error(found) if isinstance(found, InputError) else found
    except InputError as error:
        return place.error(error)
    return gone


def _find_member(tape: Tape) -> None:
    """Go to the next gzip member that begins with a record, or to the end."""
    while data := tape.peek(CHUNK):
        found = data.find(MAGIC)
        if found < 0:
            tape.read(max(len(data) - len(MAGIC) + 1, 1))
        elif found:
            tape.read(found)
        elif beginning(tape.peek(_PROBE), len(MARK)) == MARK:
            return
        else:
            tape.read(1)
