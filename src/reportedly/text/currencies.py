"""Currencies: the signs, codes and words that make a number money."""

import re
from types import MappingProxyType
from typing import NamedTuple

_SIGNS = MappingProxyType(
    {
        "$": "dollar",
        "£": "pound sterling",
        "€": "euro",
        "¥": "yen",
        "₹": "rupee",
        "₽": "rouble",
        "₩": "won",
        "₺": "lira",
        "₪": "shekel",
        "₦": "naira",
        "₫": "dong",
        "₱": "peso",
        "₴": "hryvnia",
        "₿": "bitcoin",
    }
)
_DOLLARS = MappingProxyType(
    {
        "A": "australian dollar",
        "AU": "australian dollar",
        "C": "canadian dollar",
        "CA": "canadian dollar",
        "NZ": "new zealand dollar",
        "HK": "hong kong dollar",
        "S": "singapore dollar",
        "NT": "taiwan dollar",
        "R": "real",
    }
)
# "Y=" and "PS" are how wire copy spells ¥ and £ once its signs are lost.
_CODES = MappingProxyType(
    {
        "USD": "dollar",
        "EUR": "euro",
        "GBP": "pound sterling",
        "JPY": "yen",
        "CNY": "yuan",
        "RMB": "yuan",
        "CHF": "franc",
        "AUD": "australian dollar",
        "CAD": "canadian dollar",
        "NZD": "new zealand dollar",
        "HKD": "hong kong dollar",
        "SGD": "singapore dollar",
        "INR": "rupee",
        "PKR": "rupee",
        "RUB": "rouble",
        "SEK": "krona",
        "NOK": "krone",
        "DKK": "krone",
        "ZAR": "rand",
        "AED": "dirham",
        "SAR": "riyal",
        "KES": "shilling",
        "NGN": "naira",
        "TRY": "lira",
        "Rs": "rupee",
        "Rs.": "rupee",
        "RM": "ringgit",
        "Rp": "rupiah",
        "PS": "pound sterling",
        "Y=": "yen",
    }
)
_ENDS = frozenset("".join(_SIGNS)) | frozenset("".join(code[-1] for code in _CODES))
_ENDS |= frozenset("SUACDZK$ -+\u2212")
_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:(?P<state>US|U\.S\.|AU|CA|NZ|HK|NT|C)[ \u00a0]?|(?P<tight>A|S|R)))?"
    rf"(?P<sign>[{re.escape(''.join(_SIGNS))}])(?P<after>US|AU|CA|NZ|HK|A|C)?"
    r"[ \u00a0]?[-\u2212+]?\Z"
    rf"|(?<![A-Za-z])(?P<code>{'|'.join(map(re.escape, sorted(_CODES, key=len, reverse=True)))})"
    r"[ \u00a0]?\Z"
)
_REACH = 9


class Money(NamedTuple):
    """A currency and where its mark begins."""

    name: str
    start: int


def currency_before(text: str, start: int) -> Money | None:
    """Return the currency whose sign or code ends at `start`, where a number begins."""
    if not start or text[start - 1] not in _ENDS:
        return None
    window = max(0, start - _REACH)
    match = _BEFORE.search(text[window:start])
    if match is None:
        return None
    code = match["code"]
    if code is not None:
        return Money(_CODES[code], window + match.start())
    state = match["state"] or match["tight"] or match["after"] or ""
    name = _DOLLARS.get(state) if match["sign"] == "$" else None
    return Money(name or _SIGNS[match["sign"]], window + match.start())


WORDS = MappingProxyType(
    {
        "dollar": "dollar",
        "buck": "dollar",
        "cent": "cent",
        "euro": "euro",
        "pound sterling": "pound sterling",
        "sterling": "pound sterling",
        "pence": "penny",
        "pennies": "penny",
        "yen": "yen",
        "yuan": "yuan",
        "renminbi": "yuan",
        "rupee": "rupee",
        "rouble": "rouble",
        "ruble": "rouble",
        "franc": "franc",
        "peso": "peso",
        "reais": "real",
        "rand": "rand",
        "won": "won",
        "lira": "lira",
        "shekel": "shekel",
        "dirham": "dirham",
        "dinar": "dinar",
        "riyal": "riyal",
        "rial": "rial",
        "naira": "naira",
        "ringgit": "ringgit",
        "rupiah": "rupiah",
        "baht": "baht",
        "zloty": "zloty",
        "forint": "forint",
        "crown": "crown",
        "krona": "krona",
        "kronor": "krona",
        "krone": "krone",
        "kroner": "krone",
        "hryvnia": "hryvnia",
        "shilling": "shilling",
        "taka": "taka",
        "dong": "dong",
        "bitcoin": "bitcoin",
        "ether": "ether",
    }
)
"""Singular words (or words without a plural in -s) for money, and the unit of each."""

CODES_AFTER = MappingProxyType({code: n for code, n in _CODES.items() if len(code) == 3})
"""Codes that may also follow a number: "500 EUR"."""
