"""Reclaiming: one claim as people's judgements have it, with its chain and what is in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.records.claim import Certainty, CertaintyLabel, Claim, Hedge, Link, Where
from reportedly.records.correction import ClaimCorrection, LinkCorrection, correction_in, link_ids
from reportedly.records.judgement import About, Judgement, Target, latest, target_of
from reportedly.records.reading import Reading
from reportedly.records.report import Furniture, FurnitureKind
from reportedly.records.spans import Span, Spans, words_of

VALUES: dict[CertaintyLabel, float] = {
    "certain": 3.0,
    "probable": 2.0,
    "possible": 1.0,
    "unknown": 0.0,
    "certain_not": -3.0,
}
"""What a label stands for on the scale, where a person gives it."""
CLAIMING: dict[FurnitureKind, Where] = {"title": "headline", "caption": "caption"}
"""The furniture that has claims of its own; other furniture has none."""


@dataclass(frozen=True, slots=True)
class Said:
    """What holds of what was said of one report: the latest of each thing, but for "undone"."""

    by_target: dict[Target, Judgement]

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Said":
        """Return what holds among all that was said."""
        held = (one for one in latest(judgements) if one.verdict != "undone")
        return cls({target_of(one): one for one in held})

    def __bool__(self) -> bool:
        return bool(self.by_target)

    def get(self, about: About, one: str, other: str = "") -> Judgement | None:
        """Return what was said of one thing."""
        return self.by_target.get((about, one, other))

    def marks(self) -> Iterator[tuple[str, Judgement]]:
        """Yield what was said of furniture, by the marks' ids."""
        for (about, one, _), said in self.by_target.items():
            if about == "furniture":
                yield one, said


@dataclass(frozen=True, slots=True)
class Reclaimed:
    """A claim as judged, None where it was rejected, and its cue where a person gave it."""

    claim: Claim | None
    cue: Spans | None = None


def reclaimed(
    claim: Claim, known: Reading, said: Said, changed: Sequence[Furniture] = ()
) -> Reclaimed:
    """Return a claim as judged; `known` has the furniture and quantities as judged.

    `changed` are the marks that were read or judged otherwise.
    """
    judged = said.get("claim", claim.id)
    if judged is not None and judged.verdict == "wrong":
        return Reclaimed(None)
    one = _rechained(claim, tuple(_links(claim, known, said)))
    cue = None
    if judged is not None and judged.verdict == "corrected":
        to = correction_in(judged.value, ClaimCorrection)
        one, cue = _claim(one, to, known), to.cue
    one = replace(one, quantities=_still(one.quantities, known), chain=_known(one.chain, known))
    if any(mark.span.overlaps(span) for mark in changed for span in one.content):
        where = _where(one.content, known.report.furniture)
        return Reclaimed(None if where is None else replace(one, where=where), cue)
    return Reclaimed(one, cue)


def _links(claim: Claim, known: Reading, said: Said) -> Iterator[Link]:
    for link, name in zip(claim.chain, link_ids(claim), strict=True):
        judged = said.get("link", claim.id, name)
        if judged is None or judged.verdict == "right":
            yield link
        elif judged.verdict == "corrected":
            yield _link(link, correction_in(judged.value, LinkCorrection), known.report.text)


def _link(link: Link, to: LinkCorrection, text: str) -> Link:
    """Return a link as corrected. Another name is another entity, if none is told."""
    given = {
        name: getattr(to, name) or None
        for name in ("name", "title", "standing", "entity")
        if getattr(to, name) is not None
    }
    if "name" in given:
        given = {"entity": None, "naming": "named" if given["name"] else "described"} | given
    given |= {name: value for name in ("kind", "naming") if (value := getattr(to, name))}
    if to.spans is not None:
        given |= {"spans": to.spans, "text": words_of(to.spans, text)}
    return replace(link, **given)


def _rechained(claim: Claim, chain: tuple[Link, ...]) -> Claim:
    """Return a claim with another chain; with none it is the publisher's own voice."""
    if chain == claim.chain:
        return claim
    if not chain:
        return replace(claim, chain=(), manner="own", attribution=None)
    manner = "indirect" if claim.manner == "own" else claim.manner
    return replace(claim, chain=chain, manner=manner)


def _claim(claim: Claim, to: ClaimCorrection, known: Reading) -> Claim:
    if to.chain is not None:
        claim = _rechained(claim, to.chain)
    if to.cue and claim.chain:
        last = replace(claim.chain[-1], cue=words_of(to.cue, known.report.text))
        claim = replace(claim, chain=(*claim.chain[:-1], last))
    if to.manner is not None:
        claim = replace(claim, manner=to.manner)
    if to.certainty is not None:
        claim = replace(claim, certainty=Certainty(to.certainty, VALUES[to.certainty]))
    return claim if to.content is None else _with_content(claim, to.content, known)


def _with_content(claim: Claim, content: Spans, known: Reading) -> Claim:
    """Return a claim with another content, and with what stands in that."""
    named = [one for one in known.entities if any(_inside(at, content) for at in one.mentions)]
    return replace(
        claim,
        content=content,
        text=words_of(content, known.report.text),
        hedges=tuple(_hedges(claim, content)),
        quantities=tuple(one.id for one in known.quantities if _inside(one.span, content)),
        times=tuple(one.id for one in known.times if _inside(one.span, content)),
        places=tuple(one.id for one in named if one.kind == "place"),
        entities=tuple(one.id for one in named if one.kind != "place"),
        fragment=False,
    )


def _hedges(claim: Claim, content: Spans) -> Iterator[Hedge]:
    """Yield the hedges that stay: those around the content, and those that are still in it."""
    for one in claim.hedges:
        if _inside(one.span, content) or not _inside(one.span, claim.content):
            yield one


def _inside(span: Span, content: Spans) -> bool:
    return any(piece.contains(span) for piece in content)


def _still(quantities: tuple[str, ...], known: Reading) -> tuple[str, ...]:
    ids = {one.id for one in known.quantities}
    return tuple(one for one in quantities if one in ids)


def _known(chain: tuple[Link, ...], known: Reading) -> tuple[Link, ...]:
    """Return a chain that leads to no entity but those that were read."""
    ids = {one.id for one in known.entities}
    if all(link.entity is None or link.entity in ids for link in chain):
        return chain
    return tuple(link if link.entity in ids else replace(link, entity=None) for link in chain)


def _where(content: Spans, marks: Iterable[Furniture]) -> Where | None:
    """Return where a content stands, None in furniture that claims nothing."""
    around = [one for one in marks if one.span.overlaps(content[0])]
    for one in around:
        if one.kind in CLAIMING:
            return CLAIMING[one.kind]
    whole = any(all(one.span.contains(piece) for piece in content) for one in around)
    return None if whole else "body"
