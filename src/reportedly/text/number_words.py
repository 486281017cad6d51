"""English number words and what each is worth. Data only; `numbers` reads them."""

from decimal import Decimal
from types import MappingProxyType

_TEENS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

SMALL = MappingProxyType(
    {word: n for n, word in enumerate(_TEENS)}
    | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
    | {"fourty": 40}
)
"""Words below a hundred that add to what stands before them."""

SCALES = MappingProxyType(
    {
        "thousand": 10**3,
        "lakh": 10**5,
        "million": 10**6,
        "crore": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    }
)
"""Words that multiply all that stands before them, each at most once and falling."""

GROUPS = MappingProxyType({"dozen": 12, "hundred": 100} | dict(SCALES))
"""Words that can stand after "a", "half a", "several" or digits."""

PLURALS = MappingProxyType(
    {"tens": 10, "dozens": 12, "scores": 20} | {f"{word}s": n for word, n in GROUPS.items()}
)
"""Words that say only how large a number is: "hundreds"."""

_ORDINALS = [
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
]
DENOMINATORS = MappingProxyType(
    {word: n for n, word in enumerate(_ORDINALS, start=3)}
    | {"half": 2, "quarter": 4, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
)
"""What a fraction divides by, in the singular."""

DENOMINATOR_PLURALS = MappingProxyType(
    {"halves": 2} | {f"{word}s": n for word, n in DENOMINATORS.items() if word != "half"}
)
"""What a fraction divides by, in the plural: "two-thirds"."""

GLYPHS = MappingProxyType(
    {
        "½": Decimal(1) / 2,
        "⅓": Decimal(1) / 3,
        "⅔": Decimal(2) / 3,
        "¼": Decimal(1) / 4,
        "¾": Decimal(3) / 4,
        "⅕": Decimal(1) / 5,
        "⅛": Decimal(1) / 8,
        "⅜": Decimal(3) / 8,
        "⅝": Decimal(5) / 8,
        "⅞": Decimal(7) / 8,
    }
)
"""Fractions that are one character."""

LETTER_SCALES = MappingProxyType(
    {
        "k": 10**3,
        "m": 10**6,
        "mn": 10**6,
        "mln": 10**6,
        "mil": 10**6,
        "b": 10**9,
        "bn": 10**9,
        "bln": 10**9,
        "t": 10**12,
        "tn": 10**12,
        "trn": 10**12,
    }
)
"""Letters that multiply the digits that they follow: "3bn"."""
