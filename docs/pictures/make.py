"""Draws the pictures of the documentation from the examples: `python docs/pictures/make.py`.

`read.svg` is what `reportedly read` prints in a terminal, drawn by rich.
"""

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from reportedly.records import Reading
from reportedly.show.terminal import print_reading

HERE = Path(__file__).parent
EXAMPLE = "examples/ferry/harbour-radio.txt"
WIDTH = 84
FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
PAPER = TerminalTheme(
    (252, 252, 250),
    (28, 30, 33),
    [
        (28, 30, 33),
        (156, 47, 42),
        (12, 102, 90),
        (138, 82, 0),
        (28, 78, 128),
        (122, 52, 112),
        (12, 102, 90),
        (98, 102, 107),
    ],
)


def render(reading: Reading, command: str) -> str:
    """Return the terminal's picture of one reading as SVG, the same every time."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    print_reading(reading, console)
    # A fixed id: rich would hash the content into it, and every change would touch every line.
    drawn = console.export_svg(title=command, theme=PAPER, unique_id="read")
    # The picture fetches nothing: the fonts that rich names stand on somebody's server.
    return FONT_FACE.sub("", drawn)


def main() -> int:
    """Read the example through the whole package and draw what a terminal would show."""
    from reportedly.flow import Reader  # render needs no model

    reading = Reader().read(EXAMPLE)
    (HERE / "read.svg").write_text(render(reading, f"reportedly read {EXAMPLE}"), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
