"""Settling: what one report calls by one name is of one kind, wherever it stands.

The heads read window by window, and differ now and then on a name: a surname
is a person here and an organization there, and in capitals or in a headline it
is missed. What the report as a whole says decides.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reportedly.annotate.coreference import bare_name
from reportedly.annotate.mentions import Mention
from reportedly.records import Span
from reportedly.text.covers import Cover
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import PERSONAL_TITLES, PRONOUNS, TITLE_NOUNS

_PARTIES = frozenset(("person", "organization"))
_DESCRIBED = re.compile(
    r"(?!(?:al|bin|da|de|del|der|di|el|la|van|von|the)\s)[a-z][a-z-]+\s+(?=[A-Z])"
)
_BELONGS = re.compile(r"\s+(?:of|for|from|at|with)(?:\s.*)?$|,\s*[A-Z]{2,3}$", re.DOTALL)
"""Words before and after a person's name that a mention may take along."""
_APPOSED = re.compile(r"(?<=\w\w),\s(?:the|an?|his|her|their)\s")
"""Where words begin that only say more of whoever is named before them."""

_EMPTY = frozenset("DET ADP PUNCT CCONJ SCONJ PART AUX".split())
"""Tags of words that, alone, are no mention of anything."""

_TITLES = PERSONAL_TITLES | TITLE_NOUNS
_PARTNERS = re.compile(r"\b([A-Z][\w-]+) and ([A-Z][\w-]+)\b(?! [A-Z])")
_OFTEN = 2
"""How often two names stand together at least, and never apart, to be one."""
_ISSUE = re.compile(r" (?:Today|Online|Weekly|Daily)\b(?! [A-Z])")
_CHANNEL = re.compile(r"\bChannel \d{1,2} \Z")
_NEAR = 12
"""Characters before a name in which "Channel 9" stands."""
_BEARERS = frozenset(("place", "organization", "person"))
_SMALL = 3
"""Letters of a word that may be small in a name ("of", "the", "bin")."""


def settle(text: str, tree: Tree, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with the kinds that their names have in most places, and missed ones."""
    whole = [one for one in mentions if not fragment(text, tree, one)]
    alone = [_unapposed(text, one) for one in whole]
    promoted = [trimmed(text, _promoted(text, tree, one)) for one in alone]
    surnames = _surnames(text, promoted)
    settled = {_as_person(text, one, surnames) for one in promoted}
    settled.update(_missed(tree, settled, surnames))
    return sorted(_with_media(text, _with_firms(text, settled)))


def fragment(text: str, tree: Tree, one: Mention) -> bool:
    """Say whether a mention names and describes nothing: "the", a place that is "river"."""
    words = one.span.of(text)
    if one.kind == "place" and words.islower() and len(words.split()) == 1:
        return True
    tags = {tree.words[place].upos for place in tree.inside(one.span)}
    return bool(tags) and tags <= _EMPTY


def _unapposed(text: str, one: Mention) -> Mention:
    """Return a person's mention without an apposition: "Ivo Brand, the harbour master"."""
    found = _APPOSED.search(text, *one.span) if one.kind == "person" else None
    return Mention(Span(one.span.start, found.start()), one.kind, one.named) if found else one


def trimmed(text: str, one: Mention) -> Mention:
    """Return a person's name without the words around it that say who bears it.

    "widow Ilse Marrow" and "Ilse Marrow for Radio Selim" are "Ilse Marrow";
    "Secretary of State Ilse Marrow" stays.
    """
    name = one.span.of(text)
    if not (one.named and one.kind == "person"):
        return one
    led = _DESCRIBED.match(name)
    begin = led.end() if led else 0
    ended = _BELONGS.search(name, begin)
    last = name[begin : ended.start()].lower().split()[-1:] if ended else []
    end = ended.start() if ended and not _TITLES.intersection(last) else len(name)
    return Mention(Span(one.span.start + begin, one.span.start + end), "person", named=True)


def _promoted(text: str, tree: Tree, one: Mention) -> Mention:
    """Return a mention as a name when it is one by its looks, whichever head found it."""
    if one.named or one.kind != "person":
        return one
    top = tree.top(one.span)
    looks = top is not None and tree.words[top].upos == "PROPN" and _capitalized(one.span.of(text))
    return Mention(one.span, one.kind, named=True) if looks else one


def _capitalized(words: str) -> bool:
    return words.lower() not in PRONOUNS and all(
        word[0].isupper() or len(word) <= _SMALL or not word[0].isalpha() for word in words.split()
    )


def _surnames(text: str, mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the last words of people's full names, where no more organizations bear them."""
    full: set[str] = set()
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for one in mentions:
        words = bare_name(one.span.of(text))
        if one.named and one.kind in _PARTIES and words:
            bearers[words[-1]][one.kind] += 1
            if one.kind == "person" and len(words) > 1:
                full.add(words[-1])
    return frozenset(
        name for name in full if bearers[name]["person"] >= bearers[name]["organization"]
    )


def _as_person(text: str, one: Mention, surnames: frozenset[str]) -> Mention:
    """Return an organization that is but a person's surname as that person."""
    words = bare_name(one.span.of(text)) if one.kind == "organization" else ()
    if len(words) == 1 and words[0] in surnames:
        return Mention(one.span, "person", named=True)
    return one


def _with_firms(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions with two surnames that never stand apart as one firm: "Marrow and Voss"."""
    together = list(_PARTNERS.finditer(text))
    words = Counter(re.findall(r"\w[\w-]*", text) if together else ())
    often = Counter(match.groups() for match in together)
    firms = [
        Span(*match.span())
        for match in together
        if often[match.groups()] >= _OFTEN
        and all(words[name] == often[match.groups()] for name in match.groups())
    ]
    for one in mentions:
        firm = next((span for span in firms if span.overlaps(one.span)), None)
        inside = firm is not None and firm.start <= one.span.start and one.span.end <= firm.end
        if firm is None or not inside or one.kind not in _PARTIES:
            yield one
        elif one.span.start == firm.start:
            yield Mention(firm, "organization", named=True)


def _with_media(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions with what makes a name an outlet's: "Selim Today", "Channel 9 Selim"."""
    for one in mentions:
        issue = _ISSUE.match(text, one.span.end) if one.kind in _BEARERS else None
        channel = _CHANNEL.search(text, max(0, one.span.start - _NEAR), one.span.start)
        lettered = issue is not None and not _in_capitals(text, one.span)
        if lettered or (channel is not None and one.kind in _BEARERS):
            start = one.span.start if channel is None else channel.start()
            end = issue.end() if issue is not None and lettered else one.span.end
            yield Mention(Span(start, end), "organization", named=True)
        else:
            yield one


def _in_capitals(text: str, span: Span) -> bool:
    """Say whether a line's long words all begin with capitals, as in titles of some papers."""
    line = text[text.rfind("\n", 0, span.start) + 1 :].split("\n", 1)[0]
    return not any(word[0].islower() and len(word) > _SMALL for word in line.split())


def _missed(tree: Tree, mentions: Iterable[Mention], surnames: frozenset[str]) -> Iterator[Mention]:
    """Yield where a surname stands by itself and no head saw it."""
    cover = Cover(one.span for one in mentions)
    for word in (tree.words[place] for place in tree.spelled(surnames)):
        if word.text[:1].isupper() and not cover.touches(word.span):
            yield Mention(Span(*word.span), "person", named=True)
