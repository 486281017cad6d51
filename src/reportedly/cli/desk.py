"""`reportedly desk`: the ledger in a browser."""

import argparse
import getpass
import importlib
import os
import sys

from reportedly.cli.arguments import Commands, add_ledger, later
from reportedly.errors import ExtraMissing, UsageError

PORT = 8733
PASSWORD = "REPORTEDLY_DESK_PASSWORD"  # noqa: S105 - the name of a variable


def add_desk(commands: Commands) -> None:
    """Add the command that opens the desk."""
    command = commands.add_parser(
        "desk",
        help="open the ledger in a browser: read, follow stories, search, add",
        description="Serves the ledger to a browser on this machine, at an address that works "
        "once.",
        epilog="Exit status: 130 stopped; 2 bad usage, or the ledger or the place cannot be had.",
    )
    command.set_defaults(run=later("desk", "desk"))
    command.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="NAME",
        help="where to listen (127.0.0.1: this machine alone); with any other, a password is asked "
        f"for, or taken from ${PASSWORD}",
    )
    command.add_argument(
        "--port", type=_port, default=PORT, metavar="N", help=f"({PORT}; 0 takes a free one)"
    )
    add_ledger(command)


def desk(chosen: argparse.Namespace) -> int:
    """Serve until it is stopped; return 0. Raises LedgerError, UsageError, ExtraMissing."""
    try:
        # By name: the two edges of the package do not know each other.
        serving = importlib.import_module("reportedly.desk.serving")
        hosts = importlib.import_module("reportedly.desk.hosts")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("reportedly"):
            raise
        raise ExtraMissing("desk", "`reportedly desk`") from error
    password = None if hosts.is_loopback(chosen.host) else _password(serving.LEAST_PASSWORD)
    from reportedly.flow.ledger import Ledger

    with Ledger.open(chosen.ledger) as ledger:
        serving.serve(ledger, serving.Place(chosen.host, chosen.port, password))
    return 0


def _password(least: int) -> str:
    """Return the password that lets others in. Raises UsageError."""
    found = os.environ.get(PASSWORD)
    if found is None and sys.stdin.isatty():
        found = getpass.getpass("A password for the desk: ")
    if not found:
        raise UsageError(
            f"--host: other machines can reach it, so it needs a password in ${PASSWORD}"
        )
    if len(found) < least:
        raise UsageError(f"--host: a password has {least} characters or more")
    return found


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 0 to 65535")
    return int(text)
