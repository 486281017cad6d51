"""A file, a folder, standard input or an address in, Reports out."""

from reportedly.pages.bounds import Bounds
from reportedly.pages.inputs import STANDARD_INPUT, expand, is_address
from reportedly.pages.items import Item, Known
from reportedly.pages.opening import open_item, open_report
from reportedly.pages.sources import items_of

__all__ = [
    "STANDARD_INPUT",
    "Bounds",
    "Item",
    "Known",
    "expand",
    "is_address",
    "items_of",
    "open_item",
    "open_report",
]
