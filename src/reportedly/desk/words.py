"""Words: every text of the interface, from one catalogue, so that another language is one file."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any

CATALOGUE = "words.toml"


class Words:
    """The catalogue: `words("stories.title")`, or `words("reports", 3)` where it counts."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    @classmethod
    def shipped(cls) -> "Words":
        """Return the catalogue of the package."""
        whole = resources.files("reportedly.desk").joinpath(CATALOGUE).read_text("utf-8")
        return cls(dict(_flat("", tomllib.loads(whole))))

    def __call__(self, key: str, count: int | None = None, **given: object) -> str:
        """Return the text of a key, with what is given in its places. Raises KeyError.

        A text that counts has the forms "one" and "other".
        """
        if count is not None:
            key = f"{key}.{'one' if count == 1 else 'other'}"
            given = {"count": f"{count:,}"} | given
        return self._texts[key].format_map(given) if given else self._texts[key]

    def has(self, key: str) -> bool:
        """Say whether there is a text of that key, or one that counts."""
        return key in self._texts or f"{key}.other" in self._texts

    @property
    def keys(self) -> frozenset[str]:
        """All keys; of a text that counts the one without its form."""
        return frozenset(key.removesuffix(".one").removesuffix(".other") for key in self._texts)


def _flat(before: str, table: Mapping[str, Any]) -> "list[tuple[str, str]]":
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = f"{before}{key}"
        found += _flat(f"{name}.", value) if isinstance(value, dict) else [(name, value)]
    return found
