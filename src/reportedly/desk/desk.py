"""Desk: what all routes work with, held together and handed to each."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.desk.drawing import Sheets
from reportedly.desk.files import File
from reportedly.desk.keys import Keys
from reportedly.desk.stories import Stories
from reportedly.desk.works import Works
from reportedly.flow.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Desk:
    """The ledger that is shown, the sheets it is shown on, what is at work, and who may see it."""

    ledger: Ledger
    sheets: Sheets
    files: Mapping[str, File]
    keys: Keys
    cookie: str
    works: Works
    stories: Stories
