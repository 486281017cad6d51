"""Lines: one stored report as a line of JSON in UTF-8.

Half a surrogate pair, which UTF-8 cannot hold, is written as its escape.
"""

import re
from typing import Final

from reportedly.errors import FormatError
from reportedly.records import Stored, as_json, to_json

_TWO_HALVES: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def line_of(stored: Stored) -> bytes:
    """Return the JSON of `to_json` with `addresses` added, without a line's end.

    Raises FormatError for a text in which two halves of a surrogate pair stand
    side by side: JSON has no way to tell them from the character they make.
    """
    line = f'{to_json(stored.reading)[:-1]}, "addresses": {as_json(stored.addresses)}}}'
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError:
        if _TWO_HALVES.search(line):
            reason = "a surrogate pair in two halves, which JSON cannot hold"
            raise FormatError(stored.reading.report.path, reason) from None
        return line.encode("utf-8", "backslashreplace")
