"""Photographs the desk for the documentation: `python -m docs.pictures.desk`.

Reads the examples and some made stories (all invented) into a ledger of its own, or takes that
of `--ledger`, serves it, and puts what Debian's Chromium shows into this folder.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from reportedly.flow.ledger import Ledger

HERE = Path(__file__).parent
SEED = "300"


@dataclass(frozen=True)
class Picture:
    """A view of the desk as it is photographed."""

    name: str
    address: str
    width: int = 1360
    height: int = 860
    dark: bool = False


def pictures(ledger: Ledger) -> list[Picture]:
    """Return what is photographed: of the largest story, and of the ferry's last report."""
    story = max(ledger.stories(), key=lambda one: len(one.reports))
    ferry = next(one for one in ledger.reports("fewer on board") if one)
    report = f"/report/{ferry.report.id}"
    claim = ledger.report(ferry.report.id).reading.told().claims[5].id
    own = f"/story/{story.id}"
    numbers = max(
        enumerate(ledger.tell(story).groups, start=1), key=lambda one: len(one[1].members)
    )[0]
    return [
        Picture("desk-reading", report),
        Picture("desk-reading-dark", f"{report}?show=hedged", dark=True),
        Picture("desk-reading-narrow", f"{report}#t-{claim}", 375, 780),
        Picture("desk-correcting", f"{report}/claim/{claim}/correct", 900, 620),
        Picture("desk-story", f"{own}?whole=1"),
        Picture("desk-origins", f"{own}/origins?whole=1&claim={numbers}"),
        Picture("desk-numbers", f"{own}/numbers?whole=1"),
        Picture("desk-drift", f"{own}/drift?whole=1"),
        Picture("desk-claims", "/claims?q=dam"),
        Picture("desk-sources", "/sources"),
        Picture("desk-audit", "/audit?by=publisher"),
        Picture("desk-add", "/add"),
        Picture("desk-home-narrow", "/", 375, 780),
    ]


def main() -> int:
    """Write all pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ledger", help="one that is filled already")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = chosen.ledger or _filled(Path(folder))
        with Ledger.open(place) as ledger:
            wanted = pictures(ledger)
        with _served(place) as address, sync_playwright() as player:
            chromium = player.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            _photograph(chromium, address, wanted)
    return 0


def _filled(folder: Path) -> str:
    """Return a ledger of the examples and of made stories."""
    place = str(folder / "desk.db")
    made = [sys.executable, "-m", "evals.made_stories", str(folder), "--count", "14"]
    subprocess.run([*made, "--seed", SEED], check=True)  # noqa: S603
    with Ledger.open(place) as ledger:
        for _ in ledger.ingest("examples", str(folder / "reports.jsonl")):
            pass
        for _ in ledger.place():
            pass
    return place


@contextmanager
def _served(ledger: str) -> Iterator[str]:
    """Serve a ledger, and yield the address that works once."""
    command = [sys.executable, "-m", "reportedly.cli", "desk", "--port", "0", "--ledger", ledger]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:  # noqa: S603
        found = (re.search(r"http://\S+/enter\S+", line) for line in server.stderr or ())
        yield next(one[0] for one in found if one)
        server.terminate()
        server.communicate()


def _photograph(chromium: Browser, address: str, wanted: list[Picture]) -> None:
    base = address.partition("/enter")[0]
    first = chromium.new_context()
    first.new_page().goto(address)
    state = first.storage_state()
    for one in wanted:
        context = chromium.new_context(
            viewport={"width": one.width, "height": one.height},
            color_scheme="dark" if one.dark else "light",
            storage_state=state,
        )
        page = context.new_page()
        page.goto(base + one.address)
        page.wait_for_load_state("networkidle")
        page.screenshot(path=HERE / f"{one.name}.png")
        context.close()


if __name__ == "__main__":
    sys.exit(main())
