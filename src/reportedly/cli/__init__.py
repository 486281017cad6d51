"""The command line: a thin edge over `flow` and `show`."""

from reportedly.cli.command import main

__all__ = ["main"]
