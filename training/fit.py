"""Fit: the training loop, with checkpoints that a killed run goes on from."""

import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from training.base import load_base, load_tokenizer
from training.batches import Batch, Piecewise, batches, piecewise
from training.examples import Example
from training.losses import losses, total
from training.network import Network


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the weights are made. The defaults made the weights in the package."""

    seed: int = 1
    epochs: int = 8
    pieces: int = 4096
    encoder_rate: float = 4e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    dropout: float = 0.1
    repeats: tuple[tuple[str, int], ...] = (("re3d", 3),)
    """How often a small corpus is read in one epoch (others: once)."""


def epoch(texts: list[Piecewise], recipe: Recipe, rng: random.Random) -> list[Batch]:
    """Return one epoch of batches, those of all corpora in random order."""
    repeats = dict(recipe.repeats)
    made: list[Batch] = []
    for corpus in sorted({text.example.corpus for text in texts}):
        own = [text for text in texts if text.example.corpus == corpus]
        for _ in range(repeats.get(corpus, 1)):
            made.extend(batches(own, recipe.pieces, rng))
    rng.shuffle(made)
    return made


def fit(examples: list[Example], recipe: Recipe, folder: Path) -> Network:
    """Train on `examples`; leave a checkpoint and a log in `folder` after each epoch."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    texts = piecewise(examples, load_tokenizer())
    network = Network(recipe.dropout)
    load_base(network.encoder)
    optimizer = torch.optim.AdamW(_groups(network, recipe), betas=(0.9, 0.98))
    steps_an_epoch = len(epoch(texts, recipe, random.Random(recipe.seed)))
    steps = recipe.epochs * steps_an_epoch
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda n: _rate(n, steps, recipe))
    first = _resume(folder, network, optimizer, schedule)
    for number in range(first, recipe.epochs):
        started, sums = time.monotonic(), {}
        network.train()
        rng = random.Random(recipe.seed * 1000 + number)
        for step, batch in enumerate(epoch(texts, recipe, rng)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found = losses(network, batch)
            optimizer.zero_grad(set_to_none=True)
            total(found).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            for name, loss in found.items():
                was, count = sums.get(name, (0.0, 0))
                sums[name] = (was + float(loss.detach()), count + 1)
            if step % 50 == 0:
                _log(folder, number, step, steps_an_epoch, sums, time.monotonic() - started)
        _log(folder, number, steps_an_epoch, steps_an_epoch, sums, time.monotonic() - started)
        state = {
            "network": network.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
            "epoch": number + 1,
        }
        torch.save(state, folder / "checkpoint.tmp")
        (folder / "checkpoint.tmp").replace(folder / "checkpoint.pt")
    return network


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Embeddings of pieces stay as they are: faster, and unseen words keep their place."""
    network.encoder.pieces.weight.requires_grad_(False)
    network.encoder.positions.weight.requires_grad_(False)
    groups: dict[tuple[bool, bool], list[torch.nn.Parameter]] = {}
    for name, value in network.named_parameters():
        if value.requires_grad:
            inside = name.startswith("encoder.") and "features" not in name
            groups.setdefault((inside, value.ndim > 1), []).append(value)
    return [
        {
            "params": values,
            "lr": recipe.encoder_rate if inside else recipe.head_rate,
            "weight_decay": recipe.decay if matrix else 0.0,
        }
        for (inside, matrix), values in groups.items()
    ]


def _rate(step: int, steps: int, recipe: Recipe) -> float:
    warm = max(1, int(recipe.warm_up * steps))
    if step < warm:
        return (step + 1) / warm
    return max(0.0, 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm))))


def _resume(folder: Path, network: Network, optimizer: object, schedule: object) -> int:
    file = folder / "checkpoint.pt"
    if not file.exists():
        return 0
    state = torch.load(file, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])


def _log(folder: Path, number: int, step: int, steps: int, sums: dict, seconds: float) -> None:
    means = {name: round(was / count, 4) for name, (was, count) in sorted(sums.items())}
    line = {"epoch": number, "step": step, "of": steps, "seconds": round(seconds), "loss": means}
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
