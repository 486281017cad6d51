"""A gazetteer of a few places, written to a file as the command writes the real one."""

from pathlib import Path

from reportedly.gazetteer import Gazetteer
from reportedly.gazetteer.blocks import Row, pack
from reportedly.gazetteer.header import Header
from reportedly.gazetteer.keys import key_of

AREAS = [
    (".", None, 0, 0),
    ("SY.", None, 0, 0),
    ("SY.01", "Aleppo", 36, 37),
    ("US.", None, 0, 0),
    ("US.OH", "Ohio", 40, -83),
    ("US.TX", "Texas", 31, -99),
]
"""Code, name and middle, as a header has them."""

PLACES = (
    ("Asia", 1, ".", (30, 90), 120, "continent"),
    ("Syria", 2, "SY.", (35, 38), 97, "country"),
    ("United States", 3, "US.", (40, -98), 112, "country"),
    ("Ohio", 4, "US.OH", (40, -83), 93, "region"),
    ("Texas", 5, "US.TX", (31, -99), 98, "region"),
    ("Selim", 6, "SY.01", (36.2, 37.1), 80, "city"),
    ("Selim", 7, "US.OH", (39.9, -82.8), 40, "city"),
    ("Selim", 8, "US.TX", (31.2, -98.7), 60, "city"),
    ("Tarn", 9, "US.OH", (40.0, -82.9), 36, "city"),
    ("Port Tarn", 10, "US.OH", (40.1, -82.9), 30, "city"),
    ("Tarn County", 39049, "US.OH", (40.0, -83.0), 36, "county"),
)
"""Name, number, area, coordinates, weight in quarters, level."""


def atlas(folder: Path, block: int = 3) -> Gazetteer:
    """Return a gazetteer of PLACES, `block` names to a block."""
    codes = [area[0] for area in AREAS]
    rows = sorted((_row(codes, *place) for place in PLACES), key=lambda row: row.key)
    blocks = [rows[start : start + block] for start in range(0, len(rows), block)]
    bodies = [pack(one) for one in blocks]
    starts = [sum(map(len, bodies[:count])) for count in range(len(bodies) + 1)]
    header = Header(
        AREAS,
        {"syrian": "SY"},
        {"SY": "Syria", "US": "United States"},
        {"OH": "US.OH", "TX": "US.TX"},
        ["invented"],
        [one[0].key for one in blocks],
        starts,
    )
    file = folder / "places.bin"
    file.write_bytes(header.packed() + b"".join(bodies))
    return Gazetteer(file)


def _row(codes, name, number, code, at, weight, level) -> Row:
    area = codes.index(code)
    north, east = (round(100 * (one - zero)) for one, zero in zip(at, AREAS[area][2:], strict=True))
    return Row(key_of(name), number, area, north, east, weight, level, alias=False)
