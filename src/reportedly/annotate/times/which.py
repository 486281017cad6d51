"""Which: the words that say which of a kind is meant ("last March", "next Tuesday")."""

import re
from typing import Literal

Which = Literal["last", "past", "this", "next", "coming"]

WHICH = r"(?i:(?P<which>last|next|this(?:\s(?:past|coming|last|next))?))"


def which_of(match: re.Match[str]) -> Which | None:
    """Return which is meant; "this past" is "past", "this coming" "coming"."""
    words = (match["which"] or "").lower().split()
    if not words:
        return None
    if len(words) == 1:
        return words[0]  # type: ignore[return-value]
    return "past" if words[1] in {"past", "last"} else "coming"
