"""Keeping: the arguments of the commands that fill a ledger and empty it into files."""

from pathlib import Path

from reportedly.cli.arguments import (
    Commands,
    add_ledger,
    add_raw,
    add_reading,
    later,
    named,
    positive,
)
from reportedly.cli.questions import add_filters


def add_keeping(commands: Commands) -> None:
    """Add the commands that take reports in and out."""
    _add_ingest(commands)
    _add_export(commands)


def _add_export(commands: Commands) -> None:
    export = commands.add_parser(
        "export",
        help="write the ledger to a file: JSON Lines, CSV or Parquet",
        description="Writes every report with its claims and addresses. JSON Lines and Parquet "
        "hold all there is, and `reportedly import` takes them back; CSV is a row a claim. With "
        "any of the arguments that choose claims: the reports that hold such a claim, or in CSV "
        "these claims alone.",
        epilog="Exit status: 0 also where nothing answers; 2 bad usage, or there is no ledger, or "
        "the file cannot be written.",
    )
    export.set_defaults(run=later("export", "export"))
    export.add_argument("--format", choices=("jsonl", "csv", "parquet"), default="jsonl")
    export.add_argument("--out", type=Path, metavar="FILE", help="without it: standard output")
    add_filters(export)
    add_raw(export)
    take_back = commands.add_parser(
        "import",
        help="take back what export wrote, as JSON Lines or Parquet",
        description="Takes back what export wrote, as JSON Lines or Parquet (.parquet); nothing "
        "is read anew. What the ledger has stays.",
        epilog="Exit status: 0 all taken back; 1 some lines are no report, each named on standard "
        "error with the reason; 2 bad usage, or the file or the ledger cannot be used.",
    )
    take_back.set_defaults(run=later("export", "take_back"))
    take_back.add_argument(
        "file", type=Path, metavar="FILE", help="a file, or - for JSON Lines on standard input"
    )
    for command in (export, take_back):
        add_ledger(command)


def _add_ingest(commands: Commands) -> None:
    ingest = commands.add_parser(
        "ingest",
        help="read reports into a ledger, each once and for good",
        description="Reads reports into a ledger: files, folders, addresses, feeds, archives "
        "(WARC), JSON Lines, lists of addresses, PDFs. What is known is not read again.",
        epilog="Exit status: 0 all read; 1 some reports could not be read, each kept with its "
        "reason (reportedly failures); 2 bad usage, or the ledger cannot be used; 130 stopped.",
    )
    ingest.set_defaults(run=later("ingest", "ingest"))
    ingest.add_argument("sources", nargs="+", type=named, metavar="SOURCE")
    add_reading(ingest)
    retry = commands.add_parser(
        "retry",
        help="try again what could not be read",
        description="Tries again every input that could not be read, where it was found; what is "
        "no longer there stays a failure, and says so.",
        epilog="Exit status: 0 all read; 1 some still could not be read, each kept with its "
        "reason (reportedly failures); 2 bad usage, or the ledger cannot be used; 130 stopped.",
    )
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
