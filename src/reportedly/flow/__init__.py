"""The only place that knows the order of the stages.

`flow.ledger` is imported by itself: who only reads does without a database.
"""

from reportedly.flow.reading import Reader, read, read_all

__all__ = ["Reader", "read", "read_all"]
