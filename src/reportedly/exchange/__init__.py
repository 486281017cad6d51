"""Stored reports out to the field's formats, a report at a time, and back in; answers as CSV."""

from reportedly.exchange.answers import (
    write_answer,
    write_audit,
    write_entities,
    write_failures,
    write_judgements,
    write_listed,
    write_sources,
    write_stories,
)
from reportedly.exchange.csv import write_csv
from reportedly.exchange.jsonl import read_jsonl, write_jsonl
from reportedly.exchange.lessons import lesson
from reportedly.exchange.parquet import read_parquet, write_parquet
from reportedly.exchange.story import write_story

__all__ = [
    "lesson",
    "read_jsonl",
    "read_parquet",
    "write_answer",
    "write_audit",
    "write_csv",
    "write_entities",
    "write_failures",
    "write_jsonl",
    "write_judgements",
    "write_listed",
    "write_parquet",
    "write_sources",
    "write_stories",
    "write_story",
]
