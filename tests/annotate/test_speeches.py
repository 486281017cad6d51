"""Speeches: what one speaker says over several paragraphs belongs to one attribution."""

from collections.abc import Iterator

from reportedly.annotate.attributions import Found
from reportedly.annotate.speeches import with_speeches
from reportedly.model.session import Encoded
from reportedly.records import Sentence, Span, Syntax, Word
from reportedly.text.trees import Tree

from ..scores import encode, run


def flat(encoded: Encoded, said: str = "") -> Tree:
    """Return a tree of roots, in which "Marrow" is the subject of the verb `said`."""
    forms = [span.of(encoded.text) for span in encoded.words]
    verb = forms.index(said) if said else -1
    words = [
        Word(span, form, "PROPN", "nsubj", verb)
        if said and form == "Marrow"
        else Word(span, form, "X", "root", None)
        for span, form in zip(encoded.words, forms, strict=True)
    ]
    return Tree(Syntax(tuple(words), tuple(sentences(encoded))))


def sentences(encoded: Encoded) -> Iterator[Sentence]:
    """Yield what ends in a full stop."""
    first, words = 0, encoded.words
    for place, span in enumerate(words):
        if span.of(encoded.text) == "." or place + 1 == len(words):
            yield Sentence(first, place + 1, Span(words[first].start, span.end))
            first = place + 1


def found(encoded: Encoded, source: str, cue: str, content: str) -> Found:
    return Found(*((run(encoded, words),) for words in (source, cue, content)))


def contents(
    encoded: Encoded, tree: Tree, *known: Found, apart: frozenset[int] = frozenset()
) -> dict[str, str]:
    """Return what each speaker says, its pieces joined by a bar."""
    made = with_speeches(encoded, tree, known, apart)
    words = encoded.words
    return {
        words[one.source[0][0]].of(encoded.text): "|".join(
            " ".join(encoded.text[words[first].start : words[last - 1].end].split())
            for first, last in one.content
        )
        for one in made
    }


ANNOUNCED = "The minister, Marrow, said:\n\nThe pier is shut. Brand agrees.\n\nWe regret it.\n\n"


def test_plain_paragraphs_after_a_frame_with_a_colon_are_the_speakers_up_to_a_heading() -> None:
    coded = encode(ANNOUNCED + "Notes to editors\n\nThe pier is old.")
    told = contents(coded, flat(coded, "said"), found(coded, "Marrow", "said:", "The pier is shut"))
    assert told == {"Marrow": "The pier is shut. Brand agrees. We regret it."}


def test_a_speech_that_the_model_missed_is_read_from_the_tree() -> None:
    coded = encode(ANNOUNCED)
    assert contents(coded, flat(coded, "said"))["Marrow"].startswith("The pier is shut.")


def test_a_plain_speech_ends_where_its_speaker_is_named() -> None:
    coded = encode("Marrow said:\n\nThe pier is shut.\n\nMarrow then left.\n")
    assert contents(coded, flat(coded, "said")) == {"Marrow": "The pier is shut."}


def test_a_plain_speech_ends_before_what_others_say_at_its_end() -> None:
    coded = encode(
        "Marrow said:\n\nWe shut the pier.\n\nThe board agreed that it leaks.\n\n"
        "About Marrow Ltd: a shipyard.\n"
    )
    board = found(coded, "The board", "agreed", "it leaks")
    told = contents(coded, flat(coded, "said"), board)
    assert told == {"Marrow": "We shut the pier.", "The": "it leaks"}


def test_a_plain_speech_goes_on_where_only_the_speakers_office_is_named() -> None:
    coded = encode("Marrow, envoy to Selim, said:\n\nThe pier of Selim is shut.\n\nWe regret it.\n")
    known = found(coded, "Marrow, envoy to Selim,", "said:", "shut")
    words = [
        Word(span, form, "PROPN" if form[0].isupper() else "X", "root", None)
        for span in coded.words
        for form in [span.of(coded.text)]
    ]
    told = contents(coded, Tree(Syntax(tuple(words), ())), known)
    assert told == {"Marrow": "The pier of Selim is shut. We regret it."}


def test_a_quoted_speech_ends_with_its_closing_mark() -> None:
    coded = encode('Marrow writes:\n\n"The pier is shut.\n\n“It rains,” he said."\n\n"No." Hale.')
    inner = found(coded, "he", "said", "It rains")
    told = contents(coded, flat(coded, "writes"), inner)
    assert told == {"Marrow": '"The pier is shut. “It rains,” he said."'}


def test_a_quotation_that_runs_on_over_paragraphs_has_one_speaker() -> None:
    coded = encode("“Shut it,” Marrow said. “It rains.\n\n“It rains a lot.”\n\nThe pier is old.")
    told = contents(coded, flat(coded), found(coded, "Marrow", "said", "Shut it"))
    assert told["Marrow"].endswith("It rains.|It rains a lot.")


def test_a_quotation_by_itself_goes_on_with_the_speaker_before_it() -> None:
    coded = encode('"Shut it," Marrow said.\n\n"It rains."\n\nThe pier is old.\n\n"Old."\n')
    told = contents(coded, flat(coded), found(coded, "Marrow", "said", '"Shut it,"'))
    assert told == {"Marrow": '"Shut it,"|"It rains."'}


def test_no_speech_takes_the_turns_of_a_transcript() -> None:
    coded = encode("Marrow said:\n\nREED: Is it shut?\n\nHALE: It is.\n")
    apart = frozenset(range(3, len(coded.words)))
    assert contents(coded, flat(coded, "said"), apart=apart) == {}


def test_a_list_after_a_colon_is_no_speech() -> None:
    coded = encode("Marrow owns three:\n\nA ferry.\n\nA pier.\n")
    assert contents(coded, flat(coded, "owns")) == {}


def test_a_comma_announces_a_quotation_and_no_plain_paragraph() -> None:
    coded = encode('Marrow said,\n\n"The pier is shut. It rains."\n\nThe pier is old.')
    told = contents(coded, flat(coded, "said"))
    assert told == {"Marrow": '"The pier is shut. It rains."'}
    plain = encode("Marrow said,\n\nThe pier is shut.")
    assert contents(plain, flat(plain, "said")) == {}


def test_an_announced_quotation_ends_before_the_next_sentence_of_its_paragraph() -> None:
    coded = encode('Marrow said:\n\n"The pier is shut. It rains." Hale left.\n\nThe pier is old.')
    told = contents(coded, flat(coded, "said"))
    assert told == {"Marrow": '"The pier is shut. It rains."'}


def stated(text: str) -> str:
    """Return what Marrow is read to say, of whose statement the model read the first sentence."""
    coded = encode(text)
    known = found(coded, "Marrow", "said:", "The pier is shut")
    return contents(coded, flat(coded, "said"), known)["Marrow"]


def test_a_statement_after_a_colon_goes_on_while_somebody_speaks_of_us() -> None:
    story = "Marrow said: The pier is shut. We regret the “shock”.\n\n{} We mend it.\n\nIt is old."
    own = "The pier is shut. We regret the “shock”."
    assert stated(story.format("It leaks.")) == f"{own} It leaks. We mend it."
    assert stated(story.format("Marrow left.")) == own
    assert stated(story.format("“It leaks,” Hale said.")) == own


def test_what_follows_a_sentence_that_a_colon_leads_to_may_be_the_reports() -> None:
    assert stated("Marrow said: The pier is shut. It is old.") == "The pier is shut"
    assert stated("Marrow said: The pier is shut. “We lied,” she said.") == "The pier is shut"
