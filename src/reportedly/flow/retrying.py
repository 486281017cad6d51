"""Retrying: what could not be read, found again where it was, or lost with a reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.errors import InputError, MissingInput
from reportedly.flow.findings import lasting
from reportedly.pages import STANDARD_INPUT, Item, items_of
from reportedly.records import Failure

MOVED = "no longer where it was: its source has changed; ingest it again"


def found_again(
    failures: Iterable[Failure], *, allow_private: bool = False
) -> Iterator[tuple[str, Iterator[Item | InputError]]]:
    """Yield each source with what is to be tried again of it, but for standard input, now gone.

    Each failure comes out, as an item or as the error that says why it is none.
    """
    wanted: dict[str, list[Failure]] = defaultdict(list)
    for failure in failures:
        if failure.source != STANDARD_INPUT:
            wanted[failure.source].append(failure)
    for source, those in wanted.items():
        places = [one.position for one in those]
        chosen = None if None in places else [one for one in places if one]
        items = items_of(source, positions=chosen, allow_private=allow_private)
        yield source, _all_told(items, those)


def _all_told(
    items: Iterable[Item | InputError], wanted: Sequence[Failure]
) -> Iterator[Item | InputError]:
    """Yield the items, and an error for each wanted place that came to nothing."""
    left: dict[str | None, Failure] = {
        one.position: one for one in wanted if one.position is not None
    }
    places = {one.name: one.position for one in wanted}
    whole = None in places.values()
    kind: type[InputError] = MissingInput
    reason = MOVED
    for item in items:
        if isinstance(item, InputError) and item.position is None:
            # The source itself is lost, and with it what is left of it.
            kind, reason = type(item), item.reason
            if left and not whole:
                continue
        known = left.pop(item.position, None) or left.pop(places.get(lasting(item.name)), None)
        yield _named(item, known)
    for one in left.values():
        yield kind(one.name, reason, source=one.source, position=one.position)


def _named(item: Item | InputError, known: Failure | None) -> Item | InputError:
    """Return the item; an error that names a place's source alone is named as the failure was."""
    if known is None or isinstance(item, Item) or lasting(item.name) != known.source:
        return item
    return type(item)(known.name, item.reason, source=known.source, position=known.position)
