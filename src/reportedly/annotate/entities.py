"""Entities: the mentions of one report that mean the same, under their fullest name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from reportedly.annotate.coreference import bare_name
from reportedly.annotate.mentions import Mention
from reportedly.records import Entity, EntityKind, Span, content_id
from reportedly.text.outlets import is_outlet, medium_after
from reportedly.text.vocabulary import MEDIA, PRONOUNS

_Key = tuple[str, str]


def find_entities(
    text: str, report: str, mentions: Sequence[Mention], stands_for: Mapping[Span, Span]
) -> tuple[Entity, ...]:
    """Return the entities of a report in the order of their first mention."""
    groups: dict[_Key, list[Mention]] = defaultdict(list)
    forms = {one.span: _plain(one.span.of(text)) for one in mentions}
    pairs = [(one, forms[one.span]) for one in mentions]
    named = {form: stands_for.get(one.span, one.span) for one, form in pairs if one.named}
    for mention, form in pairs:
        same = named.get(form, mention.span)
        full = stands_for.get(mention.span, same)
        groups[_key(text, full, mention)].append(mention)
    media = {full for short, full in stands_for.items() if _medium(short.of(text))}
    made = [_entity(text, report, key, group, forms, media) for key, group in groups.items()]
    return tuple(sorted(made, key=lambda entity: entity.mentions[0]))


def _key(text: str, full: Span, mention: Mention) -> _Key:
    words = full.of(text)
    name = " ".join(bare_name(words)) if mention.kind == "person" else ""
    return mention.kind, name or _plain(words).lower()


def _plain(words: str) -> str:
    """Return a name in one line, without its article and possessive mark."""
    plain = " ".join(words.split())
    for mark in ("’s", "'s", "’", "'"):
        plain = plain.removesuffix(mark)
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        if plain.startswith(article):
            return plain.removeprefix(article)
    return plain


def _medium(words: str) -> bool:
    """Say whether words are "the newspaper" or the like: what they stand for is an outlet."""
    return words.lower().startswith("the ") and words.lower().split()[-1] in MEDIA


def _entity(
    text: str,
    report: str,
    key: _Key,
    group: Sequence[Mention],
    forms: Mapping[Span, str],
    media: Set[Span],
) -> Entity:
    spans = tuple(sorted({mention.span for mention in group}))
    called = list(dict.fromkeys(forms[span] for span in spans))
    names = [form for form in called if form.lower() not in PRONOUNS] or called
    name = max(names, key=len)
    return Entity(
        content_id("entity", report, *key),
        _kind(text, key[0], spans, media),
        name,
        tuple(sorted(form for form in called if form != name)),
        spans,
    )


def _kind(text: str, kind: str, spans: Sequence[Span], media: Set[Span]) -> EntityKind:
    if kind in {"organization", "person"} and any(
        span in media or _outlet(text, span, article=kind == "person") for span in spans
    ):
        return "outlet"
    return kind  # type: ignore[return-value]


def _outlet(text: str, span: Span, *, article: bool) -> bool:
    """Say whether the words here, with those before and after, name an outlet.

    `article`: whether they must have one, as papers do and people do not.
    """
    if medium_after(text, span.end) is not None and span.of(text)[-1:].isalnum():
        return True
    before = " ".join(text[max(0, span.start - 4) : span.start].split())
    name = f"the {span.of(text)}" if before.lower() == "the" else span.of(text)
    return is_outlet(name) and (not article or name.lower().startswith("the"))
