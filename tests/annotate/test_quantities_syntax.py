"""What syntax adds to quantities: what is counted, and names and pronouns refused."""

from reportedly.annotate.quantities import find_quantities
from reportedly.records import Sentence, Span, Syntax, Word


def tree(text: str, *rows: tuple[str, str, str, int | None]) -> Syntax:
    """Build the syntax of one sentence from (word, upos, deprel, head) in order."""
    words, at = [], 0
    for word, upos, deprel, head in rows:
        start = text.index(word, at)
        at = start + len(word)
        words.append(Word(Span(start, at), word, upos, deprel, head))
    return Syntax(tuple(words), (Sentence(0, len(words), Span(0, len(text))),))


def counted(text: str, syntax: Syntax) -> list[str | None]:
    return [q.counted and q.counted.of(text) for q in find_quantities(text, "r", syntax)]


def test_the_head_noun_is_counted_with_its_modifiers_and_without_its_clause() -> None:
    text = "Up to 5,000 young foreign sailors who fled returned."
    syntax = tree(
        text,
        ("Up", "ADP", "case", 2),
        ("to", "ADP", "fixed", 0),
        ("5,000", "NUM", "nummod", 5),
        ("young", "ADJ", "amod", 5),
        ("foreign", "ADJ", "amod", 5),
        ("sailors", "NOUN", "nsubj", 8),
        ("who", "PRON", "nsubj", 7),
        ("fled", "VERB", "acl:relcl", 5),
        ("returned", "VERB", "root", None),
    )
    assert counted(text, syntax) == ["young foreign sailors"]


def test_a_share_counts_the_noun_of_its_of_phrase() -> None:
    text = "22 percent of the local fishermen left."
    syntax = tree(
        text,
        ("22", "NUM", "nummod", 1),
        ("percent", "NOUN", "nsubj", 6),
        ("of", "ADP", "case", 5),
        ("the", "DET", "det", 5),
        ("local", "ADJ", "amod", 5),
        ("fishermen", "NOUN", "nmod", 1),
        ("left", "VERB", "root", None),
    )
    assert counted(text, syntax) == ["local fishermen"]


def test_a_singular_that_no_look_gives_away_is_counted() -> None:
    text = "One trawler sank."
    syntax = tree(
        text,
        ("One", "NUM", "nummod", 1),
        ("trawler", "NOUN", "nsubj", 2),
        ("sank", "VERB", "root", None),
    )
    assert counted(text, syntax) == ["trawler"]


def test_a_number_on_a_name_is_no_quantity() -> None:
    text = "near Falke 40 sailors"
    syntax = tree(
        text,
        ("near", "ADP", "case", 1),
        ("Falke", "PROPN", "root", None),
        ("40", "NUM", "nummod", 1),
        ("sailors", "NOUN", "dep", 1),
    )
    assert find_quantities(text, "r", syntax) == ()


def test_a_number_after_a_capital_verb_is_a_quantity() -> None:
    text = "Storm Kills 40 sailors"
    syntax = tree(
        text,
        ("Storm", "NOUN", "nsubj", 1),
        ("Kills", "VERB", "root", None),
        ("40", "NUM", "nummod", 3),
        ("sailors", "NOUN", "obj", 1),
    )
    assert counted(text, syntax) == ["sailors"]


def test_a_tree_full_of_mistakes_breaks_nothing() -> None:
    text = "About 40 sailors left one boat."
    syntax = tree(
        text,
        ("About", "X", "dep", 5),
        ("40", "X", "dep", 1),
        ("sailors", "PUNCT", "punct", 0),
        ("left", "NUM", "nummod", 0),
        ("one", "NUM", "flat", 99),
        ("boat", "NOUN", "nummod", None),
    )
    assert [q.low for q in find_quantities(text, "r", syntax)] == [40, 1]
