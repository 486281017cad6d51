"""Judging: the arguments of the commands that say who is one, and let people say so."""

import argparse
from pathlib import Path
from typing import get_args

from reportedly.cli.arguments import (
    Commands,
    add_ledger,
    later,
    named,
    natural,
    number,
    positive,
)
from reportedly.records.claim import CertaintyLabel, LinkKind, Manner, Naming
from reportedly.records.identity import IdentityKind
from reportedly.records.quantity import Bound
from reportedly.records.report import FurnitureKind
from reportedly.records.spans import Span

PAGE = 20
"""Entities that are shown to people at once; JSON and CSV have all that were not counted out."""
VERDICTS = ("same", "different", "unsure", "confirm", "correct", "reject", "undo")


def add_entities(commands: Commands) -> argparse.ArgumentParser:
    """Add the command that lists who is named over all reports."""
    entities = commands.add_parser(
        "entities",
        help="say who and what is named in how many reports, and why names are taken for one",
        description="Lists people, organizations, outlets and places over all reports, those "
        "named in the most first, with the reasons why their names are taken for one, and with "
        "whom else they may be one. `reportedly judge` says whether they are.",
    )
    entities.set_defaults(run=later("entities", "entities"), shown=PAGE)
    entities.add_argument("words", nargs="*", metavar="WORD", help="in a name, or of an id")
    entities.add_argument("--kind", choices=get_args(IdentityKind))
    entities.add_argument(
        "--proposed", action="store_true", help="those alone that may be one with another"
    )
    entities.add_argument(
        "--outlets", type=Path, metavar="FILE", help="a table of outlets of your own"
    )
    entities.add_argument(
        "--limit", type=positive, metavar="N", help=f"show so many ({PAGE}; JSON and CSV: all)"
    )
    entities.add_argument("--skip", type=natural, default=0, metavar="N", help="leave out so many")
    return entities


def add_judge(commands: Commands) -> None:
    """Add the command by which a person says what is right, and what is one."""
    judge = commands.add_parser(
        "judge",
        help="confirm, correct or reject what was read; say what is one, and what is not",
        description="Keeps what you say of two entities (ids of `reportedly entities`), of claims "
        "(ids of `reportedly search --format json`), or of one claim, a link of its chain, a "
        "number in it, or a mark of furniture in a report. It is kept beside what was read, which "
        "stays, and holds against all that is worked out. The latest of one thing, or of a pair, "
        "holds; undo takes back what was said of it.",
        epilog="Exit status: 0 kept; 2 bad usage, or the ledger cannot be used.",
    )
    judge.set_defaults(run=later("judge", "judge"))
    judge.add_argument("verdict", choices=VERDICTS)
    judge.add_argument(
        "ids",
        nargs="+",
        type=named,
        metavar="ID",
        help="an id, or its first four digits on: two for same, different and unsure, one claim "
        "or more for the others; with --furniture a report; for undo also a judgement's",
    )
    what = judge.add_mutually_exclusive_group()
    what.add_argument("--link", type=positive, metavar="N", help="the claim's link, 1 the nearest")
    what.add_argument("--quantity", type=positive, metavar="N", help="the claim's number, from 1")
    what.add_argument(
        "--furniture", type=span, metavar="FROM-TO", help="the mark at these characters"
    )
    _add_corrections(judge)
    judge.add_argument("--by", type=named, metavar="NAME", help="who judges (your user name)")
    judge.add_argument("--note", type=named, metavar="TEXT", help="why")
    add_ledger(judge)


def _add_corrections(judge: argparse.ArgumentParser) -> None:
    """Let a person say what it should be; what is not told stays as it was read."""
    to = judge.add_argument_group("correct", 'what it should be; "" takes out what was read')
    to.add_argument(
        "--content",
        type=span,
        action="append",
        metavar="FROM-TO",
        help="of a claim: characters of its report, once for each piece",
    )
    to.add_argument("--manner", choices=get_args(Manner), help="of a claim")
    to.add_argument("--certainty", choices=get_args(CertaintyLabel), help="of a claim")
    to.add_argument("--own", action="store_true", help="a claim is the publisher's own")
    to.add_argument("--cue", type=span, action="append", metavar="FROM-TO", help="of a claim")
    to.add_argument("--name", help="of a link")
    to.add_argument("--spans", type=span, action="append", metavar="FROM-TO", help="of a link")
    to.add_argument("--kind", choices=get_args(LinkKind), help="of a link")
    to.add_argument("--naming", choices=get_args(Naming), help="of a link")
    to.add_argument("--title", help="of a link")
    to.add_argument("--standing", help="of a link")
    to.add_argument("--entity", help="of a link: an id in its report")
    to.add_argument("--bound", choices=get_args(Bound), help="of a number")
    to.add_argument("--low", type=number, metavar="N", help="of a number")
    to.add_argument("--high", type=number, metavar="N", help="of a number")
    to.add_argument("--unit", help="of a number")
    to.add_argument("--as", dest="mark", choices=get_args(FurnitureKind), help="of furniture")


def span(words: str) -> Span:
    """Return a place in a text that is given as "10-25". Raises ArgumentTypeError."""
    start, dash, end = words.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal() and int(start) < int(end)):
        raise argparse.ArgumentTypeError(f"{words!r} is no place in a text, such as 10-25")
    return Span(int(start), int(end))


def add_judgements(commands: Commands) -> argparse.ArgumentParser:
    """Add the command that lists what people said."""
    judgements = commands.add_parser(
        "judgements",
        help="list what people judged, who and when",
        description="Lists all judgements in the order in which they were made, also those that "
        "later ones went over and those that stand on nothing now. `judgements export FILE` writes "
        "what holds as training data: JSON Lines, a line a report.",
    )
    judgements.add_argument("action", nargs="?", choices=("export",), help="write training data")
    judgements.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to")
    judgements.set_defaults(run=later("judge", "judgements"))
    return judgements
