"""Questions: the arguments of the commands that ask the ledger; nothing of it is loaded here."""

import argparse
from pathlib import Path
from typing import get_args

from reportedly.cli.arguments import (
    Commands,
    add_ledger,
    add_raw,
    add_reading,
    day,
    later,
    named,
    natural,
    number,
    positive,
)
from reportedly.cli.judging import add_entities, add_judge, add_judgements
from reportedly.records.claim import CertaintyLabel, LinkKind, Manner, Naming, Where

STATUS = "Exit status: 0 also where nothing answers; 2 bad usage, or the ledger cannot be asked."
NAMING_HELP = (
    'how the source is called: "described" is shown as "not named", "anonymous" as "name withheld"'
)


def add_questions(commands: Commands) -> None:
    """Add the commands that ask the ledger."""
    _add_story(commands)
    _add_check(commands)
    add_judge(commands)
    for add in (
        _add_search,
        _add_sources,
        _add_report,
        _add_audit,
        _add_stories,
        add_entities,
        add_judgements,
        _add_failures,
    ):
        command = add(commands)
        command.epilog = STATUS
        command.add_argument(
            "--format",
            choices=("text", "json", "csv"),
            default="text",
            help="text for people (the default), JSON, or CSV for a spreadsheet",
        )
        if add not in {_add_stories, add_judgements, _add_failures}:
            add_raw(command)
        add_ledger(command)


def _add_search(commands: Commands) -> argparse.ArgumentParser:
    search = commands.add_parser(
        "search",
        help="search the claims of the ledger",
        description="Finds claims by their words and by who holds them, each shown with its chain "
        "and its hedges. All that is given has to hold. Words in double quotes stand together.",
    )
    search.set_defaults(run=later("search", "search"))
    add_filters(search)
    _add_page(search, 20)
    return search


def add_filters(command: argparse.ArgumentParser) -> None:
    """Let a command choose claims: what `query_of` makes a query of."""
    command.add_argument("words", nargs="*", metavar="WORD", help="in the claim, or in a holder")
    command.add_argument(
        "--source", default="", metavar="WORDS", help="in a holder's name or title"
    )
    _add_origin(command)
    command.add_argument("--manner", choices=get_args(Manner))
    command.add_argument("--certainty", choices=get_args(CertaintyLabel))
    command.add_argument("--where", choices=get_args(Where))
    command.add_argument("--publisher", metavar="NAME", help="the whole name")
    command.add_argument("--place", metavar="NAME", help="a place, or the two letters of a country")
    _add_period(command)
    command.add_argument("--least", type=number, metavar="N", help="gives a number from N on")
    command.add_argument("--most", type=number, metavar="N", help="gives a number up to N")
    _add_either(command, "hedged", ("--hedged", "--unhedged"))
    _add_either(command, "own", ("--own", "--attributed"))
    command.add_argument(
        "--versions", action="store_true", help="also texts that were replaced at their address"
    )


def _add_sources(commands: Commands) -> argparse.ArgumentParser:
    sources = commands.add_parser(
        "sources",
        help="say who is cited, how often, by whom, named or not and with which hedges",
        description="Lists who is cited, the most cited first. It counts, and rates nobody.",
    )
    sources.set_defaults(run=later("sources", "sources"))
    sources.add_argument("words", nargs="*", metavar="WORD", help="in what the source is called")
    _add_origin(sources)
    sources.add_argument("--publisher", metavar="NAME", help="count its reports alone")
    _add_page(sources, 50)
    return sources


def _add_report(commands: Commands) -> argparse.ArgumentParser:
    report = commands.add_parser(
        "report",
        help="show one report again, with its addresses, silent edits and near-copies",
        description="Shows one report as it was read, and what the ledger knows of it.",
    )
    report.set_defaults(run=later("report", "report"))
    report.add_argument(
        "name",
        metavar="NAME",
        help="an id or its beginning (4 characters at least), an address, a ref or a path",
    )
    return report


def _add_audit(commands: Commands) -> argparse.ArgumentParser:
    audit = commands.add_parser(
        "audit",
        help="count how reports are sourced: own voice, named, not named, second-hand, hedged",
        description="Counts how reports are sourced. It never rates: groups stand by period or "
        "name.",
    )
    audit.set_defaults(run=later("audit", "audit"))
    audit.add_argument("--publisher", metavar="NAME", help="the whole name")
    audit.add_argument("--byline", metavar="NAME", help="the whole byline")
    _add_period(audit)
    audit.add_argument("--by", choices=("month", "year", "publisher", "byline"))
    audit.add_argument(
        "--svg", type=Path, metavar="FILE", help="also write a chart (by month if not told)"
    )
    return audit


def _add_stories(commands: Commands) -> argparse.ArgumentParser:
    command = commands.add_parser(
        "stories",
        help="list the stories: reports that tell of the same happening",
        description="Lists the stories that several reports tell, the latest first. Reports that "
        "came since the last time are placed first.",
    )
    command.set_defaults(run=later("stories", "stories"))
    _add_period(command)
    command.add_argument(
        "--least", type=positive, default=2, metavar="N", help="told by N reports or more (2)"
    )
    command.add_argument(
        "--limit", type=positive, metavar="N", help="show so many (20; JSON and CSV: all)"
    )
    command.add_argument("--skip", type=natural, default=0, metavar="N", help="leave out the first")
    return command


def _add_story(commands: Commands) -> None:
    command = commands.add_parser(
        "story",
        help="show what several reports of one happening tell, its origins, and what changed",
        description="Shows the claims that several reports of a story make: resting on how many "
        "independent origins, told first by whom, and what changed from one to the next.",
        epilog=STATUS,
    )
    command.set_defaults(run=later("story", "story"))
    command.add_argument(
        "name",
        metavar="ID",
        help="a story's id, its beginning (4 characters at least), or a report's name",
    )
    command.add_argument(
        "--format",
        choices=("text", "markdown", "json", "csv"),
        help="text (the default without --html), Markdown, JSON, or CSV: a row a telling",
    )
    command.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help="write one self-contained page to FILE; with --format, beside what that prints",
    )
    add_raw(command)
    add_ledger(command)


def _add_check(commands: Commands) -> None:
    command = commands.add_parser(
        "check",
        help="compare one new report with the ledger: who has its claims too, and what differs",
        description="Reads one report, finds the story of the ledger that it belongs to, and shows "
        "who has each of its claims too, on how many independent origins, and what drifted; what "
        "only it says; and its headline against its body. The report is not kept.",
        epilog="Exit status: 0 also where no story is found; 1 the report could not be read; "
        "2 bad usage, or the ledger cannot be asked.",
    )
    command.set_defaults(run=later("check", "check"))
    command.add_argument(
        "file",
        type=named,
        metavar="FILE",
        help="a text or HTML file, an http(s) address, or - for standard input",
    )
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="text (the default), or JSON"
    )
    add_reading(command)
    add_raw(command)
    add_ledger(command)


def _add_failures(commands: Commands) -> argparse.ArgumentParser:
    failures = commands.add_parser(
        "failures",
        help="list what could not be read, and why",
        description="Lists what could not be read, the oldest first; `reportedly retry` tries "
        "again.",
    )
    failures.set_defaults(run=later("failures", "failures"))
    return failures


def _add_origin(command: argparse.ArgumentParser) -> None:
    command.add_argument("--kind", choices=get_args(LinkKind), help="what the source is")
    command.add_argument("--naming", choices=get_args(Naming), help=NAMING_HELP)


def _add_period(command: argparse.ArgumentParser) -> None:
    command.add_argument("--since", type=day, metavar="DATE", help="published on that day or later")
    command.add_argument("--until", type=day, metavar="DATE", help="published by that day")


def _add_either(command: argparse.ArgumentParser, name: str, flags: tuple[str, str]) -> None:
    either = command.add_mutually_exclusive_group()
    for flag, value in zip(flags, (True, False), strict=True):
        either.add_argument(flag, dest=name, action="store_const", const=value, default=None)


def _add_page(command: argparse.ArgumentParser, limit: int) -> None:
    command.add_argument(
        "--limit", type=positive, default=limit, metavar="N", help=f"show so many ({limit})"
    )
    command.add_argument("--skip", type=natural, default=0, metavar="N", help="leave out the first")
