"""An ingest that is killed loses nothing that it acknowledged: the short form of bench.kills."""

import random
from pathlib import Path

from bench.kills import disturbed


def test_what_was_acknowledged_outlives_the_kill(tmp_path: Path) -> None:
    found = disturbed(tmp_path, None, 3, random.Random(2), earliest=0.6)
    assert (found.lost, found.doubled, found.partial) == (0, 0, 0)
    assert found.checked > 0
