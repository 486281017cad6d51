"""A file, a folder, standard input or an address in, Reports out."""

from reportedly.pages.bounds import Bounds
from reportedly.pages.inputs import expand
from reportedly.pages.opening import open_report

__all__ = ["Bounds", "expand", "open_report"]
