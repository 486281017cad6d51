"""Make the weights: `python -m training.make --corpora ../shared/corpora`.

Reads the corpora, trains, and writes the one int8 ONNX file that the package
ships. A run that was stopped goes on from its last checkpoint.
"""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

import torch

from reportedly.model.labels import CUE_TAGS, DEPRELS, MENTION_KINDS, NAME_TAGS, ROLE_TAGS, UPOS
from training.base import load_base
from training.certainty import read_judgements
from training.examples import Example
from training.export import export
from training.fit import TEACHING, Recipe, fit
from training.judged import CORPUS as JUDGED
from training.judged import read_judged
from training.lessons import contents, taught
from training.mentions import read_re3d, read_uner
from training.network import Network
from training.polnear import read_polnear
from training.reworded import reworded
from training.teacher import TeacherEncoder, load_teacher
from training.treebanks import read_treebank

NAME = "reader-4"
MARKED = ("polnear", "re3d", JUDGED)
"""The corpora that the teacher learns from."""
HEARD = ("polnear", "re3d", "gum", JUDGED)
"""The corpora that the teachers give lessons on, beside contents."""
WEIGHTS = Path("src/reportedly/model/reader.onnx")


def read_corpora(folder: Path) -> list[Example]:
    """Return every training text, with what its corpus knows."""
    judged = read_judgements(folder / "uds-factuality" / "train.json", "train")
    return [
        *read_polnear(folder / "polnear", "train"),
        *read_re3d(folder / "re3d", "train"),
        *read_uner(folder / "uner-ewt" / "dev.iob2"),
        *read_treebank(folder / "ud-ewt" / "train.conllu", "ewt", judged=judged),
        *read_treebank(folder / "gum" / "train.conllu", "gum"),
    ]


def make_network(examples: list[Example], recipe: Recipe, folder: Path) -> Network:
    """Return the network that the recipe makes of `examples`.

    After its phases on what people marked it learns from the lessons of a
    teacher, the larger network, on these texts, on parts of them and on the
    same texts in other words.
    """
    torch.manual_seed(recipe.seed)
    network = Network(recipe.phases[0].dropout)
    load_base(network.encoder)
    phases = {f"phase-{number}": phase for number, phase in enumerate(recipe.phases, start=1)}
    fit(network, examples, recipe, phases, folder)
    teacher = make_teacher(examples, recipe, folder)
    marked = [one for one in examples if one.corpus == "polnear" and one.id.endswith("#0")]
    heard = [one for one in examples if one.corpus in HEARD]
    others = [one for one in examples if one.corpus not in HEARD]
    lessons = taught([*heard, *contents(marked), *reworded(marked, network)], [teacher])
    fit(network, [*lessons, *others], recipe, {"taught": recipe.taught}, folder)
    return network


def make_teacher(examples: list[Example], recipe: Recipe, folder: Path) -> Network:
    """Return the teacher, trained on the texts whose roles or mentions people marked."""
    torch.manual_seed(recipe.seed)
    encoder = TeacherEncoder(TEACHING[0].dropout)
    load_teacher(encoder)
    teacher = Network(TEACHING[0].dropout, encoder)
    marked = [one for one in examples if one.corpus in MARKED]
    phases = {f"teacher-{number}": phase for number, phase in enumerate(TEACHING, start=1)}
    fit(teacher, marked, replace(recipe, repeats=()), phases, folder)
    return teacher


def mean(one: Network, other: Network) -> Network:
    """Return `one` with the mean of its weights and those of `other`."""
    theirs = other.state_dict()
    one.load_state_dict({name: (own + theirs[name]) / 2 for name, own in one.state_dict().items()})
    return one


def describe(recipe: Recipe) -> dict[str, object]:
    """Return what the weights say of themselves: their name, labels and recipe."""
    return {
        "name": NAME,
        "recipe": json.loads(json.dumps(asdict(recipe), default=sorted)),
        "labels": {
            "roles": ROLE_TAGS,
            "cues": CUE_TAGS,
            "mentions": MENTION_KINDS,
            "names": NAME_TAGS,
            "upos": UPOS,
            "relations": DEPRELS,
        },
    }


def main() -> None:
    """Run the recipe from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument(
        "--judgements", type=Path, metavar="FILE", help="of `reportedly judgements export`"
    )
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="checkpoints, log")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="the ONNX file to write")
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    recipe = Recipe(seed=chosen.seed)
    examples = read_corpora(chosen.corpora)
    if chosen.judgements is not None:
        examples += read_judged(chosen.judgements)
    network = make_network(examples, recipe, chosen.run)
    export(network, chosen.weights, describe(recipe))


if __name__ == "__main__":
    main()
