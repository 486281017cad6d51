"""Titles: the words around a name that say what its bearer is, and why they would know."""

import re

from reportedly.claims.context import Context
from reportedly.claims.naming import Named, bare
from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.vocabulary import PERSONAL_TITLES, SPEAKERS, TITLE_NOUNS

_COURTESIES = frozenset("mr mrs ms miss mx sir".split())
_TAG = re.compile(r"\([^)]*\)?|\b[RDI]-[A-Z][A-Za-z.]*|^\W*\d{1,3}\b(?!\s*-)(?=\W*(?:,|$))|\)")
"""What stands around a name and is no title: a party and state, an age."""

_QUOTING = re.compile(r"[\"“”―—]")
_BEARER = re.compile(r"\w{2,}(?:or|er|ist|man|woman|ian|eer|ary|ant)|chief|head|president|widow")
"""Nouns of those who do or are something, by the endings that English has for them."""

_SAYS_MORE = re.compile(r"\s*(?:[,(–—-]|(?:of|from|at|with|for|in)\b)")
"""How words after a name go on when they say what its bearer is; "Brand aides" are others."""

EARLY = 6
"""Mentions of somebody among which a title is looked for: who they are is said where they enter."""

_BELONGING = re.compile(r"(?:of|for|from|at|with) (?:the |The )?[A-Z]|[A-Z]{2,3}$")
"""How words after a name begin that say where its bearer belongs; letters that follow a name."""

_LONGEST = 240
"""Characters around a name beyond which a parse has gone astray: no title is taken from there."""


def said_title(context: Context, title: str | None, named: Named) -> str | None:
    """Return the title that a source gives, or the first that its holder is given elsewhere.

    "Mr" alone says nothing of who somebody is and gives way to any other.
    """
    if (title and title.lower().strip(".") not in _COURTESIES) or named.entity.kind != "person":
        return title
    for mention in (named.span, *named.entity.mentions[:EARLY]):
        found = title_at(context, mention)
        if found and _office(found):
            return found
    return title


def _office(title: str) -> bool:
    """Say whether words around a name far away are surely a title: they hold a noun of office."""
    words = [word.lower() for word in re.findall(r"[^\W\d]+", title)]
    known = set(words) & (TITLE_NOUNS | PERSONAL_TITLES | SPEAKERS)
    if _QUOTING.search(title) or not words or words[0] in {"as", "on", "and"}:
        return False
    held = known - _COURTESIES or any(map(_BEARER.fullmatch, words))
    return bool(held or _BELONGING.match(title))


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
    if entity is None or around.end - around.start > _LONGEST:
        return None
    return description(context, around, Named(name, entity))[0]


def description(
    context: Context, source: Span, named: Named | None
) -> tuple[str | None, str | None]:
    """Return title and standing: the words before and after a name, and its relative clause."""
    if named is None or named.entity.kind != "person" or not source.contains(named.span):
        return None, relative_clause(context, source, source.start)[0]
    name = bare(context, named.span)
    standing, cut = relative_clause(context, source, name.end)
    before = _trim(context.text[without_case(context, source) : name.start])
    following = context.text[name.end : cut]
    after = _trim(_TAG.sub("", following)) if _SAYS_MORE.match(following) else ""
    title = ", ".join(part for part in (before, after) if part)
    return title or None, standing


def standing_of(context: Context, source: Span) -> str | None:
    """Return the relative clause that follows a source and says more of its holder."""
    top = context.tree.top(source)
    for child in context.tree.children(top) if top is not None else ():
        if context.tree.words[child].deprel == "acl:relcl":
            words = [context.tree.words[place] for place in context.tree.subtree(child)]
            clause = Span(words[0].span.start, words[-1].span.end)
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
