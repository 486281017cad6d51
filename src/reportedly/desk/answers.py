"""Answers: records as a browser takes them down, in the forms of the command line."""

import io
from collections.abc import Callable
from typing import BinaryIO, TypeVar

from starlette.responses import Response

from reportedly.records import as_json

Told = TypeVar("Told")


def as_table(name: str, told: Told, write: Callable[[Told, BinaryIO], int]) -> Response:
    """Return a CSV file, no cell of which runs as a formula."""
    out = io.BytesIO()
    write(told, out)
    return Response(
        out.getvalue(), media_type="text/csv; charset=utf-8", headers=_file(name, "csv")
    )


def as_told(name: str, told: object) -> Response:
    """Return a JSON file with the fields of the records."""
    return Response(encoded(told), media_type="application/json", headers=_file(name, "json"))


def encoded(told: object) -> bytes:
    """Return records as JSON."""
    return as_json(told).encode("utf-8", "backslashreplace")


def _file(name: str, ending: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}.{ending}"'}
