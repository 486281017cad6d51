"""The command `reportedly`: its arguments, and the exit status of a call."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reportedly import __version__
from reportedly.cli.arguments import Commands, add_ledger, day, later, positive
from reportedly.cli.questions import add_questions
from reportedly.errors import ReportedlyError

READ_ALL, SOME_UNREAD, BAD_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return 0 when all was read, 1 when some was not, 2 for bad usage."""
    chosen = _parser().parse_args(arguments)

    try:
        unread = chosen.run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone ("| head"): nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_UNREAD
    except KeyboardInterrupt:
        return 130
    except ReportedlyError as error:
        print(f"reportedly: {error}", file=sys.stderr)  # noqa: T201
        return BAD_USAGE
    return SOME_UNREAD if unread else READ_ALL


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
    read.add_argument("--publisher", metavar="NAME", help="who published the reports")
    read.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="when the reports were published, as YYYY-MM-DD, where they do not tell it",
    )
    read.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses on private and loopback networks too",
    )
    read.add_argument(
        "--threads", type=positive, default=1, metavar="N", help="threads of the model (1)"
    )
    _add_ingest(commands)
    _add_export(commands)
    add_questions(commands)
    return parser


def _add_export(commands: Commands) -> None:
    export = commands.add_parser(
        "export",
        help="write the ledger to a file: JSON Lines, CSV or Parquet",
        description="Writes every report with its claims and addresses. JSON Lines and Parquet "
        "hold all there is, and `reportedly import` takes them back; CSV is a row a claim.",
    )
    export.set_defaults(run=later("export", "export"))
    export.add_argument("--format", choices=("jsonl", "csv", "parquet"), default="jsonl")
    export.add_argument("--out", type=Path, metavar="FILE", help="without it: standard output")
    take_back = commands.add_parser(
        "import", help="take back what export wrote, as JSON Lines or Parquet"
    )
    take_back.set_defaults(run=later("export", "take_back"))
    take_back.add_argument("file", type=Path, metavar="FILE")
    for command in (export, take_back):
        add_ledger(command)


def _add_ingest(commands: Commands) -> None:
    ingest = commands.add_parser(
        "ingest",
        help="read reports into a ledger, each once and for good",
        description="Reads reports into a ledger: files, folders, addresses, feeds, archives "
        "(WARC), JSON Lines, lists of addresses, PDFs. What is known is not read again.",
        epilog="Exit status: 0 all read; 1 some reports could not be read, each kept with its "
        "reason (reportedly failures); 2 bad usage, or the ledger cannot be used.",
    )
    ingest.set_defaults(run=later("ingest", "ingest"))
    ingest.add_argument("sources", nargs="+", metavar="SOURCE")
    ingest.add_argument("--publisher", metavar="NAME", help="who published the reports")
    ingest.add_argument(
        "--published",
        type=day,
        metavar="DATE",
        help="when the reports were published, as YYYY-MM-DD, where they do not tell it",
    )
    ingest.add_argument(
        "--allow-private",
        action="store_true",
        help="fetch addresses on private and loopback networks too",
    )
    retry = commands.add_parser("retry", help="try again what could not be read")
    retry.set_defaults(run=later("ingest", "retry"))
    for command in (ingest, retry):
        command.add_argument(
            "--format",
            choices=("text", "jsonl"),
            default="text",
            help="a summary (the default), or a line for each report as soon as it is kept",
        )
        command.add_argument(
            "--jobs", type=positive, default=1, metavar="N", help="worker processes (1)"
        )
        add_ledger(command)
