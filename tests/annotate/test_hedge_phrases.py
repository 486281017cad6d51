"""Hedge phrases: words that weaken only together, and those that only look like it."""

import pytest

from reportedly.annotate.hedge_phrases import find_phrases


def phrases(text: str) -> list[tuple[str, str | None]]:
    return [(span.of(text), force) for span, force in find_phrases(text)]


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("“I think it sank.”", "I think", "probable"),
        ("We do believe that it sank.", "We do believe", "probable"),
        ("I hope they sail.", "I hope", "possible"),
        ("Our assumption is that it sank.", "Our assumption is", "probable"),
        ("It is reasonable to assume it sank.", "It is reasonable to assume", "probable"),
        ("It’s a good bet that it sank.", "It’s a good bet", "probable"),
        ("Chances are it sank.", "Chances are", "probable"),
        ("It sank, in all likelihood.", "in all likelihood", "probable"),
        ("Crew believed to be aboard the ferry", "believed", "probable"),
        ("Nine feared lost off Selim", "feared", "probable"),
        ("Harbour poised to close", "poised", "probable"),
        ("Ferry line set to end service", "set", "probable"),
        ("There is speculation that it sank.", "There is speculation", "probable"),
        (
            "There has been much speculation this week.",
            "There has been much speculation",
            "probable",
        ),
        ("a crew considered to be safe", "considered", "probable"),
        ("a crew said to have fled", "said", "probable"),
        ("Log unclear on whether it sank", "unclear on whether", "unknown"),
        ("It is not clear as to who fled.", "It is not clear as to who", "unknown"),
        ("The log is vague about when it sank.", "vague about when", "unknown"),
        ("the so-called harbour police", "so-called", "probable"),
        ("There is a real possibility that it sank.", "There is a real possibility", "possible"),
        ("She does not know why it sank.", "not know", "unknown"),
        ("Nobody knows where it sank.", "Nobody knows", "unknown"),
        ("Whether it sank remains to be seen.", "remains to be seen", "unknown"),
        (
            "It could not be independently verified.",
            "could not be independently verified",
            "unknown",
        ),
        ("The quay needs to be mended.", "needs to", "wanted"),
        ("We’ve got to sail.", "’ve got to", "wanted"),
        ("Let’s mend the quay.", "Let’s", "wanted"),
        ("It is crucial to mend the quay.", "It is crucial", "wanted"),
        ("“We urge the crew to sail.”", "We urge", "wanted"),
        ("Brand remains determined to sail.", "determined", "wanted"),
        ("It looks like the ferry sank.", "It looks like", "probable"),
        ("It sounded as though it sank.", "It sounded as though", "probable"),
        ("Brand is almost certainly gone.", "almost certainly", "probable"),
        ("It is all but certain to fail.", "all but certain", "probable"),
        ("The storm threatens to close the port.", "threatens", "possible"),
        ("In theory the dam holds.", "In theory", "possible"),
        ("In the event that it sinks, they swim.", "In the event", "possible"),
        ("Brand never missed a chance to sail.", "never missed a chance", None),
        ("Make no mistake, it sank.", "Make no mistake", None),
        ("Brand didn’t fail to sail.", "didn’t fail to", None),
        ("Questions remain about who set it.", "Questions remain", "unknown"),
        ("It is far from clear that it sank.", "It is far from clear", "unknown"),
        ("It is untrue that it sank.", "It is untrue", "negation"),
    ],
)
def test_words_that_weaken_together_are_one_phrase(text: str, words: str, force: str) -> None:
    assert (words, force) in phrases(text)


@pytest.mark.parametrize(
    "text",
    [
        "No doubt it sank.",
        "Not only the ferry sank.",
        "She could not help laughing.",
        "They sailed even if it rained.",
        "as fast as possible",
        "as bad as can be",
        "a poll of likely voters",
        "I have to say it sank.",
        "I want to thank the crew.",
    ],
)
def test_words_that_only_look_like_a_hedge_or_a_denial_have_no_force(text: str) -> None:
    assert phrases(text)[0][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "I thought of the ferry.",
        "The quay was critical to its success.",
        "They said to be quiet.",
        "It looks like a boat.",
        "They asked what it looked like before.",
        "It was determined to have sunk.",
        "I believe in the crew.",
        "The table was set to the left.",
        "The storm has to do with it.",
        "She had to leave.",
        "He wore a set of keys.",
        "I don't think it sank.",
    ],
)
def test_other_senses_of_the_same_words_are_no_phrase(text: str) -> None:
    assert phrases(text) == []
