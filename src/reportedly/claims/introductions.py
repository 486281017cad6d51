"""Introductions: titles by the order of words before a name, where a tree seldom leads to it.

its "harbour correspondent" Ivo Brand
put through to a harbour attorney, Ivo Brand.
old harbour masters, including Ivo Brand and Ilse Marrow
"""

import re

from reportedly.claims.context import Context
from reportedly.records import Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.vocabulary import (
    CALLINGS,
    COURTESIES,
    PERSONAL_TITLES,
    ROLES,
    SPEAKERS,
    TITLE_NOUNS,
)

_QUOTING = re.compile(r"[\"“”―—]")
_BEARER = re.compile(r"\w{2,}(?:or|er|ist|man|woman|ian|eer|ary|ant)|chief|head|president|widow")
"""Nouns of those who do or are something, by the endings that English has for them."""

_BELONGING = re.compile(r"(?:of|for|from|at|with) (?:the |The )?[A-Z]|[A-Z]{2,3}$")
"""How words after a name begin that say where its bearer belongs; letters that follow a name."""

_QUOTED = re.compile(r"[“\"](?P<title>[a-z][^“”\"\n]{2,50})[”\"]\s$")
_COMMA = re.compile(r"\b(?:a|an|the|The|An?)\s(?P<title>(?:[\w’'/-]+\s){0,5}[\w-]+),\s$")
_ENDED = re.compile(r"\s*(?:[.,;:)—–]|and\b|$)")
_AMONG = re.compile(
    r"\b(?P<led>including|such as)\s"
    r"(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)*(?:,\s(?:and\s)?|\sand\s))*$"
)
_BEFORE = 120
"""Characters before a name in which words lead up to it."""


def introduced(text: str, name: Span) -> str | None:
    """Return a title in quotation marks right before a name, or before a comma and a name."""
    before = _lead(text, name)
    found = _QUOTED.search(before) or (_ENDED.match(text, name.end) and _COMMA.search(before))
    return found["title"] if found and holds_office(found["title"]) else None


def among(context: Context, name: Span) -> str | None:
    """Return of whom somebody is one: the words before "including" and a list of names."""
    before = _lead(context.text, name)
    match, top = _AMONG.search(before), context.tree.top(name)
    if match is None or top is None:
        return None
    cut = name.start - len(before) + match.start("led")
    for above in context.tree.ancestors(top):
        noun = context.tree.words[above]
        if noun.upos == "NOUN" and noun.span.end <= cut and _several(noun.text):
            phrase = noun_phrase(context.tree, above)
            words = context.text[phrase.start : min(phrase.end, cut)].strip(" ,")
            return re.sub(r"^(?:the|some|several|other|many) ", "", words, flags=re.IGNORECASE)
    return None


def _several(noun: str) -> bool:
    single = noun.lower().removesuffix("s")
    known = TITLE_NOUNS | SPEAKERS
    return noun.endswith("s") and (single in known or bool(_BEARER.fullmatch(single)))


def _lead(text: str, name: Span) -> str:
    return text[max(0, name.start - _BEFORE) : name.start].rpartition("\n")[2]


def holds_office(title: str) -> bool:
    """Say whether words around a name far away are surely a title: they hold a noun of office."""
    words = [word.lower() for word in re.findall(r"[^\W\d]+", title)]
    known = set(words) & (TITLE_NOUNS | PERSONAL_TITLES | SPEAKERS | ROLES | CALLINGS)
    if _QUOTING.search(title) or not words or words[0] in {"as", "on", "and", "whose"}:
        return False
    held = known - COURTESIES or any(map(_BEARER.fullmatch, words))
    return bool(held or _BELONGING.match(title))
