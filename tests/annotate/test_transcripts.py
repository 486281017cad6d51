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
