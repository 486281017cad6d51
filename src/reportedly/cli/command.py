"""The command `reportedly`: its arguments, and the exit status of a call."""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly import __version__
from reportedly.cli.arguments import add_reading, later, positive
from reportedly.cli.desk import add_desk
from reportedly.cli.keeping import add_keeping
from reportedly.cli.questions import add_questions
from reportedly.errors import ReportedlyError

READ_ALL, SOME_UNREAD, BAD_USAGE = 0, 1, 2

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What a disk says that takes no more."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when all was read, 1 when some was not, 2 for bad usage."""
    chosen = _parser().parse_args(arguments)

    try:
        unread = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone ("| head"): nothing is left to say to it.
        _write_no_more()
        return SOME_UNREAD
    except OSError as error:
        if error.filename is not None or error.errno not in _FULL:
            raise
        _write_no_more()
        print(f"reportedly: standard output: {error.strerror}", file=sys.stderr)  # noqa: T201
        return BAD_USAGE
    except KeyboardInterrupt:
        return 130
    except ReportedlyError as error:
        print(f"reportedly: {error}", file=sys.stderr)  # noqa: T201
        return BAD_USAGE
    return SOME_UNREAD if unread else READ_ALL


def _write_no_more() -> None:
    """Lead standard output to nowhere: what is still held back for it is lost in peace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reportedly",
        description="Reads news reports: who said what, through whom, how surely, how many.",
    )
    parser.add_argument("--version", action="version", version=f"reportedly {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    read = commands.add_parser(
        "read",
        help="read reports and show their claims, each with the chain it came through",
        description="Reads reports and shows every claim with the chain that it came through.",
        epilog="Exit status: 0 all read; 1 some reports could not be read, each named on standard "
        "error with the reason; 2 bad usage.",
    )
    read.set_defaults(run=later("read", "read"))
    read.add_argument(
        "inputs",
        nargs="+",
        metavar="PATH",
        help="a text or HTML file, a folder of them, an http(s) address, or - for standard input",
    )
    read.add_argument(
        "--format",
        choices=("text", "jsonl"),
        help="text for people (the default without --html), or JSON Lines: a line a report",
    )
    read.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="write one self-contained page to FILE; with --format, beside what that prints",
    )
    add_reading(read)
    read.add_argument(
        "--threads", type=positive, default=1, metavar="N", help="threads of the model (1)"
    )
    add_keeping(commands)
    add_questions(commands)
    add_desk(commands)
    return parser
