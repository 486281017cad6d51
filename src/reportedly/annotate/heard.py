"""Heard: frames after what they tell of, by which courts report and agencies are cited.

    The ship ignored three warnings, an inquiry heard on Tuesday.
    The tanker leaked for nine days, as cited by the Meridian agency.

The corpus that attributions were learned from has none of these. They are regular
enough for a rule: a comma, who heard it, and nothing but a time or place after.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.attributions import Found, runs_of, taken
from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree
from reportedly.text.vocabulary import CITED, HEARERS

_HEARING = frozenset(("heard", "hears", "hear"))
_LOOKED_FOR = _HEARING | CITED | {"told"}
_HELPING = frozenset("has have had was were been is are".split())
_CLAUSAL = frozenset(("VERB", "AUX", "SCONJ"))
_MARKS = frozenset(".,!?;:”\"’'“")
_LATEST = 6
"""Words after "heard" that may say when and where."""


def find_heard(tree: Tree, within: Container[int]) -> Iterator[Found]:
    """Yield an attribution for each such frame `within`; its content is the sentence before."""
    for place in tree.spelled(_LOOKED_FOR):
        if place not in within:
            continue
        word = tree.words[place].text.lower()
        if word in _HEARING or (word == "told" and tree.words[place - 1].text.lower() in _HELPING):
            frame = _hearer(tree, place)
        else:
            frame = _citer(tree, place) if word in CITED else None
        if frame is not None:
            source, cue = frame
            yield from _after(tree, source, cue)


def without_heard(tree: Tree, found: Sequence[Found], heard: Sequence[Found]) -> list[Found]:
    """Return attributions without the sentences of such frames, where their own cue is elsewhere.

    The model may run on with the content of one paragraph into the next. What it read of the
    frame itself without a source is left out.
    """
    kept = []
    framed = taken(replace(other, content=()) for other in heard)
    for one in found:
        if not one.source and not framed.isdisjoint(one.framed()):
            continue
        words = set(one.held())
        for other in heard:
            if tree.sentence(one.cue[0][0]) != tree.sentence(other.cue[0][0]):
                words -= {*other.framed(), *other.held()}
        kept.append(replace(one, content=runs_of(words)))
    return [one for one in kept if one.content]


def _after(tree: Tree, source: range, cue: range) -> Iterator[Found]:
    """Yield the attribution of a frame to what stands in its sentence before it."""
    sentence = tree.sentences[tree.sentence(cue.start)]
    begin = min(source.start, cue.start)
    rest = range(max(source.stop, cue.stop), sentence.last)
    first, last = sentence.first, begin - 1
    led = last > first and tree.words[last].text == ","
    quiet = len(rest) <= _LATEST + 1 and all(tree.words[n].upos not in _CLAUSAL for n in rest)
    if led and quiet and any(tree.words[n].upos in _CLAUSAL for n in range(first, last)):
        yield Found(((source.start, source.stop),), ((cue.start, cue.stop),), ((first, last),))


def _hearer(tree: Tree, verb: int) -> tuple[range, range] | None:
    """Return the words for a court or the like before "heard" or "was told", and those words."""
    first = verb
    while first > 1 and tree.words[first - 1].text.lower() in _HELPING:
        first -= 1
    noun = first - 1
    if noun < 0 or tree.words[noun].text.lower() not in HEARERS:
        return None
    source = tree.inside(noun_phrase(tree, noun))
    while len(source) and tree.words[source.start].text in _MARKS:
        source = source[1:]
    return (source, range(first, verb + 1)) if source.stop == noun + 1 else None


def _citer(tree: Tree, verb: int) -> tuple[range, range] | None:
    """Return the words for who cites, and "as cited by" before them."""
    around = [tree.words[n].text.lower() for n in (verb - 1, verb + 1) if n < len(tree.words)]
    if verb < 1 or around != ["as", "by"]:
        return None
    for noun in range(verb + 2, min(verb + 2 + _LATEST, len(tree.words))):
        source = tree.inside(noun_phrase(tree, noun))
        if source.start == verb + 2 and tree.words[noun].upos in {"NOUN", "PROPN"}:
            return source, range(verb - 1, verb + 2)
    return None
