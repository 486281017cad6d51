"""Subordinate clauses that tell something of their own: of reason, concession, or more of a noun.

"She should not pay, since she is not the owner" tells for certain that she is
not the owner, and only what should be of the rest. So does ", which may leak"
of a ferry. Such a clause is apart where it is told with another certainty than
the clause that it hangs on, and stands in front of it or behind it.
"""

from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.claims.predicates import SHORTEST, clause_of, finite, predicate, subjects
from reportedly.claims.scope import denied_whole, hedged_whole

_ALWAYS = frozenset(["because", "although", "though", "whereas"])
_BEHIND_MARKS = frozenset(["since", "as", "while"])
"""Words that may be of time as well, and then no mark sets their clause off."""
_NOT_AFTER = frozenset("if though of to long soon well".split())
_RELATIVE = frozenset("which who whom whose".split())
_MARKS = frozenset((",", "—", "–", ";"))
_LEADING = frozenset(("PUNCT", "SCONJ", "CCONJ", "ADV"))
_VERBAL = frozenset(("VERB", "AUX"))
_READ = frozenset(("acl:relcl", "advcl"))
_SUBORDINATE = frozenset(("acl", "acl:relcl", "advcl", "advcl:relcl", "csubj", "ccomp", "xcomp"))


def split_subordinate(context: Context, places: list[int]) -> list[list[int]]:
    """Return the words of a clause without the subordinate ones that are apart, and those."""
    parts = [places]
    for verb in places:
        if context.tree.words[verb].deprel not in _READ or verb not in parts[0]:
            continue
        below = clause_of(context, verb)
        split = [place for place in parts[0] if place in below]
        rest = [place for place in parts[0] if place not in below]
        if _whole(context, split, rest) and _tells_its_own(context, verb, split, rest):
            parts = [rest, *parts[1:], split]
    return parts


def _whole(context: Context, split: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether words stand in a row before or behind all that the others tell."""
    words = context.tree.words
    ours = [n for n in split if words[n].upos != "PUNCT"]
    theirs = [n for n in rest if words[n].upos not in _LEADING]
    if min(len(ours), len(theirs)) < SHORTEST:
        return False
    behind = max(theirs) < ours[0] or ours[-1] < min(theirs)
    return behind and len(split) == split[-1] - split[0] + 1


def _tells_its_own(context: Context, verb: int, split: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether a clause is no part of what the rest tells, and told otherwise."""
    if not (predicate(context, verb) and finite(context, verb)):
        return False
    relative = context.tree.words[verb].deprel == "acl:relcl"
    own = _relative(context, split, rest) if relative else _reason(context, verb, split, rest)
    return own and _forces(context, split) != _forces(context, rest)


def _relative(context: Context, split: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether a relative clause stands behind a mark: ", which may leak", ", in which"."""
    words = context.tree.words
    first, second = [words[n] for n in split if words[n].upos != "PUNCT"][:2]
    opener = second if first.upos == "ADP" else first
    told = any(words[n].upos in _VERBAL for n in rest)
    return told and opener.text.lower() in _RELATIVE and _set_off(context, split, rest)


def _reason(context: Context, verb: int, split: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether a clause gives a reason or concedes something; a "not" may be of the reason."""
    opener = _opener(context, split)
    if opener is None or not _hangs_on_a_clause(context, verb, rest):
        return False
    free = opener in _ALWAYS and "negation" not in _forces(context, rest)
    return free or _set_off(context, split, rest)


def _opener(context: Context, split: Sequence[int]) -> str | None:
    """Return the word of reason that opens words; "simply because" and "as if" are none."""
    words = context.tree.words
    first = next(n for n in split if words[n].upos != "PUNCT")
    opener, after = words[first].text.lower(), words[first + 1].text.lower()
    focus = first > 0 and words[first - 1].upos == "ADV"
    if opener not in _ALWAYS | _BEHIND_MARKS or focus or after in _NOT_AFTER:
        return None
    return opener


def _hangs_on_a_clause(context: Context, verb: int, rest: Sequence[int]) -> bool:
    """Say whether a clause and the one that it hangs on have a subject each."""
    head = context.tree.words[verb].head
    if head is None or head not in rest or _below(context, head, rest):
        return False
    return predicate(context, head) and all(subjects(context, n) for n in (verb, head))


def _below(context: Context, verb: int, rest: Sequence[int]) -> bool:
    word = context.tree.words[verb]
    return word.deprel in _SUBORDINATE and word.head in rest


def _set_off(context: Context, split: Sequence[int], rest: Sequence[int]) -> bool:
    """Say whether a mark stands between a clause and the one that it hangs on."""
    words = context.tree.words
    behind = split[0] > min(n for n in rest if words[n].upos not in _LEADING)
    edges = (split[0] - 1, split[0]) if behind else (split[-1], split[-1] + 1)
    return any(0 <= n < len(words) and words[n].text in _MARKS for n in edges)


def _forces(context: Context, places: Sequence[int]) -> frozenset[str]:
    """Return the forces that bear on words as a whole."""
    inside = set(places)
    return frozenset(
        one.force
        for one in context.marked(places)
        if (
            denied_whole(context, one, inside, set())
            if one.force == "negation"
            else hedged_whole(context, one, inside)
        )
    )
