"""Asked: what a question names, checked as the commands check it."""

from datetime import date
from typing import overload

from reportedly.errors import UsageError


@overload
def day(name: str, text: str) -> str: ...
@overload
def day(name: str, text: None) -> None: ...
def day(name: str, text: str | None) -> str | None:
    """Return a day of the calendar as ISO 8601, or None for None. Raises UsageError."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except (TypeError, ValueError) as error:
        raise UsageError(f"{name}: {text!r} is no date such as 2031-03-04") from error


def from_on(least: int, name: str, number: int) -> int:
    """Return a number that is `least` or more. Raises UsageError."""
    if number < least:
        raise UsageError(f"{name}: {number} is not a number from {least} on")
    return number
