"""Judging: the arguments of the commands that say who is one, and let people say so."""

import argparse
from pathlib import Path
from typing import get_args

from reportedly.cli.arguments import Commands, add_ledger, later, named, natural, positive
from reportedly.records.identity import IdentityKind

PAGE = 20
"""Entities that are shown to people at once; JSON and CSV have all that were not counted out."""
VERDICTS = ("same", "different", "unsure", "undo")


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
    """Add the command by which a person says what is one."""
    judge = commands.add_parser(
        "judge",
        help="say that two entities are one or are not, that two claims tell the same or do not",
        description="Keeps what you say of two entities (ids of `reportedly entities`), or of two "
        "claims (ids of `reportedly story --format json`). It is kept beside what was read, and "
        "holds against all that is worked out. The latest of two judgements of a pair holds; "
        "undo takes back what was said of it.",
        epilog="Exit status: 0 kept; 2 bad usage, or the ledger cannot be used.",
    )
    judge.set_defaults(run=later("judge", "judge"))
    judge.add_argument("verdict", choices=VERDICTS)
    judge.add_argument("one", type=named, metavar="ID", help="an id, or its first four digits on")
    judge.add_argument("other", type=named, metavar="ID")
    judge.add_argument("--by", type=named, metavar="NAME", help="who judges (your user name)")
    judge.add_argument("--note", type=named, metavar="TEXT", help="why")
    add_ledger(judge)


def add_judgements(commands: Commands) -> argparse.ArgumentParser:
    """Add the command that lists what people said."""
    judgements = commands.add_parser(
        "judgements",
        help="list what people judged, who and when",
        description="Lists all judgements in the order in which they were made, also those that "
        "later ones went over.",
    )
    judgements.set_defaults(run=later("judge", "judgements"))
    return judgements
