"""Speeches: what one speaker says over more than a sentence or a paragraph.

The model reads a window at a time and finds the words near a cue. Newspapers
and press offices set longer speech by conventions that a rule can follow:

- a frame that ends its paragraph with a colon ("Marrow said:"), or with a comma
  before a quotation, and the paragraphs after it: up to the closing mark or,
  without marks, until another frame, a heading or the speaker's own name;
- paragraphs that each open with a mark, of which only the last closes;
- a paragraph that is one quotation without a frame, after one that is framed.

All of it is content of the one attribution. What was read inside is left out
here: the next level reads it again.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from reportedly.annotate.announcing import Announcing, announcing, subject_of
from reportedly.annotate.attributions import Found, runs_of, taken, words_of
from reportedly.model.session import Encoded
from reportedly.records import Span, Word
from reportedly.text.paragraphs import Paragraph, find_paragraphs
from reportedly.text.phrases import noun_phrase
from reportedly.text.quotes import find_quotations
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import SPEECH

_SAID = re.compile(r"(?P<said>[“\"«„][^“”\"«»„]*[.!?…,][”\"»])\s+[A-Z]")
"""A quotation that opens a paragraph, and is closed before its next sentence."""
_WHOLE = re.compile(r"[.,!?…][”\"»]")
"""The end of a quotation of whole sentences, which single words in marks are not."""
_ABOUT = re.compile(r"About [A-Z][^.]{0,60}:")
"""How a company is described below its statements."""
_OURS = frozenset("we us our i me my".split())
_ENDS_BLOCK = frozenset("ends notes contact background".split())


@dataclass(frozen=True, slots=True)
class Speech:
    """The words that one attribution's speaker says, and that attribution."""

    owner: Found
    words: frozenset[int]


def with_speeches(
    encoded: Encoded, tree: Tree, found: Sequence[Found], apart: Set[int] = frozenset()
) -> list[Found]:
    """Return attributions with the whole of each speech in its speaker's content.

    No speech takes words that stand `apart`, as the turns of a transcript do.
    """
    made = list(found)
    reader = _Reader(encoded, tree)
    for find in (reader.announced, reader.stated, reader.run_on, reader.unframed):
        for speech in find(made):
            if apart.isdisjoint(speech.words):
                made = _given(made, speech)
    return made


def _given(found: Sequence[Found], speech: Speech) -> list[Found]:
    """Return attributions after a speech was given to its speaker."""
    kept = []
    for one in found:
        owns = one.cue == speech.owner.cue
        if owns or speech.words.isdisjoint(one.framed()):
            content = set(one.held())
            content = content | speech.words if owns else content - speech.words
            kept.append(replace(one, content=runs_of(content.difference(one.framed()))))
    if not any(one.cue == speech.owner.cue for one in found):
        kept.append(replace(speech.owner, content=runs_of(set(speech.words))))
    return [one for one in kept if one.content]


def _framing(found: Sequence[Found]) -> dict[int, list[Found]]:
    """Return the attributions in whose frame each word stands."""
    framing: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        for place in one.framed():
            framing[place].append(one)
    return framing


def _own(sentences: Sequence[set[str]]) -> bool:
    """Say whether somebody speaks of "us" or "me" in any of some sentences."""
    return any(words & _OURS for words in sentences)


def _capital(word: Word) -> bool:
    return word.upos == "PROPN" and word.text[:1].isupper()


class _Reader:
    """One text's paragraphs and quotations, as runs of words."""

    def __init__(self, encoded: Encoded, tree: Tree) -> None:
        self._encoded = encoded
        self._tree = tree
        self._paragraphs = find_paragraphs(encoded.text)
        self._quoted: set[int] = set()
        for quotation in find_quotations(encoded.text):
            self._quoted |= self._words(quotation)

    def _words(self, span: Span) -> set[int]:
        run = words_of(self._encoded, *span)
        return set(range(*run)) if run else set()

    def announced(self, found: Sequence[Found]) -> Iterator[Speech]:
        """Yield the speech in the paragraphs after each that ends in a frame and a colon."""
        for number, paragraph in enumerate(self._paragraphs[:-1]):
            opens = self._paragraphs[number + 1].opening is not None
            if not paragraph.words.endswith((":", ",") if opens else ":"):
                continue
            block = self._block(number + 1)
            owner = self._announcer(paragraph, found) if block else None
            if owner is not None:
                block = block if block[0].opening else self._plain(block, owner, found)
                words = {place for one in block for place in self._words(self._said(one))}
                if words:
                    yield Speech(owner, frozenset(words))

    def stated(self, found: Sequence[Found]) -> Iterator[Speech]:
        """Yield statements without marks that open a paragraph, as "Marrow said: We regret it".

        They go on as long as somebody says "we" or "I" in them, and only the speaker can be meant.
        """
        framing = [one for one in found if one.source and self._before_colon(one)]
        for number, paragraph in enumerate(self._paragraphs if framing else ()):
            owner = next((one for one in framing if self._opens(one, paragraph)), None)
            block = self._statement(number, owner) if owner else []
            if owner and block and _own(self._sentences(block[0])[1:]):
                yield Speech(owner, frozenset(n for one in block for n in self._words(one.span)))

    def _statement(self, number: int, owner: Found) -> list[Paragraph]:
        """Return what stands after a frame in its paragraph, and the paragraphs that go on."""
        start = self._encoded.words[owner.cue[-1][1]].start
        rest = Span(start, self._paragraphs[number].span.end)
        block = [Paragraph(rest, rest.of(self._encoded.text), apart=True)]
        for paragraph in self._plain_block(number + 1):
            if self._ended(paragraph, owner):
                break
            block.append(paragraph)
        while block and not _own(self._sentences(block[-1])):
            block.pop()
        return [] if block and self._ended(block[0], owner) else block

    def _ended(self, paragraph: Paragraph, owner: Found) -> bool:
        """Say whether a speaker is named or whole sentences are quoted: others tell of them."""
        named = self._names_one(paragraph, self._names(owner))
        return named or _WHOLE.search(paragraph.words) is not None

    def _before_colon(self, one: Found) -> bool:
        return self._text(max(one.framed())).endswith(":")

    def _opens(self, one: Found, paragraph: Paragraph) -> bool:
        """Say whether a paragraph begins with a frame, and has more after it."""
        places = sorted(self._words(paragraph.span))
        frame = sorted(one.framed())
        return frame == places[: len(frame)] and len(places) > len(frame)

    def _sentences(self, paragraph: Paragraph) -> list[set[str]]:
        """Return the words of each sentence of a paragraph, in lower case."""
        said: dict[int, set[str]] = defaultdict(set)
        for place in sorted(self._words(paragraph.span)):
            said[self._tree.sentence(place)].add(self._text(place))
        return list(said.values())

    def _said(self, paragraph: Paragraph) -> Span:
        """Return a paragraph up to where its first quotation ends, if a sentence begins there."""
        mark = paragraph.opening
        end = _SAID.match(paragraph.words) if mark else None
        start = paragraph.span.start
        return Span(start, start + end.end("said")) if end else paragraph.span

    def _announcer(self, paragraph: Paragraph, found: Sequence[Found]) -> Found | None:
        """Return the attribution whose frame ends a paragraph, read from the tree if need be."""
        places = sorted(self._words(paragraph.span))
        if len(places) < 3:
            return None
        colon = places[-1]
        for one in found:
            if one.source and colon - 1 <= one.cue[-1][1] - 1 <= colon:
                return one
        verb = colon - 1
        if self._text(verb) not in SPEECH:
            led = announcing(self._tree, places)
            return self._leading(led, colon, found) if led else None
        subject = subject_of(self._tree, verb, places[0]) if verb not in taken(found) else None
        source = self._phrase(subject, apposed=True)
        return Found((source,), ((verb, colon + 1),), ()) if source else None

    def _phrase(self, noun: int | None, *, apposed: bool = False) -> tuple[int, int] | None:
        if noun is None:
            return None
        return words_of(self._encoded, *noun_phrase(self._tree, noun, apposed=apposed))

    def _leading(self, led: Announcing, colon: int, found: Sequence[Found]) -> Found | None:
        """Return the attribution that a noun of saying makes of what it leads up to."""
        for one in found:
            if one.source and led.said in one.held() and led.cue in one.framed():
                return one
        source = self._phrase(led.speaker)
        return Found((source,), ((led.cue, colon + 1),), ()) if source else None

    def _text(self, place: int) -> str:
        return self._tree.words[place].text.lower()

    def _block(self, number: int) -> list[Paragraph]:
        """Return the paragraphs that an announcement before the `number`th may lead to."""
        mark = self._paragraphs[number].opening
        return self._quoted_block(number, mark) if mark else self._plain_block(number)

    def _quoted_block(self, number: int, mark: str) -> list[Paragraph]:
        block: list[Paragraph] = []
        for paragraph in self._paragraphs[number:]:
            if paragraph.opening is None:
                break
            block.append(paragraph)
            if paragraph.closes(mark):
                return block
        return block if len(block) == 1 else block[: self._last_open(block)]

    def _last_open(self, block: Sequence[Paragraph]) -> int:
        """Return how much of a block that is never closed is surely of it: its quotations."""
        for count, paragraph in enumerate(block):
            if not paragraph.is_quotation():
                return max(1, count)
        return len(block)

    def _plain_block(self, number: int) -> list[Paragraph]:
        block: list[Paragraph] = []
        for paragraph in self._paragraphs[number:]:
            first = paragraph.words.split()[0].strip(":.").lower()
            if not paragraph.apart or not paragraph.is_sentence() or first in _ENDS_BLOCK:
                break
            if paragraph.opening:
                break
            block.append(paragraph)
        return block

    def _plain(
        self, block: list[Paragraph], owner: Found, found: Sequence[Found]
    ) -> list[Paragraph]:
        """Return a statement without marks, and not what a report goes on with after it.

        That is told of others, who have frames of their own, and nobody says "we" in it.
        """
        kept = self._until_named(block, owner)
        framing = {place for one in found if one.source for place in one.framed()}
        while len(kept) > 1 and not _own(self._sentences(kept[-1])):
            last = kept[-1]
            if framing.isdisjoint(self._words(last.span)) and not _ABOUT.match(last.words):
                break
            kept.pop()
        return kept

    def _until_named(self, block: list[Paragraph], owner: Found) -> list[Paragraph]:
        """Return the paragraphs before the first in which the speaker or a frame is named."""
        names = self._names(owner)
        kept = []
        for paragraph in block:
            if self._names_one(paragraph, names) or any(mark in paragraph.words for mark in '“"'):
                break
            kept.append(paragraph)
        return kept

    def _names_one(self, paragraph: Paragraph, names: set[str]) -> bool:
        return any(self._tree.words[place].text in names for place in self._words(paragraph.span))

    def _names(self, owner: Found) -> set[str]:
        """Return the words of a speaker's name, without the office that stands after it."""
        words = [self._tree.words[n] for first, last in owner.source for n in range(first, last)]
        named = [n for n, word in enumerate(words) if _capital(word)]
        ends = (n for n, word in enumerate(words) if word.text == "," and named and n > named[0])
        return {word.text for word in words[: next(ends, None)] if _capital(word)}

    def run_on(self, found: Sequence[Found]) -> Iterator[Speech]:
        """Yield the quotation that runs on over paragraphs, each of which opens with a mark."""
        run: list[Paragraph] = []
        for paragraph in self._paragraphs:
            mark = paragraph.opening
            if run and mark and run[-1].leaves_open(mark):
                run.append(paragraph)
                continue
            yield from self._spoken(run, found)
            run = [paragraph]
        yield from self._spoken(run, found)

    def _spoken(self, run: Sequence[Paragraph], found: Sequence[Found]) -> Iterator[Speech]:
        if len(run) < 2:
            return
        quoted = {place for one in run for place in self._words(one.span)} & self._quoted
        owners = self._owners(quoted, found)
        if len(owners) == 1:
            yield Speech(owners[0], frozenset(quoted))

    def _owners(self, quoted: set[int], found: Sequence[Found]) -> list[Found]:
        """Return who says quoted words in frames outside of them, one for each source."""
        owners: dict[object, Found] = {}
        for one in found:
            if quoted.isdisjoint(one.framed()) and not quoted.isdisjoint(one.held()):
                owners.setdefault(one.source, one)
        return list(owners.values())

    def unframed(self, found: Sequence[Found]) -> Iterator[Speech]:
        """Yield each paragraph that is one quotation by itself, with the speaker before it."""
        speaker: Found | None = None
        busy, framing = taken(found), _framing(found)
        for paragraph in self._paragraphs:
            places = self._words(paragraph.span)
            if not places:
                continue
            frames = sorted(places & framing.keys())
            within = dict.fromkeys(one for place in frames for one in framing[place])
            framed = [one for one in within if self._quoted.isdisjoint(one.framed())]
            if framed and places - self._quoted:
                speaker = self._quoted_last(framed)
            elif not paragraph.is_quotation() or not places.isdisjoint(busy):
                speaker = None
            elif speaker is not None:
                yield Speech(speaker, frozenset(places))

    def _quoted_last(self, framed: Sequence[Found]) -> Found | None:
        """Return the attribution of the last quotation, if the paragraph's speakers are one."""
        quoting = [one for one in framed if not self._quoted.isdisjoint(one.held()) and one.source]
        return max(quoting, key=lambda one: one.content[-1], default=None)
