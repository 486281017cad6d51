"""Content-hash ids: the same content has the same id on every machine."""

import hashlib
import json

# 80 bits: a ledger of a billion records collides with odds of about 1 in 2 million.
ID_DIGITS = 20
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


LONGEST_KEY = 500
"""Characters: databases bound what a key may hold (PostgreSQL: 2,700 bytes)."""


def bounded_key(words: str) -> str:
    """Return words as a key: themselves, or where they are long their beginning and their hash."""
    if len(words) <= LONGEST_KEY:
        return words
    return f"{words[: LONGEST_KEY - ID_DIGITS - 1]}…{content_id('key', words)}"


def content_id(kind: str, *content: object) -> str:
    """Return an id made of `kind` and `content` (anything that JSON can hold)."""
    data = _ENCODER.encode([kind, *content])
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:ID_DIGITS]
