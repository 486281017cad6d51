"""Readings as a ledger would hand them on, with where they were found."""

from reportedly.records import Address, Reading, Stored


def address(ref: str | None = None, **known: str | None) -> Address:
    """Return a place where a report was found; what is not said of it is None."""
    unsaid = dict.fromkeys(("url", "publisher", "title", "byline", "published"))
    said = {"path": "report.txt", "seen": "2031-03-04T05:06:07Z", **unsaid, **known}
    return Address(ref, **said)


def found(reading: Reading, *addresses: Address) -> Stored:
    """Return a reading that was found at these addresses, or at one."""
    return Stored(reading, addresses or (address("7"),))
