"""Arguments: what several commands take, and commands that are loaded when they are called."""

import argparse
import importlib
import math
import os
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def later(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """Return a command that is imported when it is called: the others need not load for it."""

    def run(chosen: argparse.Namespace) -> int:
        result: int = getattr(importlib.import_module(f"reportedly.cli.{module}"), name)(chosen)
        return result

    return run


def add_raw(command: argparse.ArgumentParser) -> None:
    """Let a command show what was read, whatever people judged of it."""
    command.add_argument(
        "--raw", action="store_true", help="as it was read, without what people judged"
    )


def add_ledger(command: argparse.ArgumentParser) -> None:
    """Let a command take the place of the ledger."""
    command.add_argument(
        "--ledger",
        default=os.environ.get("REPORTEDLY_LEDGER", "reportedly.db"),
        metavar="PLACE",
        help="a file, or postgresql://… ($REPORTEDLY_LEDGER, or else reportedly.db)",
    )


def named(text: str) -> str:
    """Return a name as it is; it has to be one."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return text


def add_reading(command: argparse.ArgumentParser) -> None:
    """Let a command take what is known of the reports that it reads, and where it may look."""
    command.add_argument("--publisher", metavar="NAME", help="who published the reports")
    command.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="when the reports were published, as YYYY-MM-DD, where they do not tell it",
    )
    command.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses on private and loopback networks too",
    )


def positive(text: str) -> int:
    """Return a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 on")
    return int(text)


def natural(text: str) -> int:
    """Return a whole number from 0 on."""
    return int(text) if text.isdecimal() and not int(text) else positive(text)


def number(text: str) -> float:
    """Return any number, with or without commas between thousands."""
    try:
        found = float(text.replace(",", ""))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no number such as 250") from error
    if not math.isfinite(found):
        raise argparse.ArgumentTypeError(f"{text!r} is no number such as 250")
    return found


def day(text: str) -> str:
    """Return a day of the calendar, as ISO 8601."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2031-03-04") from error
