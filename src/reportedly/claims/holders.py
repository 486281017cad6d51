"""Holders: the link that a source makes: who, of what kind, how named, by which title."""

import re
from dataclasses import dataclass

from reportedly.claims.asides import aside_after, withheld
from reportedly.claims.context import Context
from reportedly.claims.naming import Named, bare, find_name
from reportedly.claims.titles import (
    description,
    relative_clause,
    said_title,
    standing_of,
    without_case,
)
from reportedly.records import Link, Span, Spans, covering, words_of
from reportedly.records.claim import LinkKind, Naming
from reportedly.text.phrases import noun_phrase
from reportedly.text.vocabulary import (
    BARE_RUMOUR,
    DOCUMENTS,
    GROUP_PRONOUNS,
    ORGANIZATIONS,
    PRONOUNS,
    QUANTITY_NOUNS,
)

_KINDS: dict[str, LinkKind] = {
    "person": "person",
    "outlet": "outlet",
    "organization": "organization",
    "document": "document",
    "place": "organization",
    "nationality": "group",
}
_PEOPLE = frozenset("people men women children police officials others many some both".split())
_VAGUE = frozenset(
    "some several many media multiple various other local news early press initial "
    "unconfirmed unverified conflicting persistent".split()
)
LONGEST_ASIDE = 120
"""Characters between a source and its cue that may still be said of the source."""
_THE = re.compile(r"the\s+(?=[A-Z])", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z]|\n")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a source says of its holder, and what it leaves to other words."""

    core: Span
    named: Named | None
    title: str | None
    standing: str | None


def unattributed(context: Context, spans: Spans) -> Link:
    """Return the link of hearsay: `spans` are the words that attribute to nobody."""
    words = words_of(spans, context.text)
    return Link(None, words, spans, "unattributed", "unattributed", None, None, words, None)


def holder(context: Context, source: Spans, cue: Spans, known: Named | None = None) -> Link:
    """Return the link of a source (at least one span) with its cue.

    `known`: the name in it that the source goes by, where that is known already.
    """
    whole = covering(source)
    if _rumour(context, whole):
        return unattributed(context, tuple(sorted({*source, *cue})))
    if known is None:
        said = _said(context, whole)
    else:
        said = _Said(whole, _fuller(context, known), None, None)
    text = words_of(source, context.text)
    return Link(
        name=_name(context, said, text),
        text=text,
        spans=source,
        kind=_kind(context, said),
        naming=_naming(context, said, whole, cue),
        title=said.title,
        standing=said.standing,
        cue=words_of(cue, context.text) if cue else None,
        entity=_entity(context, said),
    )


def _said(context: Context, source: Span) -> _Said:
    core = _follow(context, source)
    named = find_name(context, core)
    title, standing = description(context, core, named)
    standing = standing or standing_of(context, core, source)
    if named is not None:
        named = _fuller(context, named)
        title = said_title(context, title, named)
    return _Said(core, named, title, standing)


def _follow(context: Context, source: Span) -> Span:
    """Return the words that say in full what a pronoun or a short description stands for."""
    stands_for = context.found.stands_for
    if source in stands_for:
        return stands_for[source]
    antecedent = _antecedent(context, source)
    if antecedent is not None:
        return antecedent
    places = context.tree.inside(source)
    top = context.tree.top(source)
    words = [context.tree.words[place] for place in places]
    if (top is not None and context.tree.words[top].text.lower() in PRONOUNS) or len(words) == 1:
        for word in words:
            if word.span in stands_for and word.text.lower() in PRONOUNS:
                return stands_for[word.span]
    return source


def _fuller(context: Context, named: Named) -> Named:
    """Return a name where it is said in full, if it is elsewhere."""
    full = _in_full(context, named.span)
    return named if full is None else Named(full, context.mentioned_at(full) or named.entity)


def _in_full(context: Context, name: Span) -> Span | None:
    """Return where a name is said in full, with its article ("the Courier") or without."""
    led = _THE.match(name.of(context.text))
    bare_span = Span(name.start + led.end(), name.end) if led else name
    stands_for = context.found.stands_for
    return stands_for.get(name) or stands_for.get(bare_span)


def _antecedent(context: Context, source: Span) -> Span | None:
    """Return the noun phrase right before "who" that no parse leads to: "Brand, who said"."""
    tree = context.tree
    places = tree.inside(source)
    if len(places) != 1 or tree.words[places[0]].text.lower() not in {"who", "whom"}:
        return None
    before = places[0] - 1
    while before >= 0 and tree.words[before].upos == "PUNCT":
        before -= 1
    if before < 0 or tree.words[before].upos not in {"NOUN", "PROPN"}:
        return None
    if tree.sentence(before) != tree.sentence(places[0]):
        return None
    ending = (span for span, _ in context.mentions if before in tree.inside(span)[-1:])
    return min(ending, default=noun_phrase(tree, before))


def _name(context: Context, said: _Said, text: str) -> str | None:
    if said.named is not None:
        words = bare(context, said.named.span).of(context.text)
        return _without_possessive(" ".join(words.split()))
    words = " ".join(said.core.of(context.text).split())
    if words.lower() in PRONOUNS:
        return None
    start = without_case(context, said.core)
    cut = _before_time(context, said, relative_clause(context, said.core, start)[1])
    described = " ".join(context.text[start:cut].split()).rstrip(" ,")
    return _without_possessive(described or text)


def _before_time(context: Context, said: _Said, end: int) -> int:
    """Return where a description ends before a time of the frame: "the ministry in April said".

    A document keeps its own ("a report in April"), and so does what was done then.
    """
    if _kind(context, said) == "document":
        return end
    for time in context.timed(Span(said.core.start, end)):
        before = context.tree.inside(Span(said.core.start, time.span.start))
        done = any(context.tree.words[place].upos == "VERB" for place in before)
        if time.span.end == end and before and not done:
            led = context.tree.words[before[-1]]
            kept = before[:-1] if led.upos == "ADP" else before
            return context.tree.words[kept[-1]].span.end if kept else end
    return end


def _without_possessive(name: str) -> str:
    return name.removesuffix("’s").removesuffix("'s")


def _kind(context: Context, said: _Said) -> LinkKind:
    if said.named is not None:
        return _KINDS.get(said.named.entity.kind, "organization")
    top = context.tree.top(said.core)
    if top is None:
        return "person"
    word = context.tree.words[top].text.lower()
    if word in QUANTITY_NOUNS:
        return "group"
    if word in DOCUMENTS:
        return "document"
    if word in ORGANIZATIONS:
        return "organization"
    plural = word.endswith("s") and not word.endswith("ss")
    many = plural or word in _PEOPLE or word in GROUP_PRONOUNS or word == "we"
    return "group" if many else "person"


def _naming(context: Context, said: _Said, source: Span, cue: Spans) -> Naming:
    if said.named is not None:
        return "named"
    around = (
        source.of(context.text),
        said.core.of(context.text),
        said.standing or "",
        words_of(cue, context.text),
        _aside(context.text, source, cue),
        aside_after(context.text, source),
    )
    return "anonymous" if withheld(" ".join(around)) else "described"


def _aside(text: str, source: Span, cue: Spans) -> str:
    """Return what is said of a source between commas, before its cue: ", who asked …, said"."""
    between = text[source.end : cue[0].start] if cue and cue[0].start > source.end else ""
    within = between.strip().startswith(",") and not _SENTENCE_END.search(between)
    return between if within and len(between) <= LONGEST_ASIDE else ""


def _entity(context: Context, said: _Said) -> str | None:
    """Return the named holder's entity, or the organization that a described one belongs to."""
    if said.named is not None:
        return said.named.entity.id
    inside = [entity for _, entity in context.mentioned(said.core)]
    return next((one.id for one in inside if one.kind in {"organization", "outlet"}), None)


def _rumour(context: Context, source: Span) -> bool:
    """Say whether a source is bare hearsay: "reports", "some media reports", "rumours"."""
    words = [context.tree.words[place].text.lower() for place in context.tree.inside(source)]
    return bool(words) and words[-1] in BARE_RUMOUR and set(words[:-1]) <= _VAGUE
