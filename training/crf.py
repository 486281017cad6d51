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


def crf_loss(
    scores: Tensor, labels: Tensor, odds: Tensor, real: Tensor, steps: Tensor, starts: Tensor
) -> Tensor:
    """Return the cross entropy of whole sequences, by word.

    `scores` and `odds` (batch, words, tags), `odds` how likely each word has
    each tag; `labels` and `real` (batch, words), the likeliest sequence and
    false on padding; `steps` (tags, tags); `starts` (tags). What a word scores
    is held against `odds`, what a step scores against `labels`: with all odds 0
    or 1 this is the negative log likelihood of `labels`; with a teacher's, its
    lesson (Wang et al., Structure-Level Knowledge Distillation, ACL 2020).
    """
    labels = labels.clamp(min=0)
    good = (scores * odds).sum(dim=2)
    good[:, 0] = good[:, 0] + starts[labels[:, 0]]
    good[:, 1:] = good[:, 1:] + steps[labels[:, :-1], labels[:, 1:]]
    total = partition(scores, real, steps, starts) - (good * real).sum(dim=1)
    return total.sum() / real.sum()


def partition(scores: Tensor, real: Tensor, steps: Tensor, starts: Tensor) -> Tensor:
    """Return the log of the sum over all sequences, for each of the batch."""
    reached = scores[:, 0] + starts
    for place in range(1, scores.shape[1]):
        onward = torch.logsumexp(reached[:, :, None] + steps, dim=1) + scores[:, place]
        reached = torch.where(real[:, place, None], onward, reached)
    return torch.logsumexp(reached, dim=1)


def marginals(scores: Tensor, real: Tensor, steps: Tensor, starts: Tensor) -> Tensor:
    """Return how likely each word has each tag, over all sequences: the gradient of their sum."""
    with torch.enable_grad():
        free = scores.detach().requires_grad_()
        (odds,) = torch.autograd.grad(partition(free, real, steps, starts).sum(), free)
    return odds
