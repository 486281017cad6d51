"""Answers: what the ledger answers, in the form that was asked for."""

import sys
from collections.abc import Callable
from typing import BinaryIO, TypeVar

from rich.console import Console

from reportedly.records import as_json

Told = TypeVar("Told")


def tell(
    told: Told,
    form: str,
    text: Callable[[Told, Console], None],
    csv: Callable[[Told, BinaryIO], int],
) -> int:
    """Print an answer as text, JSON or CSV; return 0."""
    if form == "text":
        text(told, Console())
    elif form == "json":
        sys.stdout.buffer.write(as_json(told).encode("utf-8", "backslashreplace") + b"\n")
    else:
        csv(told, sys.stdout.buffer)
    return 0
