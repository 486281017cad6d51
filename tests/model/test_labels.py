"""Labels: lists that decoding may rely on."""

import pytest

from reportedly.model.labels import CUE_TAGS, DEPRELS, NAME_TAGS, ROLE_TAGS, UPOS


@pytest.mark.parametrize("tags", [ROLE_TAGS, CUE_TAGS, NAME_TAGS])
def test_every_label_can_begin_and_go_on(tags: tuple[str, ...]) -> None:
    labels = {tag[2:] for tag in tags if tag != "O"}
    assert set(tags) == {"O", *(f"{mark}-{label}" for label in labels for mark in "BI")}


@pytest.mark.parametrize("labels", [ROLE_TAGS, CUE_TAGS, NAME_TAGS, UPOS, DEPRELS])
def test_no_label_stands_twice(labels: tuple[str, ...]) -> None:
    assert len(set(labels)) == len(labels)


def test_every_part_for_a_cue_is_a_role() -> None:
    assert set(CUE_TAGS) <= set(ROLE_TAGS)
