"""Signs: what the model's scores say for each attribution that was read from them.

Each number is there already when attributions are linked, or is cheap. The
scores by word come before the CRF's: its marginals told right from wrong no
better, and would cost far more.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.annotate.decoding import log_softmax
from reportedly.model.labels import CUE_TAGS, ROLE_TAGS
from reportedly.model.session import Floats
from reportedly.records import Numbers

_Run = tuple[int, int]
Parts = tuple[list[_Run], list[_Run]]
"""The sources and the contents of a cue."""

NAMES = ("rule", "cue", "edges", "has_source", "source", "missed", "content", "held", "words")
"""What each set of signs says, in this order.

rule: a rule found it, and all else is 0. As log odds, cue: that the cue begins
where it does; edges: that the pieces of the content do; source: that its words
belong to the cue; missed: that some other word is the cue's source; content:
that its words belong to the cue; held: the share that it has of all words
that may. words: the log of the content's length.
"""

RULE: Numbers = {name: float(name == "rule") for name in NAMES}
_CLIP = 0.002


def signs_of(
    odds: Floats, roles: Floats, cues: Sequence[_Run], parts: Sequence[Parts]
) -> list[Numbers]:
    """Return the signs of each cue's attribution, all at once.

    `odds` (cues, words, tags) are probabilities of each word's part for each
    cue, `roles` (words, tags) scores before any softmax.
    """
    of_source, of_content = (_columns(odds, role) for role in ("source", "content"))
    sources = _mask([sources for sources, _ in parts], odds.shape[1])
    contents = _mask([contents for _, contents in parts], odds.shape[1])
    has, words = sources.any(axis=1), contents.sum(axis=1)
    inside = (of_content * contents).sum(axis=1)
    within = (of_source * sources).sum(axis=1) / np.maximum(1, sources.sum(axis=1))
    columns = {
        "rule": np.zeros(len(cues)),
        "cue": _log_odds(_begins(roles, [first for first, _ in cues], "cue")),
        "edges": _log_odds(_edges(roles, parts)),
        "has_source": has,
        "source": np.where(has, _log_odds(within), 0),
        "missed": _log_odds((of_source * ~sources).max(axis=1)),
        "content": _log_odds(inside / np.maximum(1, words)),
        "held": _log_odds(inside / (np.maximum(1, words) + of_content.sum(axis=1) - inside)),
        "words": np.log(np.maximum(1, words)),
    }
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    return [dict(zip(columns, map(float, row), strict=True)) for row in rows]


def _columns(odds: Floats, role: str) -> Floats:
    first = CUE_TAGS.index(f"B-{role}")
    together: Floats = odds[:, :, first] + odds[:, :, first + 1]
    return together


def _begins(roles: Floats, places: Sequence[int], role: str) -> Floats:
    """Return how likely words at some places begin a role."""
    begun: Floats = np.exp(log_softmax(roles[list(places)])[:, ROLE_TAGS.index(f"B-{role}")])
    return begun


def _edges(roles: Floats, parts: Sequence[Parts]) -> Floats:
    """Return how likely the pieces of each content begin where they do, a mean over them."""
    firsts = [(row, first) for row, (_, contents) in enumerate(parts) for first, _ in contents]
    if not firsts:
        return np.zeros(len(parts), dtype=np.float32)
    rows, places = zip(*firsts, strict=True)
    begun = np.bincount(rows, _begins(roles, places, "content"), len(parts))
    counts = np.maximum(1, np.bincount(rows, minlength=len(parts)))
    return (begun / counts).astype(np.float32)


def _mask(parts: Sequence[Sequence[_Run]], words: int) -> NDArray[np.bool_]:
    mask = np.zeros((len(parts), words), dtype=np.bool_)
    for row, several in zip(mask, parts, strict=True):
        for first, last in several:
            row[first:last] = True
    return mask


def _log_odds(shares: Floats) -> Floats:
    kept = np.clip(shares, _CLIP, 1 - _CLIP)
    odds: Floats = np.log(kept / (1 - kept))
    return odds
