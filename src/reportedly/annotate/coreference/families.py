"""Families: whom a bare surname means where several who bear it are named.

A report calls one of them by the surname: whom it is about, and names first.
The others keep their first names. Where it says Mr and Mrs, each goes to the
last of them named before who may be one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.annotate.coreference.names import bare_name, fullest, names_in
from reportedly.annotate.coreference.pronouns import of_noun, told_at
from reportedly.annotate.mentions import Mention
from reportedly.records import Span

_Name = tuple[str, ...]
_Sex = frozenset[str] | None


def surnames(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span]]:
    """Lead each bare surname that several bear to one of them, where their name is in full."""
    named = [one.span for one in names_in(text, mentions) if one.kind == "person"]
    full: dict[str, dict[_Name, list[Span]]] = defaultdict(lambda: defaultdict(list))
    short: dict[str, list[Span]] = defaultdict(list)
    for span in named:
        words = bare_name(span.of(text))
        if len(words) == 1:
            short[words[0]].append(span)
        elif words:
            full[words[-1]][words].append(span)
    for surname, spans in short.items():
        family = _Family(text, full[surname]) if len(full[surname]) > 1 else None
        if family is not None and family.several:
            yield from ((span, family.meant(span)) for span in spans)


class _Family:
    """The people of one surname, in the order in which they are named."""

    def __init__(self, text: str, full: Mapping[_Name, list[Span]]) -> None:
        self._text = text
        self._full = full
        self._people = _people(full)
        self._meant: dict[_Sex, _Name] = {}

    @property
    def several(self) -> bool:
        """Say whether the names are those of more than one person."""
        return len(self._people) > 1

    def meant(self, span: Span) -> Span:
        """Return where whoever a bare surname means is named in full."""
        sex = of_noun(span.of(self._text).split()[0].strip(".")) or self._led(span)
        if sex not in self._meant:
            self._meant[sex] = self._chosen(span, sex)
        forms = self._people[self._meant[sex]]
        return fullest(span, [(len(form), self._full[form]) for form in forms])

    def _led(self, span: Span) -> _Sex:
        before = self._text[max(0, span.start - 8) : span.start].split()
        return of_noun(before[-1].strip(".")) if before else None

    def _chosen(self, span: Span, sex: _Sex) -> _Name:
        if sex is None:
            return next(iter(self._people))
        free = [one for one in self._people if one not in self._others() and self._may(one, sex)]
        before = [one for one in free if self._full[one][0].start < span.start]
        return max(before or free or self._people, key=lambda one: self._last(one, span))

    def _others(self) -> set[_Name]:
        return {one for sex, one in self._meant.items() if sex is not None}

    def _may(self, one: _Name, sex: frozenset[str]) -> bool:
        told = {known for at in self._full[one] for known in told_at(self._text, at)}
        return told in (set(), {sex}) or len(told) > 1

    def _last(self, one: _Name, span: Span) -> int:
        """Return where somebody was named last before `span`, or minus where after it."""
        starts = [at.start for at in self._full[one]]
        return max((start for start in starts if start < span.start), default=-starts[0])


def _people(full: Mapping[_Name, list[Span]]) -> dict[_Name, list[_Name]]:
    """Return the names of each person, by the first: one holds the words of the other."""
    people: dict[_Name, list[_Name]] = {}
    for name in sorted(full, key=lambda one: full[one][0]):
        same = [one for one in people if set(one) <= set(name) or set(name) <= set(one)]
        people[same[0] if same else name] = [*people.get(same[0] if same else name, []), name]
    return people
