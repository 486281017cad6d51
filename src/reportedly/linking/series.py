"""Series: the numbers of several accounts of one claim, told apart by what they count."""

from collections.abc import Sequence
from itertools import combinations

from reportedly.linking.accounts import Account
from reportedly.linking.drift import same_things
from reportedly.records import Figure, Quantity

_Key = tuple[int, str]
"""The place of an account, and the id of a quantity in it."""


def figures(told: Sequence[Account]) -> list[tuple[Figure, ...]]:
    """Return the figures of each account; those of one series count the same things.

    Series are numbered from 1, in the order of the accounts and of the figures in them.
    """
    keys = [(place, one.id) for place, account in enumerate(told) for one in account.quantities]
    homes = {key: key for key in keys}
    for one, other in combinations(range(len(told)), 2):
        if told[one].source is not told[other].source:
            for ours, theirs in same_things(told[one], told[other]):
                _unite(homes, (one, ours.id), (other, theirs.id))
    series: dict[_Key, int] = {}
    for key in keys:
        series.setdefault(_home(homes, key), len(series) + 1)
    return [
        tuple(
            _figure(account, one, series[_home(homes, (place, one.id))])
            for one in account.quantities
        )
        for place, account in enumerate(told)
    ]


def _figure(account: Account, one: Quantity, series: int) -> Figure:
    text = account.source.reading.report.text
    counted = None if one.counted is None else one.counted.of(text)
    words = one.span.of(text)
    return Figure(series, one.span, words, counted, one.low, one.high, one.bound, one.unit)


def _home(homes: dict[_Key, _Key], key: _Key) -> _Key:
    while homes[key] != key:
        key = homes[key]
    return key


def _unite(homes: dict[_Key, _Key], one: _Key, other: _Key) -> None:
    least, most = sorted((_home(homes, one), _home(homes, other)))
    homes[most] = least
