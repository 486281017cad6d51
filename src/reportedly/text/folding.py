"""Folding: a text in lower case with every character in its place."""


def folded(text: str) -> str:
    """Return `text` in lower case, as long as it was, so that places in it are the text's.

    For patterns of many words: under `re.IGNORECASE` each alternative is tried
    at each place, while without it the first letter rules most of them out.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(_one(letter) for letter in text)


def _one(letter: str) -> str:
    """Return a letter's lower case where that is one character ("İ" has two)."""
    lower = letter.lower()
    return lower if len(lower) == 1 else letter
