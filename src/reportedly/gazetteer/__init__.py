"""The gazetteer: names in, the places that bear them out. It knows no reports."""

from reportedly.gazetteer.gazetteer import Gazetteer
from reportedly.gazetteer.location import Location

__all__ = ["Gazetteer", "Location"]
