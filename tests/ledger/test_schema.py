"""The schema is told in docs/ledger.md, every table and column of it."""

import re
from pathlib import Path

import pytest

from reportedly.ledger.schema import metadata

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


@pytest.mark.skipif(not PAGE.exists(), reason="docs/ledger.md is not beside the tests")
@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_every_column_is_told_of_in_the_documentation(name):
    rows = (line.split("|") for line in PAGE.read_text("utf-8").splitlines() if "`" in line)
    told = [row for row in rows if len(row) == 5 and f"`{name}`" in row[1]]
    assert len(told) == 1
    words = set(re.findall(r"`(\w+)`", told[0][3]))
    assert words >= {column.name for column in metadata.tables[name].columns}
