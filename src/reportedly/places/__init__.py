"""Entities in, the same with every place resolved out; pure but for the gazetteer's file."""

from reportedly.places.locating import locate

__all__ = ["locate"]
