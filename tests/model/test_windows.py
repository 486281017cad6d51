"""Windows: all words once, in order, paragraphs whole where they fit."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.windows import pack

words = st.lists(
    st.tuples(st.integers(1, 9), st.booleans(), st.sampled_from(["port", ".", "!", ","])),
    min_size=1,
    max_size=60,
)


def packed(rows: list[tuple[int, bool, str]], longest: int) -> list[tuple[int, int]]:
    return pack([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows], longest)


@given(words, st.integers(3, 30))
def test_windows_hold_all_words_once_and_in_order(
    rows: list[tuple[int, bool, str]], longest: int
) -> None:
    places = [place for first, last in packed(rows, longest) for place in range(first, last)]
    assert places == list(range(len(rows)))


@given(words, st.integers(3, 30))
def test_no_window_is_too_long_unless_one_word_alone_is(
    rows: list[tuple[int, bool, str]], longest: int
) -> None:
    for first, last in packed(rows, longest):
        pieces = sum(row[0] for row in rows[first:last])
        assert pieces <= longest - 2 or last - first == 1


@given(words, st.integers(12, 30))
def test_a_paragraph_that_fits_is_never_cut(
    rows: list[tuple[int, bool, str]], longest: int
) -> None:
    starts = [n for n, row in enumerate(rows) if row[1] or not n]
    bounds = {first for first, _ in packed(rows, longest)}
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        if sum(row[0] for row in rows[start:end]) <= longest - 2:
            assert not bounds & set(range(start + 1, end))


def test_short_paragraphs_share_a_window() -> None:
    assert packed([(2, True, "port")] * 6, 8) == [(0, 3), (3, 6)]


def test_a_long_paragraph_is_cut_after_the_last_sentence_that_fits() -> None:
    rows = [(1, not n, "." if n in {2, 5} else "port") for n in range(10)]
    assert packed(rows, 9) == [(0, 6), (6, 10)]


def test_the_rest_of_a_long_paragraph_shares_its_window_with_the_next() -> None:
    rows = [(1, n in {0, 8}, "port") for n in range(10)]
    assert packed(rows, 8) == [(0, 6), (6, 10)]


def test_no_words_make_no_windows() -> None:
    assert pack([], [], []) == []
