"""Reports made by hand: a sentence is written as "word/UPOS/deprel/head" for each word.

Heads count from 1 in their own sentence, 0 is the root. The text is the words
with single spaces between, and none where English has none ("said," and "n't").
"""

from collections.abc import Iterable, Sequence

from reportedly.annotate.markers import find_markers
from reportedly.claims import make_claims
from reportedly.claims.chains import Chains
from reportedly.claims.context import Context, make_context
from reportedly.records import (
    Annotations,
    Attribution,
    Claim,
    Entity,
    EntityKind,
    Furniture,
    FurnitureKind,
    Link,
    Report,
    Sentence,
    Span,
    Spans,
    Syntax,
    Word,
)
from reportedly.text.trees import Tree

_CLOSES, _OPENS = frozenset(".,;:!?)”’'"), frozenset("(“‘'’$")


def parse(*sentences: str) -> tuple[str, Syntax]:
    """Return the text of sentences written word by word, and their syntax."""
    text = ""
    words: list[Word] = []
    made: list[Sentence] = []
    for sentence in sentences:
        first = len(words)
        for token in sentence.split():
            form, upos, deprel, head = token.rsplit("/", 3)
            if words and form not in _CLOSES and text[-1] not in _OPENS:
                text += " "
            at = Span(len(text), len(text) + len(form))
            text += form
            words.append(Word(at, form, upos, deprel, first + int(head) - 1 if int(head) else None))
        made.append(Sentence(first, len(words), Span(words[first].span.start, len(text))))
    return text, Syntax(tuple(words), tuple(made))


def at(text: str, words: str, number: int = 1) -> Span:
    """Return where `words` stand for the `number`th time."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def parts(text: str, syntax: Syntax, *roles: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return the words of roles that are given as runs, each role's joined by spaces."""
    words = syntax.words
    return tuple(
        " ".join(text[words[a].span.start : words[b - 1].span.end] for a, b in runs)
        for runs in roles
    )


class Story:
    """A report and its annotations; roles and mentions are given by their words."""

    def __init__(self, *sentences: str) -> None:
        self.text, self.syntax = parse(*sentences)
        self.tree = Tree(self.syntax)
        self._attributions: list[Attribution] = []
        self._entities: list[Entity] = []
        self._stands_for: dict[Span, Span] = {}
        self._furniture: list[Furniture] = []

    def at(self, words: str | Span) -> Span:
        return words if isinstance(words, Span) else at(self.text, words)

    def spans(self, words: str | Span | Iterable[str]) -> Spans:
        """Return where a role stands: "", one piece, or several."""
        if isinstance(words, str | Span):
            return (self.at(words),) if words else ()
        return tuple(self.at(piece) for piece in words)

    def says(
        self,
        source: str | Span,
        cue: str | Iterable[str],
        content: str | Iterable[str],
        inside: str | None = None,
    ) -> str:
        """Add an attribution; return its id."""
        name = f"a{len(self._attributions)}"
        roles = (self.spans(source), self.spans(cue), self.spans(content))
        self._attributions.append(Attribution(name, inside, *roles))
        return name

    def entity(self, kind: EntityKind, *mentions: str | Span) -> str:
        """Add an entity, whose first mention is its name; return its id."""
        spans = tuple(self.at(mention) for mention in mentions)
        name = f"e{len(self._entities)}"
        self._entities.append(Entity(name, kind, spans[0].of(self.text), (), spans))
        return name

    def stands(self, short: str | Span, full: str | Span) -> None:
        """Say that words stand for others said elsewhere."""
        self._stands_for[self.at(short)] = self.at(full)

    def furnish(self, kind: FurnitureKind, words: str) -> None:
        self._furniture.append(Furniture(self.at(words), kind))

    def report(self) -> Report:
        return Report("r", "report.txt", self.text, furniture=tuple(self._furniture))

    def found(self) -> Annotations:
        return Annotations(
            self.syntax,
            tuple(self._attributions),
            tuple(self._entities),
            self._stands_for,
            (),
            find_markers(self.text, self.syntax, self.tree),
        )

    def context(self) -> Context:
        return make_context(self.report(), self.found())

    def chain(self, name: str) -> tuple[Link, ...]:
        """Return the chain of the attribution that bears an id."""
        context = self.context()
        return Chains(context).of(next(one for one in self._attributions if one.id == name))

    def claims(self) -> tuple[Claim, ...]:
        return make_claims(self.report(), self.found())

    def claim(self, words: str) -> Claim:
        """Return the claim whose content begins with `words`."""
        return next(claim for claim in self.claims() if claim.text.startswith(words))


def names(chain: Iterable[Link]) -> list[str | None]:
    """Return the holders of a chain, nearest to the reader first; None for nobody."""
    return [link.name for link in chain]
