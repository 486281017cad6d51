"""Complaints: what is wrong with a record's JSON, as one line that names the field."""

import re
from typing import Final

import msgspec
from msgspec import inspect

from reportedly.errors import RecordError

_LONGEST: Final = 200
_STEPS: Final = re.compile(r"[^.\[\]]+")
_MISSING: Final = re.compile(r"Object missing required field `(.+)`")
_NO_CHOICE: Final = "Invalid enum value "


def complaint(error: msgspec.ValidationError, kind: type, inside: str = "") -> RecordError:
    """Return what msgspec found wrong in a `kind` that stands at the field `inside`."""
    reason, path = _parted(str(error))
    missing = _MISSING.fullmatch(reason)
    if missing:
        return RecordError(_joined(inside, path, missing[1]), "missing")
    if reason.startswith(_NO_CHOICE):
        choices = ", ".join(_choices(kind, path))
        reason = f"expected one of {choices}, got {reason.removeprefix(_NO_CHOICE)}"
    return RecordError(_joined(inside, path), _short(reason))


def _parted(message: str) -> tuple[str, str]:
    """Return the reason and the path of a message that ends in " - at `$.path`"."""
    reason, found, path = message.rpartition(" - at `$")
    return (reason, path.removesuffix("`").removeprefix(".")) if found else (message, "")


def _joined(*parts: str) -> str:
    return ".".join(part for part in parts if part).replace(".[", "[")


def _short(reason: str) -> str:
    line = " ".join(reason.split())
    line = line if len(line) <= _LONGEST else line[:_LONGEST] + " …"
    return line[:1].lower() + line[1:]


def _choices(kind: type, path: str) -> list[str]:
    """Return the values that the field at `path` may have."""
    found = [inspect.type_info(kind)]
    for step in _STEPS.findall(path):
        found = [part for one in found for part in _within(one, step)]
    return [str(value) for one in found for value in _literals(one)]


def _within(info: inspect.Type, step: str) -> list[inspect.Type]:
    """Return what may stand at one step of a path: a field's name or an index."""
    match info:
        case inspect.UnionType(types=types):
            return [part for one in types for part in _within(one, step)]
        case inspect.VarTupleType(item_type=item):
            return [item]
        case inspect.DataclassType(fields=fields):
            return [field.type for field in fields if field.encode_name == step]
        case _:
            return []


def _literals(info: inspect.Type) -> tuple[object, ...]:
    match info:
        case inspect.LiteralType(values=values):
            return values
        case inspect.UnionType(types=types):
            return tuple(value for one in types for value in _literals(one))
        case _:
            return ()
