"""Pen: writes any words on one console, laid out so that none goes out of sight."""

from typing import Final

from rich.console import Console
from rich.text import Text

from reportedly.show.printable import printable

WIDEST: Final = 100
_LEAST_ROOM: Final = 8


class Pen:
    """What a console can take: its width, its encoding."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.width = min(console.width, WIDEST)

    def words(self, text: str, style: str = "") -> Text:
        """Return any words as rich text that this console can write; markup stays as it is."""
        return Text(printable(text, self._console.encoding), style=style)

    def joined(self, between: str, parts: list[Text]) -> Text:
        """Return the parts with dim words between them."""
        mark = self.words(between, "dim")
        joined = Text.assemble(*parts[:1])
        for part in parts[1:]:
            joined = Text.assemble(joined, mark, part)
        return joined

    def flow(self, text: Text, indent: int = 0) -> Text:
        """Return `text` wrapped to the width, every line set in by `indent`."""
        room = max(self.width - indent, _LEAST_ROOM)
        wrapped = text.wrap(self._console, room, overflow="fold")
        for line in wrapped:
            line.rstrip()
        return Text("\n").join(Text(" " * indent).append_text(line) for line in wrapped)

    def sided(self, left: Text, right: Text, indent: int) -> Text:
        """Return `left` with `right` at the right edge, or below where both do not fit."""
        gap = self.width - indent - left.cell_len - right.cell_len
        if gap > 1:
            return self.flow(Text.assemble(left, " " * gap, right), indent)
        return Text("\n").join([self.flow(left, indent), self.flow(right, indent)])
