"""Inner quotes: what somebody quoted quotes, in single marks inside a quotation.

“The crew is saying, ‘It sank. We swam,’” Brand said: all between the inner marks
is the crew's, though the reading of a content often ends with its first clause.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of
from reportedly.text.trees import Tree

_OPENS = "‘"
_CLOSES = frozenset("’'")
_LED = frozenset((",", ":", "that", "like"))
_ENDS = frozenset(".,!?…")
_OUTER = frozenset('”"')


def with_inner_quotes(tree: Tree, found: Sequence[Found], inside: Set[int]) -> list[Found]:
    """Return attributions inside a content with the whole of what stands in single marks."""
    opening = [n for n in tree.spelled(frozenset([_OPENS])) if n in inside]
    made = list(found)
    for place in opening:
        owner = next((one for one in made if one.source and _leads(tree, one, place)), None)
        if owner is not None:
            said = set(_quoted(tree, place, inside)).difference(owner.framed())
            made[made.index(owner)] = replace(owner, content=runs_of(said | set(owner.held())))
    return made


def _leads(tree: Tree, one: Found, opening: int) -> bool:
    """Say whether the cue of an attribution stands right before an opening mark."""
    last = one.cue[-1][1]
    between = [tree.words[place].text.lower() for place in range(last, opening)]
    return last <= opening and _LED.issuperset(between)


def _quoted(tree: Tree, opening: int, inside: Set[int]) -> list[int]:
    """Return the words from an opening mark to its closing one, or to the end of the content."""
    places = [opening]
    while places[-1] + 1 in inside:
        place = places[-1] + 1
        if tree.words[place].text in _OUTER:
            break
        places.append(place)
        if tree.words[place].text in _CLOSES and _closes(tree, place):
            break
    return places


def _closes(tree: Tree, mark: int) -> bool:
    """Say whether a mark closes a quotation, and is no apostrophe: "it’s", "the crews’ boats"."""
    before = tree.words[mark - 1].text[-1].lower()
    if before in _ENDS:
        return True
    after = tree.words[mark + 1 : mark + 2]
    goes_on = any(
        word.span.start == tree.words[mark].span.end and word.text[0].isalnum() for word in after
    )
    return before != "s" and not goes_on
