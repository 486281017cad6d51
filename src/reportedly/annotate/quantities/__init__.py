"""Quantities: how many, with the bound, the unit and what is counted."""

from reportedly.annotate.quantities.finding import find_quantities

__all__ = ["find_quantities"]
