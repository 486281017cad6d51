"""Titles: the words around a name that say what its bearer is, and why they would know."""

import re

from reportedly.claims.context import Context
from reportedly.claims.introductions import among, holds_office, introduced
from reportedly.claims.naming import Named, bare
from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.vocabulary import COURTESIES

_TAG = re.compile(r"\([^)]*\)?|\b[RDI]-[A-Z][A-Za-z.]*|^\W*\d{1,3}\b(?!\s*-)(?=\W*(?:,|$))|\)")
"""What stands around a name and is no title: a party and state, an age."""

_SAYS_MORE = re.compile(r"\s*(?:[,(–—-]|(?:of|from|at|with|for|in)\b)")
"""How words after a name go on when they say what its bearer is; "Brand aides" are others."""

_OWNER = re.compile(r"^\s*(?:[A-Z][\w.&-]*\s)*[A-Z][\w.&-]*[’']s?\s+$")
"""Where somebody is from, and no more: "Radio Selim's Ivo Brand"."""

EARLY = 6
"""Mentions of somebody among which a title is looked for: who they are is said where they enter."""

_LONGEST = 240
"""Characters around a name beyond which a parse has gone astray: no title is taken from there."""


def said_title(context: Context, title: str | None, named: Named) -> str | None:
    """Return the title that a source gives, or the first that its holder is given elsewhere.

    "Mr" alone says nothing of who somebody is and gives way to any other.
    """
    if (title and title.lower().strip(".") not in COURTESIES) or named.entity.kind != "person":
        return title
    for mention in (named.span, *named.entity.mentions[:EARLY]):
        found = title_at(context, mention)
        if found and (holds_office(found) or found == among(context, mention)):
            return found
    return title or _described(context, named)


def _described(context: Context, named: Named) -> str | None:
    """Return the words of an office by which somebody is called: "the harbour minister said"."""
    for short, full in context.found.stands_for.items():
        words = short.of(context.text)
        if words.lower().startswith("the ") and full in named.entity.mentions:
            found = _trim(words)
            if " " in found and holds_office(found):
                return found
    return None


def title_at(context: Context, name: Span) -> str | None:
    """Return the title that stands around a name where it is said in full."""
    top = context.tree.top(name)
    if top is None:
        return None
    root = top
    for above in context.tree.ancestors(top):
        word = context.tree.words[root]
        if word.deprel not in {"appos", "flat", "nmod:desc", "compound", "nmod:unmarked"}:
            break
        if context.tree.words[above].upos not in {"NOUN", "PROPN"}:
            break
        root = above
    around = noun_phrase(context.tree, root, apposed=True)
    entity = context.mentioned_at(name)
    if entity is None or entity.kind != "person":
        return None
    led = introduced(context.text, name) or among(context, name) or ""
    if around.end - around.start > _LONGEST:
        return led or None
    return _joined(led, description(context, around, Named(name, entity))[0] or "")


def description(
    context: Context, source: Span, named: Named | None
) -> tuple[str | None, str | None]:
    """Return title and standing: the words before and after a name, and its relative clause."""
    if named is None or named.entity.kind != "person" or not source.contains(named.span):
        return None, relative_clause(context, source, source.start)[0]
    name = bare(context, named.span)
    standing, cut = relative_clause(context, source, name.end)
    before = _trim(_OWNER.sub("", context.text[without_case(context, source) : name.start]))
    following = context.text[name.end : cut]
    after = _trim(_TAG.sub("", following)) if _SAYS_MORE.match(following) else ""
    return _joined(before, after), standing


def _joined(before: str, after: str) -> str | None:
    """Return what is said before and after a name; the fuller alone where one holds the other."""
    one, other = before.lower(), after.lower()
    if one in other or other in one:
        return max(before, after, key=len) or None
    return f"{before}, {after}"


def standing_of(context: Context, source: Span, said: Span) -> str | None:
    """Return the relative clause that follows a source and says more of its holder.

    `said` are the words that stood for it: the clause of a "who" that is the source itself
    is a frame, and says what its holder said.
    """
    top = context.tree.top(source)
    for child in context.tree.children(top) if top is not None else ():
        if context.tree.words[child].deprel == "acl:relcl":
            words = [context.tree.words[place] for place in context.tree.subtree(child)]
            clause = Span(words[0].span.start, words[-1].span.end)
            if clause.overlaps(said):
                continue
            if clause.start >= source.end and words[0].text.lower() in {"who", "whose"}:
                return _trim(clause.of(context.text)) or None
    return None


def relative_clause(context: Context, source: Span, start: int) -> tuple[str | None, int]:
    """Return the words of a relative clause in `source` after `start`, and where it begins."""
    for place in context.tree.inside(source):
        word = context.tree.words[place]
        if word.span.start < start or word.text.lower() not in {"who", "whose"}:
            continue
        words = _trim(context.text[word.span.start : source.end])
        return (words if " " in words else None), word.span.start
    return None, source.end


def _trim(words: str) -> str:
    plain = " ".join(words.split()).strip(' ,;:–—―-"“”')
    if not any(letter.isalpha() for letter in plain):
        return ""
    lowered = plain.lower()
    for article in ("the ", "a ", "an "):
        if lowered.startswith(article):
            plain = plain[len(article) :]
            break
    return "" if plain.lower() in {"the", "a", "an", "and", "’s", "'s", "of"} else plain


def without_case(context: Context, core: Span) -> int:
    """Return where a description begins after a preposition that the source took along."""
    for place in context.tree.inside(core):
        word = context.tree.words[place]
        if word.upos != "ADP" or word.deprel != "case":
            return word.span.start
    return core.start
