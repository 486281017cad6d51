"""Reports made by hand for who is named in them: entities are found by their words."""

from collections.abc import Iterable, Sequence
from itertools import chain

from reportedly.linking import bearers, introductions
from reportedly.records import (
    Borne,
    Certainty,
    Claim,
    Entity,
    EntityKind,
    Introduced,
    Link,
    ModelName,
    Place,
    Reading,
    Report,
    Span,
    content_id,
    report_id,
)

MODEL = ModelName("reader-0", "0" * 64)


def naming(
    text: str,
    *,
    titles: dict[str, str] | None = None,
    day: str | None = None,
    geonames: str | None = None,
    **kinds: Sequence[str | tuple[str, ...]],
) -> Reading:
    """Return a reading of a text with entities by kind, each its words, or several of its forms.

    `titles` are what claims call who is cited by a form; `geonames` are those of its places.
    """
    named = [(kind, each) for kind, forms in kinds.items() for each in forms]
    found = tuple(_entity(text, kind, each, geonames) for kind, each in named)  # type: ignore[arg-type]
    claims = tuple(_claim(text, form, title, found) for form, title in (titles or {}).items())
    report = Report(report_id(text), "a.txt", text, published=day)
    return Reading(report, MODEL, (), claims, found, ())


def _entity(
    text: str, kind: EntityKind, forms: str | tuple[str, ...], geonames: str | None
) -> Entity:
    words = (forms,) if isinstance(forms, str) else forms
    spans = tuple(_at(text, form) for form in words)
    key = content_id("entity", report_id(text), kind, words[0])
    if kind == "place":
        return Place(key, kind, words[0], words[1:], spans, geonames=geonames)
    return Entity(key, kind, words[0], words[1:], spans)


def _at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _claim(text: str, form: str, title: str, found: Iterable[Entity]) -> Claim:
    entity = next(one.id for one in found if form in {one.name, *one.aliases})
    link = Link(form, form, (_at(text, form),), "person", "named", title, None, "said", entity)
    sure = Certainty("certain", 3.0)
    span = Span(0, len(text))
    return Claim(
        content_id(form), "body", (span,), text, "indirect", None, (link,), sure, (), (), (), (), ()
    )


def borne(reading: Reading, story: str | None = None) -> list[Borne]:
    """Return who is named in a reading, which tells a story or stands alone."""
    kinds = {one.id: one for one in reading.entities}
    report = reading.report
    return [
        Borne(
            one,
            kinds[one.entity].kind,  # type: ignore[arg-type]
            report.id,
            story or report.id,
            report.published,
            getattr(kinds[one.entity], "geonames", None),
        )
        for one in bearers(reading)
    ]


def introduced(reading: Reading, story: str | None = None) -> list[Introduced]:
    """Return what a reading gives as one."""
    given = introductions(reading, bearers(reading))
    at = reading.report.id
    return [Introduced(one, at, story or at) for one in given]


def all_of(*readings: Reading, story: str | None = None) -> tuple[list[Borne], list[Introduced]]:
    """Return both of several readings, of one story if it has a name, or else of one each."""
    every = (borne(one, story) for one in readings), (introduced(one, story) for one in readings)
    return list(chain(*every[0])), list(chain(*every[1]))
