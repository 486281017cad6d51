"""The network: MiniLM's encoder with our features at its input, and the heads on its words."""

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from reportedly.model.features import SIZES
from reportedly.model.labels import (
    CUE_TAGS,
    DEPRELS,
    MENTION_KINDS,
    NAME_TAGS,
    ROLE_TAGS,
    UPOS,
)

HIDDEN, LAYERS, HEADS, POSITIONS, VOCABULARY = 384, 6, 12, 512, 30522
ROOM = 128
"""Width of the projections that score a word against a cue, or against its syntactic head."""
REACH = 8
"""Distances between a word and a cue fall into 2 * REACH + 1 classes, by powers of two."""


class Dropout(nn.Module):
    """Dropout that draws one byte a number; the stock one spends a sixth of a CPU step on it."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.cut = round(share * 256)

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` with `cut` of 256 numbers zeroed and the rest scaled up, when training."""
        if not self.training or not self.cut:
            return x
        words = torch.empty((x.numel() + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
        kept = words.view(torch.uint8)[: x.numel()].view(x.shape) >= self.cut
        return x * kept.to(x.dtype) * (256 / (256 - self.cut))


class Layer(nn.Module):
    """One layer of BERT's encoder (Devlin et al., 2019), without attention dropout."""

    def __init__(self, dropout: float, width: int = HIDDEN, eps: float = 1e-12) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return the layer's output, shaped as `x`: (batch, pieces, width).

        `mask`, where there is one, is added to the scores of attention.
        """
        batch, length, width = x.shape
        query, key, value = (
            self.qkv(x).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        )
        # Spelled out: in bfloat16 on a CPU this trains faster than the fused kernel.
        scores = query @ key.transpose(2, 3) * (width // HEADS) ** -0.5
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        mixed = torch.softmax(scores, dim=-1).to(value.dtype) @ value
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, width))
        x = self.norm1(x + self.dropout(mixed))
        return self.norm2(x + self.dropout(self.narrow(nnf.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """MiniLM's encoder: pieces in, one vector a piece out."""

    width = HIDDEN

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in SIZES)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = Dropout(dropout)
        for table in self.features:
            nn.init.zeros_(table.weight)  # starts as the base model, learns what casing adds

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None) -> Tensor:
        """`pieces` (batch, pieces); `features` (batch, pieces, columns), of each piece's word."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.pieces(pieces) + self.positions(places)
        for column, table in enumerate(self.features):
            x = x + table(features[..., column])
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Network(nn.Module):
    """An encoder, the package's by default, and all heads."""

    def __init__(
        self, dropout: float = 0.1, encoder: Encoder | None = None, gum_kinds: int = 3
    ) -> None:
        super().__init__()
        self.encoder = encoder or Encoder(dropout)
        wide = self.encoder.width + 16 * len(SIZES)
        self.casing = nn.ModuleList(nn.Embedding(size, 16) for size in SIZES)
        self.dropout = Dropout(dropout)
        self.roles = _perceptron(wide, len(ROLE_TAGS), dropout)
        self.role_steps = nn.Parameter(torch.zeros(len(ROLE_TAGS), len(ROLE_TAGS)))
        self.mentions = _perceptron(wide, 3 * len(MENTION_KINDS), dropout)
        self.names = _perceptron(wide, len(NAME_TAGS), dropout)
        self.gum = nn.Linear(wide, 3 * gum_kinds)
        self.starts = nn.Linear(wide, 2)
        self.upos = nn.Linear(wide, len(UPOS))
        self.cue_word = nn.Linear(wide, ROOM)
        self.cue_side = nn.Linear(wide, ROOM)
        self.cue_mix = nn.Parameter(torch.randn(len(CUE_TAGS), ROOM, ROOM) * 0.02)
        self.cue_alone = nn.Linear(wide, len(CUE_TAGS))
        self.cue_far = nn.Embedding(2 * REACH + 1, len(CUE_TAGS))
        self.arc_word = nn.Linear(wide, ROOM)
        self.arc_head = nn.Linear(wide, ROOM)
        self.arc_mix = nn.Linear(ROOM, ROOM, bias=False)
        self.arc_prior = nn.Linear(ROOM, 1)
        self.arc_far = nn.Embedding(2 * REACH + 1, 1)
        self.rel_word = nn.Linear(wide, ROOM)
        self.rel_head = nn.Linear(wide, ROOM)
        self.rel = nn.Linear(ROOM, len(DEPRELS))
        self.ante_word = nn.Linear(wide, ROOM)
        self.ante_side = nn.Linear(wide, ROOM)
        self.ante_none = nn.Linear(wide, 1)
        self.ante_far = nn.Embedding(2 * REACH + 1, 1)
        self.certainty = _perceptron(wide, 1, dropout)
        width = self.encoder.width
        self.fill = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
        self.fill_prior = nn.Parameter(torch.zeros(VOCABULARY))
        for table in (self.cue_far, self.arc_far, self.ante_far):
            nn.init.zeros_(table.weight)

    def set_dropout(self, share: float) -> None:
        """Drop this share of the numbers from now on, when training."""
        for module in self.modules():
            if isinstance(module, Dropout):
                module.cut = round(share * 256)

    def read(self, pieces: Tensor, features: Tensor, firsts: Tensor, mask: Tensor | None) -> Tensor:
        """Return one vector a word: its first piece's, with its features once more.

        `firsts` (batch, words) is where each word's first piece stands.
        """
        return self.words(self.encoder(pieces, features, mask), features, firsts)

    def words(self, x: Tensor, features: Tensor, firsts: Tensor) -> Tensor:
        """Return the vectors of words from `x`, those of pieces."""
        x = _take(x, firsts)
        shape = _take(features, firsts)
        seen = [table(shape[..., column]) for column, table in enumerate(self.casing)]
        return torch.cat([self.dropout(x), *seen], dim=-1)

    def cue_scores(self, words: Tensor, cues: Tensor) -> Tensor:
        """Score each word against each cue: (batch, cues, words, CUE_TAGS).

        `cues` (batch, cues, words) weighs the words of each cue, summing to 1.
        """
        side = torch.bmm(cues.to(words.dtype), self.cue_side(words))
        mixed = torch.einsum("bkd,lde->bkle", side, self.cue_mix)
        scores = torch.einsum("bkle,bwe->bkwl", mixed, self.cue_word(words))
        far = torch.einsum("bkj,jwl->bkwl", cues.float(), self.cue_far(distance(words.shape[1])))
        return scores + self.cue_alone(words)[:, None] + far

    def arc_scores(self, words: Tensor) -> Tensor:
        """Score each word's heads: (batch, word, head); a root's head is itself."""
        far = self.arc_far(distance(words.shape[1])).squeeze(-1)
        heads = self.arc_head(words)
        scores = self.arc_mix(self.arc_word(words)) @ heads.transpose(1, 2)
        return scores + self.arc_prior(heads).transpose(1, 2) + far.T

    def antecedents(self, words: Tensor) -> Tensor:
        """Score what each word may refer back to: (batch, word, word); itself: nothing before."""
        far = self.ante_far(distance(words.shape[1])).squeeze(-1)
        scores = self.ante_word(words) @ self.ante_side(words).transpose(1, 2) * ROOM**-0.5
        own = torch.diag_embed(self.ante_none(words).squeeze(-1))
        return scores + far.T + own

    def filled(self, pieces: Tensor) -> Tensor:
        """Score each piece of the vocabulary for vectors of masked pieces (n, width)."""
        return self.fill(pieces) @ self.encoder.pieces.weight.T + self.fill_prior

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Score the relation of each word to the head given for it: (batch, words, DEPRELS)."""
        head = _take(self.rel_head(words), heads)
        return self.rel(torch.tanh(self.rel_word(words) + head))


def _perceptron(wide: int, out: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(wide, 192), nn.GELU(), Dropout(dropout), nn.Linear(192, out))


def _take(x: Tensor, index: Tensor) -> Tensor:
    """Return rows `index` (batch, n) of `x` (batch, m, wide)."""
    return torch.gather(x, 1, index[..., None].expand(-1, -1, x.shape[-1]))


def distance(count: int | Tensor) -> Tensor:
    """Return the distance class of each pair of words: (from, to) by sign and power of two."""
    place = torch.arange(count)
    apart = place[None, :] - place[:, None]
    size = torch.stack([apart.abs() >= 2**power for power in range(REACH)]).sum(0)
    return torch.sign(apart) * size + REACH
