"""Descriptions: "the ministry", "the Vermont senator", "the report" as sources.

A definite description goes to what it fits: an organization whose name ends in
its noun, a person who was introduced by it, an earlier phrase with the same
noun that says more. One that fits nobody, but is of a kind that news names
("the senator", "the nominee"), goes to the only person cited so far, if there is
just one. Giving words to the wrong person is the worst that can happen here, so
a source that names somebody, or is not to be named, is left alone.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.annotate.coreference.media import may_be
from reportedly.annotate.coreference.names import bare_name, names_in
from reportedly.annotate.mentions import Mention
from reportedly.records import Attribution, Span
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import (
    CALLINGS,
    DOCUMENTS,
    MEDIA,
    OFFICES,
    ORGANIZATIONS,
    PRONOUNS,
    ROLES,
    SPEAKERS,
    WITHHELD,
)

APPOSED = 8
"""Characters from a name within which a phrase is said of its bearer: "Brand, 45, a senator"."""
NEAR = 80
"""Characters before and after a name in which its title is looked for."""

_CLAUSAL = frozenset(("VERB", "AUX", "PUNCT"))
_DEFINITE = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_STRANGER = re.compile(r"(?:an?|another|one|some)\s|.*[’']", re.IGNORECASE | re.DOTALL)
_CALLED = ROLES | OFFICES | SPEAKERS | CALLINGS
_EPITHETS = ROLES | OFFICES | CALLINGS | frozenset("incumbent developer tycoon hopeful".split())
_OFFICE = 2
"""Words of an office that is written with a capital: "the Minister"."""
_BACK = 2
"""Sentences before an epithet in which whoever it means is named."""
_HEADED, _NEXT = 4, 3
"""Words of a headline by which somebody goes, and sentences after it that name them."""
_STUDIES = frozenset("report study survey poll".split())
"""Nouns by which one and the same piece of research is called in turns."""
_WORD = re.compile(r"\w+")
_PHRASE = r"(?:(?!\b(?:of|by|for|from|with|at|to|in)\b)[^,.;:\n])*"
"""Words up to a noun that say what somebody is: the head of a union is no union."""
_APPOSED = re.compile(rf"\s?,\s(?:the|an?|[\w ]+[’']s)\s{_PHRASE}", re.IGNORECASE)
_SHORT = {"senator": "sen", "governor": "gov", "representative": "rep", "congressman": "rep",
          "congresswoman": "rep", "general": "gen", "professor": "prof", "doctor": "dr",
          "sergeant": "sgt", "colonel": "col", "captain": "capt", "lieutenant": "lt",
          "reverend": "rev", "pastor": "rev"}  # fmt: skip


def described(
    text: str,
    tree: Tree,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    known: Mapping[Span, Span],
) -> Iterator[tuple[Span, Span]]:
    """Lead definite descriptions that are sources to whom or what they stand for."""
    told: dict[Span, list[Span]] = defaultdict(list)
    for one in attributions:
        for source in one.source:
            told[source] += one.content
    people = _People(text, tree, names_in(text, mentions), known, told)
    for source in sorted(told):
        noun = _noun(text, tree, source)
        if people.names(source):
            people.cite(known.get(source, source))
        elif noun is not None:
            full = people.find(source, noun)
            if full is not None:
                yield source, full
                people.cite(full)
        else:
            full = people.in_headline(source)
            if full is not None:
                yield source, full
            people.cite(full or known.get(source, source))


def _noun(text: str, tree: Tree, source: Span) -> str | None:
    """Return the noun of a definite description of one thing or person, or None."""
    top = tree.top(source)
    if top is None or not _DEFINITE.match(source.of(text)):
        return None
    word = tree.words[top]
    if word.upos == "NOUN" and word.text.islower():
        return word.text.lower()
    words = source.of(text).lower().split()
    return words[1] if len(words) == _OFFICE and words[1] in OFFICES else None


def _office(bare: tuple[str, ...]) -> bool:
    """Say whether nothing of a name is left without its title: "Minister for Ports"."""
    return not bare or bare[0] in {"for", "of"}


def _title(words: str, noun: str) -> bool:
    """Say whether one noun for somebody stands without an article or owner, as titles do."""
    return noun in _CALLED and not noun.endswith("s") and not _STRANGER.match(words)


class _People:
    """Who and what a report has named so far, and who was cited last."""

    def __init__(
        self,
        text: str,
        tree: Tree,
        names: Sequence[Mention],
        known: Mapping[Span, Span],
        told: Mapping[Span, list[Span]],
    ) -> None:
        self._text = text
        self._tree = tree
        # "The Minister" alone is an office, though it may be read as a name.
        self._names = [one for one in names if not _office(bare_name(one.span.of(text)))]
        self._known = known
        self._persons = sorted({one.span for one in self._names if one.kind == "person"})
        self._bearers: dict[str, list[Span]] = {}
        self._nouns: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(tree.words):
            if word.upos in {"NOUN", "PROPN"}:
                self._nouns[word.text.lower()].append(place)
        self._cited: list[Span] = []
        self._told = told

    def names(self, source: Span) -> bool:
        """Say whether a source names a person itself: "the minister, Ivo Brand"."""
        return self._named(source) is not None

    def _named(self, holder: Span) -> Span | None:
        """Return the first person's name inside a holder's words."""
        first = bisect_left(self._persons, (holder.start,))
        last = bisect_left(self._persons, (holder.end,))
        return next((span for span in self._persons[first:last] if span.end <= holder.end), None)

    def find(self, source: Span, noun: str) -> Span | None:
        """Return whom or what a description stands for: the last that was introduced by its noun.

        Who asked not to be named goes by no name, and by no other's.
        """
        after = self._text[source.start : source.end + NEAR].split("\n")[0].lower()
        phrase = self.phrase(source, noun)
        if any(words in after for words in WITHHELD):
            return phrase
        called = self.called(source, noun)
        if called is not None and (phrase is None or phrase.start <= called.end + APPOSED):
            return called
        alone = self._cited[0] if len(set(self._cited)) == 1 and noun in ROLES else None
        whom = alone or self._near(source, noun)
        only = None if whom is None or self._otherwise(whom, noun) else whom
        return phrase or self._later(source, noun) or only

    def _otherwise(self, name: Span, noun: str) -> bool:
        """Say whether somebody was introduced without an office: the engineer is not the mayor."""
        apposed = _APPOSED.match(self._text, name.end) if noun in OFFICES else None
        return apposed is not None and noun not in _WORD.findall(apposed[0].lower())

    def _near(self, source: Span, noun: str) -> Span | None:
        """Return the only person named shortly before an epithet, if it tells of others."""
        if noun not in _EPITHETS:
            return None
        number = self._tree.sentence(self._tree.inside(source)[0])
        named: dict[int, dict[tuple[str, ...], Span]] = {0: {}, 1: {}}
        for name in self._persons:
            away = number - self._tree.sentence(self._tree.inside(name)[0])
            if 0 <= away <= _BACK:
                if self._text.endswith(" and ", 0, name.start):
                    return None  # "Ivo and Ilse Brand" are two, of whom one is named
                full = self._known.get(name, name)
                told = any(name.overlaps(span) for span in self._told[source])
                named[0 if told else min(away, 1)][bare_name(full.of(self._text))[-1:]] = full
        others = [full for last, full in named[1].items() if last not in named[0]]
        return others[0] if len(named[1]) == 1 and len(others) == 1 else None

    def in_headline(self, source: Span) -> Span | None:
        """Return who is named soon after a headline that only describes them: "Selim Man Says"."""
        places = self._tree.inside(source)
        words = source.of(self._text).lower().split()
        if not places or self._tree.sentence(places[0]) or len(words) > _HEADED:
            return None
        noun = words[-1]
        bearers = [
            name
            for name in self._bearing(noun)
            if name in self._persons
            and name.start > source.end
            and self._tree.sentence(self._tree.inside(name)[0]) <= _NEXT
            and self._introduced(name, words[:-1], 2 * _HEADED, source.end)
        ]
        return self._alone(bearers)

    def cite(self, holder: Span) -> None:
        """Keep the name of a person who is cited by it."""
        name = self._named(holder)
        if name is not None:
            self._cited.append(self._known.get(name, name))

    def called(self, source: Span, noun: str) -> Span | None:
        """Return the last name before a description that bears its noun."""
        bearers = self._bearing(noun)
        before = reversed(bearers[: bisect_left(bearers, (source.start,))])
        return next((span for span in before if span.end <= source.start), None)

    def _bearing(self, noun: str) -> list[Span]:
        """Return the names that bear a noun, looked for once."""
        if noun not in self._bearers:
            self._bearers[noun] = [one.span for one in self._names if self._bears(one, noun)]
        return self._bearers[noun]

    def _later(self, source: Span, noun: str) -> Span | None:
        """Return who is named only after a description, if one person alone bears all of it."""
        if noun not in ROLES | OFFICES:
            return None
        words = source.of(self._text).lower().split()
        said = words[1 : words.index(noun)] if noun in words else []
        bearers = [
            name
            for name in self._bearing(noun)
            if name in self._persons and self._introduced(name, said)
        ]
        return self._alone(bearers)

    def _alone(self, bearers: Sequence[Span]) -> Span | None:
        """Return the first of some names, if all are one person's."""
        people = {bare_name(name.of(self._text))[-1:] for name in bearers}
        return bearers[0] if len(people) == 1 else None

    def _introduced(self, name: Span, said: Sequence[str], near: int = 2, begin: int = 0) -> bool:
        """Say whether the words of a description stand around a name.

        Up to `near` words further before it, and none before `begin`.
        """
        line = self._text[max(begin, name.start - NEAR) : name.start].rpartition("\n")[2]
        before = line.lower().split()[-len(said) - near :]
        around = [*before, *self._text[name.start : name.end + NEAR].lower().split()]
        return all(word in around for word in said)

    def _bears(self, name: Mention, noun: str) -> bool:
        words = name.span.of(self._text).lower().split()
        if noun in MEDIA | {"agency"} and may_be(noun, self._text, name, self._told):
            return True
        if name.kind == "organization":
            return words[-1] == noun
        if noun in DOCUMENTS or "and" in words:
            return False  # "President and Ilse Marrow" are two
        called = [noun, *filter(None, [_SHORT.get(noun)])]
        start, end = name.span
        near = self._text[max(0, start - NEAR) : end + NEAR].lower()
        if not any(form in near for form in called):
            return False
        forms = "|".join(map(re.escape, called))
        lead = self._text[max(0, start - NEAR) : start].lower().split()
        titles = words[: len(words) - len(bare_name(" ".join(words)))]
        before = " ".join([*lead, *titles])
        after = self._text[end : end + NEAR].lower()
        led = re.search(rf"(?<!of )\b(?:{forms})\b\.?(?: of [\w ]+,)?$", before)
        apposed = re.match(
            rf",\s(?!who|whose|which|where|when)(?:the |an? )?{_PHRASE}\b(?:{forms})\b", after
        )
        return bool(led or apposed)

    def phrase(self, source: Span, noun: str) -> Span | None:
        """Return the last phrase before a description that has its noun and says more."""
        same = self._phrase(source, noun)
        if same is not None or noun not in _STUDIES:
            return same
        others = filter(None, (self._phrase(source, other) for other in _STUDIES - {noun}))
        return max(others, default=None)

    def _phrase(self, source: Span, noun: str) -> Span | None:
        places = self._nouns[noun]
        before = places[: bisect_left(places, self._tree.inside(source)[0])]
        heads = (n for n in reversed(before) if self._tree.words[n].deprel != "compound")
        phrases = (noun_phrase(self._tree, place) for place in heads)
        return next((full for full in phrases if self._more(full, source, noun)), None)

    def _owned(self, full: Span, noun: str) -> bool:
        """Say whether a phrase names whose thing it is: "the Brand campaign"."""
        words = [self._tree.words[n] for n in self._tree.inside(full)]
        named = any(word.upos == "PROPN" for word in words)
        return named and noun in DOCUMENTS | ORGANIZATIONS

    def _more(self, full: Span, source: Span, noun: str) -> bool:
        """Say whether a phrase introduces somebody, or names a document more fully."""
        words = full.of(self._text)
        if words.lower().split()[0] in PRONOUNS:
            return False
        if _DEFINITE.match(words) and not self._owned(full, noun):
            return False
        if _title(words, noun):
            return False  # "candidate Ivo Brand" is nobody new
        if any(self._tree.words[n].upos in _CLAUSAL for n in self._tree.inside(full)):
            return False  # a slip of the parser: no phrase of a noun holds these
        return noun not in DOCUMENTS or full.end - full.start > source.end - source.start
