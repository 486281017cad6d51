"""Conditions: "if" and "unless" on which a clause hangs, and "whether", which leaves it open.

"They will sail if it clears" leaves open whether they will. "If you look at the chart, the rock
is marked" does not: what is told there holds, or held, as a rule.
"""

from collections.abc import Iterator

from reportedly.annotate.bearing import governed
from reportedly.records import Force, Marker, Span, Syntax
from reportedly.text.inflection import forms
from reportedly.text.trees import Tree

_CONDITIONS = frozenset(["if", "unless"])
_ASKING = forms("ask wonder question check determine doubt inquire discover") | frozenset(
    (
        "know knows knew known see sees saw tell tells told say clear unclear sure unsure certain "
        "uncertain unknown decide decides decided deciding care cares understand find finds "
        "found learn assess assessing investigate investigating investigates test tests tell"
    ).split()
)
_NEAR = 3
"""Words back from an "if" in which a verb of asking makes it a "whether": "asked the mayor if"."""
_VERBAL = frozenset(("VERB", "AUX", "ADJ"))
_HELPING = frozenset(("aux", "aux:pass", "cop"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj", "expl"))
_AS_IT_IS = frozenset("is are was were s re m has have had ve does do did".split())
_TO_COME = frozenset("will wo would could might may can should must shall ll d".split())
_INVERTED = frozenset(["were", "should"])
_OUTCOMES = frozenset("would could might will may".split())
_APOSTROPHES = frozenset("'’")
_OPENERS = frozenset("“\"‘'(")


def find_conditions(syntax: Syntax, tree: Tree) -> Iterator[Marker]:
    """Yield a marker for each word that makes a clause hang on another, or leaves it open."""
    for place in tree.spelled(_CONDITIONS | {"whether"}):
        word, lower = syntax.words[place], syntax.words[place].text.lower()
        if lower == "whether":
            if not _opens(syntax, place):
                yield Marker(word.span, "unknown", _main(tree, place))
        elif word.upos != "NOUN":
            asked = lower == "if" and _asked(syntax, place)
            main = _main(tree, place)
            rule = not asked and _as_a_rule(tree, place, main)
            head = tree.words[place].head if rule else main
            force: Force = "unknown" if asked else "possible"
            yield Marker(_with_only(syntax, place), force, main if head is None else head)
    yield from _inverted(syntax, tree)


def _with_only(syntax: Syntax, place: int) -> Span:
    """Return the span of a condition with the "only" before it."""
    word, before = syntax.words[place], syntax.words[max(0, place - 1)]
    first = before if before.text.lower() == "only" else word
    return Span(first.span.start, word.span.end)


def _inverted(syntax: Syntax, tree: Tree) -> Iterator[Marker]:
    """Yield a marker for a condition without "if": "Were it to sink, the crew would swim"."""
    for place in tree.spelled(_INVERTED):
        sentence = syntax.sentences[tree.sentence(place)]
        if any(word.upos != "PUNCT" for word in syntax.words[sentence.first : place]):
            continue
        texts = [word.text.lower() for word in syntax.words[place : sentence.last]]
        if "," not in texts or "?" in texts:
            continue
        comma = texts.index(",")
        outcome = next((n for n in range(comma, len(texts)) if texts[n] in _OUTCOMES), None)
        if outcome is not None and (texts[0] == "should" or "to" in texts[:comma]):
            yield Marker(syntax.words[place].span, "possible", governed(tree, place + outcome))


def _opens(syntax: Syntax, place: int) -> bool:
    """Say whether a word begins a sentence or a part of one: "Whether it sank or burned, …"."""
    before = syntax.words[place - 1] if place else None
    return before is None or (before.upos == "PUNCT" and before.text not in _OPENERS)


def _asked(syntax: Syntax, place: int) -> bool:
    """Say whether "if" stands for "whether", after a verb of asking or knowing."""
    if _opens(syntax, place):
        return False
    before = syntax.words[max(0, place - _NEAR) : place]
    return any(word.text.lower() in _ASKING for word in before)


def _as_a_rule(tree: Tree, condition: int, main: int) -> bool:
    """Say whether what hangs on a condition is told as it is or was: "is marked", "were hurt"."""
    words = tree.words
    children = tree.children(main)
    if main == words[condition].head or words[main].text.lower() == "going":
        return False  # "going to sail"
    told = {_helper(tree, n) for n in children if words[n].deprel in _HELPING}
    subject = any(words[child].deprel in _SUBJECTS for child in children)
    return subject and not told.isdisjoint(_AS_IT_IS) and told.isdisjoint(_TO_COME)


def _helper(tree: Tree, place: int) -> str:
    """Return an auxiliary without its apostrophe: "ll", "s"."""
    clipped = tree.words[place].text in _APOSTROPHES and place + 1 < len(tree.words)
    return tree.words[place + clipped].text.lower().lstrip("'’")


def _predicate(tree: Tree, place: int) -> bool:
    if tree.words[place].upos in _VERBAL:
        return True
    return any(tree.words[child].deprel == "cop" for child in tree.children(place))


def _main(tree: Tree, place: int) -> int:
    """Return the predicate that the clause of a conjunction hangs on, or the clause's own."""
    clause = tree.words[place].head
    if clause is None:
        return place
    seen = {clause}
    above = tree.words[clause].head
    while above is not None and above not in seen:
        if _predicate(tree, above):
            return above
        seen.add(above)
        above = tree.words[above].head
    return clause
