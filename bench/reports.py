"""Reports made for measuring: short, all different, about people and places that are nowhere."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

PEOPLE = (
    "Ilse Brandovar",
    "Tomas Quill",
    "Mira Osgood",
    "Anselm Tarn",
    "Petra Lowick",
    "Juno Marsh",
)
TITLES = ("the harbour master", "the interior minister", "a dock worker", "the union's head")
OUTLETS = ("Harbour Radio", "the Tarn Observer", "the Northern Lantern", "the Meridian agency")
TOWNS = ("Port Selim", "Aldermoor", "Karsk", "Sant Orvane", "Lowick Bay", "Ostrel")
EVENTS = ("ferry sank", "bridge closed", "warehouse burned", "dam leaked", "strike began")
LINES = (
    "{person}, {title}, said that at least {n} people were on site when the {event} in {town}.",
    "“We heard it before we saw it,” {person} told {outlet} on Tuesday.",
    "According to {outlet}, the {event} may have cost up to {n} million crowns.",
    "Police denied that anyone had been warned, {outlet} reported.",
    "It is believed that {n} residents of {town} left their homes.",
    "A spokesman for the ministry, who asked not to be named, said it would take {n} days.",
    "The {event} at about six in the morning.",
)


ASIDES = (
    "amber anchor basin beacon bell boats brass bread cabin candle cedar chalk clay cloud "
    "coal copper cotton crane current dawn dusk ember fern field flint fog frost garden gate "
    "glass grain gravel hammer harbour hedge hill honey iron ivory kettle ladder lamp lantern "
    "lemon linen lock maple marble meadow mill mirror mist moss needle north oak oats onion "
    "orchard paper path pearl pepper pier pine plain plum quarry rain reed ribbon ridge river "
    "road rope salt sand silver slate smoke snow south spring stone storm straw sugar thread "
    "timber tower valley velvet wagon wheat willow"
).split()
"""Words that end each line, so that no two reports share their lines: copies they are not."""


def made_text(number: int, lines: int = 5) -> str:
    """Return the text of report `number`: the same on every machine, like no other number's."""
    chance = random.Random(number)
    town = chance.choice(TOWNS)
    words = {"town": town, "event": chance.choice(EVENTS)}
    body = [
        chance.choice(LINES).format(
            person=chance.choice(PEOPLE),
            title=chance.choice(TITLES),
            outlet=chance.choice(OUTLETS),
            n=chance.randint(3, 900),
            **words,
        )
        + f" There was {' and '.join(chance.sample(ASIDES, 6))}."
        for _ in range(lines)
    ]
    return f"{words['event'].capitalize()} in {town}, case {number}\n\n" + "\n\n".join(body) + "\n"


def made_lines(count: int, lines: int = 5) -> Iterator[str]:
    """Yield JSON Lines of `count` reports."""
    for number in range(count):
        report = {
            "ref": f"made-{number}",
            "text": made_text(number, lines),
            "publisher": OUTLETS[number % len(OUTLETS)],
            "published": f"2031-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}",
        }
        yield json.dumps(report, ensure_ascii=False)


def made_file(folder: Path, count: int, lines: int = 5) -> Path:
    """Write `count` reports to a file of JSON Lines in `folder`."""
    file = folder / "made.jsonl"
    file.write_text("".join(f"{line}\n" for line in made_lines(count, lines)), encoding="utf-8")
    return file
