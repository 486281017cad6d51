"""Grown: a trained network with more layers, which at first says what it said before.

The way of LLaMA Pro (Wu et al., 2024, section 3.1): a new layer is a copy of
the one below it whose two outputs are zero, so that only what comes in goes
out, until training finds a use for it. BERT norms after each sum, so a new
layer's norms are set to give back what the norm below gave.
"""

import copy

import torch
from torch import Tensor

from training.network import HIDDEN, LAYERS, Layer, Network

AFTER = (LAYERS // 2, LAYERS)
"""The layers, counted from 1, above which a new one stands: in the middle and on top."""


def grown(network: Network, after: tuple[int, ...] = AFTER) -> Network:
    """Return `network`, changed in place, with a new layer above each of those in `after`."""
    layers = network.encoder.layers
    for number in sorted(after, reverse=True):
        below = layers[number - 1]
        if not isinstance(below, Layer):
            raise TypeError(f"layer {number} is no layer of BERT's")
        layers.insert(number, _idle(below))
    return network


def _idle(below: Layer) -> Layer:
    """Return a layer that gives back what `below` gives, nearly."""
    layer = copy.deepcopy(below)
    mean, spread = _usual(below.norm2.weight, below.norm2.bias)
    with torch.no_grad():
        for part in (layer.out, layer.narrow):
            part.weight.zero_()
            part.bias.zero_()
        for norm in (layer.norm1, layer.norm2):
            norm.weight.fill_(float(spread))
            norm.bias.fill_(float(mean))
    return layer


def _usual(weight: Tensor, bias: Tensor) -> tuple[Tensor, Tensor]:
    """Return the mean and spread that a vector usually has after a norm with these weights.

    The normed vector is taken for one whose numbers are alike and of variance 1.
    """
    mean = bias.mean()
    variance = (weight.square() + (bias - mean).square()).sum() / HIDDEN
    return mean, variance.sqrt()
