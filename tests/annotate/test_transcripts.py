import pytest

from reportedly.annotate.transcripts import find_turns
from reportedly.model.features import features
from reportedly.model.session import Encoded
from reportedly.model.words import find_words


def turns(text: str) -> list[tuple[str, str]]:
    words = find_words(text)
    coded = Encoded(text, words, features(text, words), [[100] for _ in words])

    def told(first: int, last: int) -> str:
        return text[words[first].start : words[last - 1].end]

    return [(told(*one.source[0]), told(*one.content[0])) for one in find_turns(coded)]


def test_speakers_who_take_turns_are_sources_of_what_they_say() -> None:
    text = "REED: And the crew?\nBRAND: All ashore.\n\nSafe.\nREED: Thank you.\n\nThe ferry sank."
    said = [("REED", "And the crew?"), ("BRAND", "All ashore.\n\nSafe."), ("REED", "Thank you.")]
    assert turns(text) == said


def test_a_list_with_labels_is_no_transcript() -> None:
    assert turns("Length: 40 metres\nCrew: twelve\nOwner: Corrane Line\n") == []


def test_one_speaker_alone_takes_no_turns() -> None:
    assert turns("BRAND: One.\nBRAND: Two.\nBRAND: Three.\n") == []


@pytest.mark.parametrize("mark", [":", "."])
def test_a_question_and_its_answer_take_turns(mark: str) -> None:
    text = f"Q{mark} And the crew?\nA{mark} All ashore.\nQ{mark} All?\nA{mark} Every one."
    assert turns(text) == [
        ("Q", "And the crew?"),
        ("A", "All ashore."),
        ("Q", "All?"),
        ("A", "Every one."),
    ]


def test_a_list_with_letters_is_no_interview() -> None:
    assert turns("A. One ferry\nB. Two ferries\nA. One crew\nB. Two crews\n") == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_on_lines_of_their_own_take_turns(gap: str) -> None:
    said = [("Ann Reed", "And the crew?"), ("Ivo Brand", "All ashore.")] * 2
    text = "\n\n".join(f"{who}{gap}{words}" for who, words in said)
    assert turns(f"{text}\n\nThe ferry sank.") == said


def test_one_page_may_set_turns_in_both_ways() -> None:
    letters = "Q: And the crew?\nA: All ashore.\nQ: All?\nA: Every one."
    lines = "Ann Reed\nAnd the boat?\n\nIvo Brand\nLost.\n\nAnn Reed\nFor good?\n\nIvo Brand\nYes."
    assert [who for who, _ in turns(f"{letters}\n\n{lines}")] == [
        *"QAQA",
        *["Ann Reed", "Ivo Brand"] * 2,
    ]


def test_headings_are_no_speakers() -> None:
    assert turns("Harbour Closed\nThe ferry sank.\n\nCrew Safe\nAll are ashore.\n") == []
