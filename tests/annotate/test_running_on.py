"""Contents end with their paragraph, but for lists and for speeches of several paragraphs."""

import pytest

from reportedly.annotate.attributions import Found, runs_of
from reportedly.annotate.running_on import within_paragraphs
from reportedly.records import Sentence, Span, Syntax, Word
from reportedly.text.trees import Tree


def read(text: str, frame: str) -> str:
    """Return what is left of a content of all words of `text` but the frame's."""
    words, start = [], 0
    for form in text.replace("\n", " ").split():
        start = text.index(form, start)
        words.append(Word(Span(start, start + len(form)), form, "NOUN", "dep", None))
        start += len(form)
    tree = Tree(Syntax(tuple(words), (Sentence(0, len(words), Span(0, len(text))),)))
    cue = [n for n, word in enumerate(words) if word.text in frame.split()]
    rest = [n for n in range(len(words)) if n not in cue]
    (found,) = within_paragraphs(text, tree, [Found((), runs_of(cue), runs_of(rest))])
    return " ".join(words[n].text for n in found.held())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It rained.\n\nIt sank, Selim reported.", "It sank,"),
        ("It sank, Selim reported.\n\nIt rained.", "It sank,"),
        ("Selim reported:\n\nIt sank.\n\nIt burned.", "It sank. It burned."),
        ("“It burned.\n\n“It sank,” Selim reported.", "“It burned. “It sank,”"),
    ],
)
def test_a_content_stays_in_its_paragraph_unless_it_is_led_on_or_quoted(text, left) -> None:
    assert read(text, "Selim reported. reported:") == left
