from evals.made_stories.words import Words, filled, joined, marked, places, plain


def test_a_mark_stands_where_its_words_stand() -> None:
    words = filled("{S} said that {C}.", {"S": plain("She"), "C": marked("it sank", 7)})
    assert words.text == "She said that it sank."
    assert places(words) == {7: (14, 21)}


def test_a_capital_moves_nothing() -> None:
    words = filled("{C}, she said.", {"C": marked("it sank", 7)}).capital()
    assert words.text == "It sank, she said."
    assert places(words) == {7: (0, 7)}


def test_a_capital_goes_to_the_first_letter_after_a_quotation_mark() -> None:
    assert plain("“it sank”").capital().text == "“It sank”"


def test_words_of_one_mark_are_one_place() -> None:
    words = joined([plain("Now:"), Words((("it ", 1), ("sank", 1)))], " ")
    assert places(words) == {1: (5, 12)}
