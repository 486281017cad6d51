"""Fit: the training loop, with checkpoints that a killed run goes on from."""

import json
import math
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch

from training.base import load_tokenizer
from training.batches import Batch, Piecewise, batches, piecewise
from training.examples import Example
from training.losses import losses, total
from training.network import Network


@dataclass(frozen=True, slots=True)
class Phase:
    """One warm-up and one cosine down to zero.

    `hidden` is the share of words that is masked, `damaged` that of texts read
    damaged; losses in `without` are left to a later phase.
    """

    epochs: int
    encoder_rate: float
    head_rate: float
    dropout: float
    hidden: float
    damaged: float = 0.0
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained. The defaults made the weights in the package."""

    seed: int = 1
    phases: tuple[Phase, ...] = (
        Phase(
            epochs=5,
            encoder_rate=3e-4,
            head_rate=8e-4,
            dropout=0.15,
            hidden=0.1,
            without=frozenset({"fill", "chains", "certainty"}),
        ),
        Phase(
            epochs=5, encoder_rate=2.5e-4, head_rate=6e-4, dropout=0.1, hidden=0.08, damaged=0.15
        ),
        Phase(epochs=2, encoder_rate=1e-4, head_rate=3e-4, dropout=0.1, hidden=0.03, damaged=0.1),
    )
    taught: Phase = Phase(
        epochs=4, encoder_rate=2.5e-4, head_rate=6e-4, dropout=0.08, hidden=0.05, damaged=0.12
    )
    """With the teacher's lessons, after all others."""
    pieces: int = 4096
    warm_up: float = 0.06
    decay: float = 0.01
    repeats: tuple[tuple[str, int], ...] = (("re3d", 3),)
    """How often a small corpus is read in one epoch (others: once)."""


_NOT_TAUGHT = frozenset({"fill", "starts"})
TEACHING = (
    Phase(
        epochs=3,
        encoder_rate=1.2e-4,
        head_rate=6e-4,
        dropout=0.0,
        hidden=0.08,
        damaged=0.1,
        without=_NOT_TAUGHT,
    ),
    Phase(
        epochs=4,
        encoder_rate=1e-4,
        head_rate=6e-4,
        dropout=0.05,
        hidden=0.08,
        damaged=0.1,
        without=_NOT_TAUGHT,
    ),
)
"""How the teacher is trained: on the texts with marked roles, and re3d. After the first phase it
knows words and not yet spans; the second took its F1 on polnear/dev from 68.1 to 79.1."""


def epoch(texts: list[Piecewise], recipe: Recipe, phase: Phase, rng: random.Random) -> list[Batch]:
    """Return one epoch of batches, those of all corpora in random order."""
    repeats = dict(recipe.repeats)
    made: list[Batch] = []
    for corpus in sorted({text.example.corpus for text in texts}):
        own = [text for text in texts if text.example.corpus == corpus]
        for _ in range(repeats.get(corpus, 1)):
            made.extend(batches(own, recipe.pieces, phase.hidden, phase.damaged, rng))
    rng.shuffle(made)
    return made


def fit(
    network: Network,
    examples: list[Example],
    recipe: Recipe,
    phases: Mapping[str, Phase],
    folder: Path,
) -> None:
    """Train `network` on `examples` through some phases, by name.

    Leaves a checkpoint of each phase, and a log, in `folder` after each epoch.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    texts = [piecewise(example, tokenizer) for example in examples]
    for name, phase in phases.items():
        _Run(network, texts, recipe, phase, name, folder).finish()


@dataclass(slots=True)
class _Run:
    """One network on its way through one phase, and the losses of its epoch."""

    network: Network
    texts: list[Piecewise]
    recipe: Recipe
    phase: Phase
    name: str
    folder: Path
    sums: dict[str, tuple[float, int]] = field(default_factory=dict)

    def finish(self) -> None:
        """Train to the phase's end, from its last checkpoint if there is one."""
        torch.manual_seed(self.recipe.seed)
        self.network.set_dropout(self.phase.dropout)
        optimizer = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98), fused=True)
        steps = len(self._epoch(0)) * self.phase.epochs
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: self._rate(n, steps))
        for number in range(self._resume(optimizer, schedule), self.phase.epochs):
            self._train(number, optimizer, schedule)
            self._save(number + 1, optimizer, schedule)

    def _epoch(self, number: int) -> list[Batch]:
        seed = f"{self.recipe.seed} {self.name} {number}"
        return epoch(self.texts, self.recipe, self.phase, random.Random(seed))

    def _train(
        self,
        number: int,
        optimizer: torch.optim.Optimizer,
        schedule: torch.optim.lr_scheduler.LRScheduler,
    ) -> None:
        started, self.sums = time.monotonic(), {}
        self.network.train()
        made = self._epoch(number)
        for step, batch in enumerate(made, start=1):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = losses(self.network, batch, self.phase.without)
            optimizer.zero_grad(set_to_none=True)
            total(found).backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for name, loss in found.items():
                was, count = self.sums.get(name, (0.0, 0))
                self.sums[name] = (was + float(loss.detach()), count + 1)
            if step % 50 == 0 or step == len(made):
                self._log(number, step, len(made), time.monotonic() - started)

    def _groups(self) -> list[dict[str, object]]:
        """Embeddings of pieces stay as they are: faster, and unseen words keep their place."""
        self.network.encoder.pieces.weight.requires_grad = False
        self.network.encoder.positions.weight.requires_grad = False
        groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
        for name, value in self.network.named_parameters():
            if value.requires_grad:
                inside = name.startswith("encoder.") and "features" not in name
                groups.setdefault((inside, value.ndim > 1), []).append(value)
        return [
            {
                "params": values,
                "lr": self.phase.encoder_rate if inside else self.phase.head_rate,
                "weight_decay": self.recipe.decay if matrix else 0.0,
            }
            for (inside, matrix), values in groups.items()
        ]

    def _rate(self, step: int, steps: int) -> float:
        warm = max(1, int(self.recipe.warm_up * steps))
        if step < warm:
            return (step + 1) / warm
        return max(0.0, 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm))))

    def _resume(
        self, optimizer: torch.optim.Optimizer, schedule: torch.optim.lr_scheduler.LRScheduler
    ) -> int:
        file = self._checkpoint()
        if not file.exists():
            return 0
        state = torch.load(file, weights_only=True)
        self.network.load_state_dict(state["network"])
        if state["epoch"] >= self.phase.epochs:
            return self.phase.epochs
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        return int(state["epoch"])

    def _checkpoint(self) -> Path:
        return self.folder / f"{self.name}.pt"

    def _save(
        self,
        epochs: int,
        optimizer: torch.optim.Optimizer,
        schedule: torch.optim.lr_scheduler.LRScheduler,
    ) -> None:
        state = {
            "network": self.network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
            "epoch": epochs,
        }
        torch.save(state, self.folder / "checkpoint.tmp")
        (self.folder / "checkpoint.tmp").replace(self._checkpoint())

    def _log(self, number: int, step: int, steps: int, seconds: float) -> None:
        means = {name: round(was / count, 4) for name, (was, count) in sorted(self.sums.items())}
        line = {
            "phase": self.name,
            "epoch": number,
            "step": step,
            "of": steps,
            "seconds": round(seconds),
            "loss": means,
        }
        with (self.folder / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
