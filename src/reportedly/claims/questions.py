"""Questions: claims that are asked, not told."""

from collections.abc import Sequence

from reportedly.claims.context import Context

_CLOSERS = frozenset("”’\"')]»")


def asked(context: Context, places: Sequence[int]) -> bool:
    """Say whether the words end with a question mark, or stand right before one."""
    words = context.tree.words
    last = places[-1]
    while last in places and words[last].text in _CLOSERS and last > places[0]:
        last -= 1
    if words[last].text == "?":
        return True
    return last + 1 < len(words) and words[last + 1].text == "?"
