"""Columns: the types of the rows of `structs`, made from the records' own fields."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from arro3.core import DataType, Field, Schema
from msgspec import inspect

from reportedly.records import Address, Entity, Place, Reading, Report, Span, Time

_SCALARS: Final[Mapping[type[inspect.Type], Callable[[], DataType]]] = MappingProxyType(
    {
        inspect.StrType: DataType.utf8,
        inspect.LiteralType: DataType.utf8,
        inspect.IntType: DataType.int64,
        inspect.FloatType: DataType.float64,
        inspect.BoolType: DataType.bool,
    }
)


def schema() -> Schema:
    """Return the columns of one row, in the order in which `structs` writes them."""
    reading = [field for field in _fields(Reading) if field.name != "report"]
    addresses = Field("addresses", _list(_record(Address)), nullable=False)
    return Schema([*_fields(Report), *reading, addresses, Field("exact", DataType.utf8())])


def _record(kind: type) -> DataType:
    return DataType.struct(list(_place_aside(kind) if kind is Entity else _fields(kind)))


def _place_aside(kind: type) -> Iterator[Field]:
    """Yield the fields of an entity, and those that only places have as one more."""
    yield from _fields(kind)
    own = {field.name for field in fields(Place)} - {field.name for field in fields(Entity)}
    yield Field("place", DataType.struct([one for one in _fields(Place) if one.name in own]))


def _fields(kind: type) -> Iterator[Field]:
    """Yield a record's fields; what a time is anchored to has one for each type it may have."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.DataclassType | inspect.NamedTupleType)
    for field in info.fields:
        if kind is Time and field.name == "anchored":
            yield Field("anchored", DataType.utf8())
            yield Field("anchored_at", _record(Span))
        else:
            yield _field(field.name, field.type)


def _field(name: str, info: inspect.Type) -> Field:
    kinds = info.types if isinstance(info, inspect.UnionType) else (info,)
    (kind,) = (one for one in kinds if not isinstance(one, inspect.NoneType))
    return Field(name, _type(kind), nullable=len(kinds) > 1)


def _type(info: inspect.Type) -> DataType:
    match info:
        case inspect.VarTupleType(item_type=item):
            return _list(_type(item))
        case inspect.TupleType(item_types=items):
            return _coordinates(items)
        case inspect.DataclassType(cls=kind) | inspect.NamedTupleType(cls=kind):
            return _record(kind)
        case _:
            return _SCALARS[type(info)]()


def _list(item: DataType) -> DataType:
    return DataType.list(Field("element", item, nullable=False))


def _coordinates(items: Iterable[inspect.Type]) -> DataType:
    names = ("latitude", "longitude")
    pairs = zip(names, items, strict=True)
    return DataType.struct([Field(name, _type(item), nullable=False) for name, item in pairs])
