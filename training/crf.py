"""A conditional random field over tags (Lafferty et al., 2001): the loss of whole sequences.

The tags of a word depend on those of the word before; steps that no
well-formed sequence takes (into I- from anything but its B- or I-) are ruled out.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

NEVER = -1e4


def rules(tags: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Return what is ruled out: steps (from, to) and starts; 0 where allowed, else NEVER."""
    steps = torch.zeros(len(tags), len(tags))
    starts = torch.zeros(len(tags))
    for to, tag in enumerate(tags):
        if tag.startswith("I"):
            starts[to] = NEVER
            for before, other in enumerate(tags):
                if other not in {tag, "B" + tag[1:]}:
                    steps[before, to] = NEVER
    return steps, starts


def crf_loss(scores: Tensor, labels: Tensor, real: Tensor, steps: Tensor, starts: Tensor) -> Tensor:
    """Return the negative log likelihood of `labels`, by word.

    `scores` (batch, words, tags); `labels` and `real` (batch, words), `real`
    false on padding; `steps` (tags, tags); `starts` (tags).
    """
    labels = labels.clamp(min=0)
    gold = torch.gather(scores, 2, labels[..., None]).squeeze(-1)
    gold[:, 0] = gold[:, 0] + starts[labels[:, 0]]
    gold[:, 1:] = gold[:, 1:] + steps[labels[:, :-1], labels[:, 1:]]
    reached = scores[:, 0] + starts
    for place in range(1, scores.shape[1]):
        onward = torch.logsumexp(reached[:, :, None] + steps, dim=1) + scores[:, place]
        reached = torch.where(real[:, place, None], onward, reached)
    total = torch.logsumexp(reached, dim=1) - (gold * real).sum(dim=1)
    return total.sum() / real.sum()
