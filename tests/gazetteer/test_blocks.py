from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.blocks import LEVELS, Block, Row, pack

KEYS = st.text("ab c", min_size=1, max_size=80).filter(str.strip)
OFFSETS = st.integers(-18_000, 18_000)
ROWS = st.builds(
    Row,
    key=KEYS,
    number=st.integers(0, 2**32 - 1),
    area=st.integers(0, 2**16 - 1),
    north=OFFSETS,
    east=OFFSETS,
    weight=st.integers(0, 255),
    level=st.sampled_from(LEVELS),
    alias=st.booleans(),
)


@given(st.lists(ROWS, max_size=20))
def test_what_is_packed_is_found_again_under_its_key_and_nothing_else(rows):
    rows.sort(key=lambda row: row.key)
    block = Block(pack(rows))
    for key in {row.key for row in rows} | {"d"}:
        assert block.find(key) == [row for row in rows if row.key == key]
