"""The only place that knows the order of the stages."""

from reportedly.flow.reading import Reader, read_all

__all__ = ["Reader", "read_all"]
