"""Losses: one for each head, on the batches whose corpus knows its answer."""

import torch
import torch.nn.functional as nnf
from torch import Tensor

from reportedly.model.labels import NAME_TAGS, ROLE_TAGS
from training.batches import Batch
from training.certainty import SCALE
from training.crf import NEVER, crf_loss, rules
from training.examples import ODDS, UNKNOWN
from training.network import Network

WEIGHTS = {"roles": 1.0, "cues": 1.0, "names": 0.3, "mentions": 1.0, "gum": 0.3, "uner": 0.5,
           "upos": 0.3, "starts": 0.2, "arcs": 0.5, "relations": 0.3, "chains": 0.3,
           "certainty": 0.5, "fill": 0.1}  # fmt: skip
"""Set once, by what the ledger needs most; not searched."""

_UNER_KNOWS = tuple(
    number
    for number, tag in enumerate(NAME_TAGS)
    if tag.endswith(("person", "organization", "place"))
)


def losses(
    network: Network, batch: Batch, without: frozenset[str] = frozenset()
) -> dict[str, Tensor]:
    """Return the loss of every head that `batch` has labels for, but those `without`."""
    mask = attention(batch.mask)
    pieces = network.encoder(batch.pieces, batch.features, mask)
    words = network.words(pieces, batch.features, batch.firsts)
    labels, found = batch.labels, {}
    masked = batch.hidden != UNKNOWN
    if "fill" not in without and bool(masked.any()):
        found["fill"] = _cross(network.filled(pieces[masked]), batch.hidden[masked])
    if "roles" in labels:
        found["roles"] = _sequences(network.role_steps, network.roles(words), labels)
        found["cues"] = _cross(network.cue_scores(words, batch.cues), batch.cue_tags)
    if "names" in labels:
        found["names"] = _cross(network.names(words), labels["names"])
    if "mentions" in labels:
        found["mentions"] = _columns(network.mentions(words), labels["mentions"])
    if "gum" in labels:
        found["gum"] = _columns(network.gum(words), labels["gum"])
    if "uner" in labels:
        found["uner"] = _partial(network.names(words), labels["uner"])
    if "head" in labels:
        found |= _syntax(network, words, labels, batch.firsts)
    if "chains" in labels:
        found["chains"] = _chains(network.antecedents(words).float(), labels["chains"])
    if "certainty" in labels and bool((labels["certainty"] != UNKNOWN).any()):
        found["certainty"] = _judged(network.certainty(words).squeeze(-1), labels["certainty"])
    return {name: loss for name, loss in found.items() if name not in without}


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum of all losses."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()


def attention(mask: Tensor) -> Tensor | None:
    """Return what to add to attention's scores so that padding is not seen, if there is any."""
    return None if bool(mask.all()) else (~mask[:, None, None, :]).float() * -1e4


def _sequences(steps: Tensor, scores: Tensor, labels: dict[str, Tensor]) -> Tensor:
    """Loss of the roles: what was marked or, where a teacher was heard, its odds too."""
    never, starts = rules(ROLE_TAGS)
    roles = labels["roles"]
    real = roles != UNKNOWN
    sure = nnf.one_hot(roles.clamp(min=0), len(ROLE_TAGS)).float()
    odds = labels["odds"] / ODDS if "odds" in labels else sure
    return crf_loss(scores.float(), roles, odds, real, steps.float() + never, starts)


def _cross(scores: Tensor, labels: Tensor) -> Tensor:
    loss = nnf.cross_entropy(
        scores.float().flatten(0, -2), labels.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return loss / (labels != UNKNOWN).sum().clamp(min=1)


def _columns(scores: Tensor, labels: Tensor) -> Tensor:
    """Loss over kinds that each have O, B and I of their own, summed over the kinds."""
    kinds = labels.shape[-1]
    return kinds * _cross(scores.unflatten(-1, (kinds, 3)), labels)


def _partial(scores: Tensor, labels: Tensor) -> Tensor:
    """Loss where the corpus marks some kinds only: its O may be any kind that it does not know."""
    logp = nnf.log_softmax(scores.float(), dim=-1)
    unknown = [n for n in range(logp.shape[-1]) if n not in _UNER_KNOWS]
    outside = torch.logsumexp(logp[..., unknown], dim=-1)
    known = torch.gather(logp, -1, labels.clamp(min=0)[..., None]).squeeze(-1)
    chosen = torch.where(labels == 0, outside, known)
    seen = labels != UNKNOWN
    return -(chosen * seen).sum() / seen.sum().clamp(min=1)


def _chains(scores: Tensor, chains: Tensor) -> Tensor:
    """Loss of each mention's antecedents (Lee et al., 2017): any before it in its chain is right.

    `scores` (batch, word, word); `chains` the number of the chain that a word
    heads a mention of, or 0. A first mention's only antecedent is itself.
    """
    count = chains.shape[1]
    before = torch.ones(count, count, dtype=torch.bool).tril(-1)
    itself = torch.eye(count, dtype=torch.bool)
    same = (chains[:, :, None] == chains[:, None, :]) & (chains > 0)[:, :, None] & before
    first = ~same.any(-1, keepdim=True)
    right = torch.where(first, itself, same)
    open_ = (before & (chains != UNKNOWN)[:, None, :]) | itself
    all_ = torch.logsumexp(scores.masked_fill(~open_, NEVER), -1)
    good = torch.logsumexp(scores.masked_fill(~right, NEVER), -1)
    mention = chains > 0
    return ((all_ - good) * mention).sum() / mention.sum().clamp(min=1)


def _judged(values: Tensor, labels: Tensor) -> Tensor:
    """Loss of certainty, on UDS's scale: squared, as the mean of many people is wanted."""
    known = labels != UNKNOWN
    return nnf.mse_loss(values.float()[known], labels[known].float() / SCALE)


def _syntax(
    network: Network, words: Tensor, labels: dict[str, Tensor], firsts: Tensor
) -> dict[str, Tensor]:
    arcs = network.arc_scores(words).float()
    real = firsts > 0
    arcs = arcs.masked_fill(~real[:, None, :], -1e4)
    heads = labels["head"].clamp(min=0)
    return {
        "upos": _cross(network.upos(words), labels["upos"]),
        "starts": _cross(network.starts(words), labels["starts"]),
        "arcs": _cross(arcs, labels["head"]),
        "relations": _cross(network.relations(words, heads), labels["deprel"]),
    }
