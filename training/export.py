"""Export: a trained network as the one int8 ONNX file that the package ships.

The file carries the tokenizer and its own description as metadata, so that
the package needs nothing beside it.
"""

import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from reportedly.model.labels import MENTION_KINDS
from reportedly.model.windows import LONGEST
from training.base import load_tokenizer
from training.network import ROOM, Network, distance

OUTPUTS = (
    *("roles", "steps", "mentions", "names", "starts", "upos", "heads", "relations"),
    *("cue_word", "cue_side", "cue_alone", "cue_far"),
    *("ante_word", "ante_side", "ante_none", "ante_far", "certainty"),
)
OPSET = 20
"""The first with GELU as one operator."""


class Exported(nn.Module):
    """The network over one window, as the package runs it."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        far = network.arc_far(distance(LONGEST)).squeeze(-1).T.detach().contiguous()
        self.register_buffer("far", far)

    def forward(self, pieces: Tensor, features: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """`pieces` (1, p), `features` (1, p, 4), `firsts` (1, w); one row a word comes back."""
        net = self.network
        words = net.read(pieces, features, firsts, None)
        count = firsts.shape[1]
        heads = (net.arc_scores_alone(words) + self.far[:count, :count]).argmax(-1)
        nothing = 0.0 * words[0, 0, 0]  # what is of the weights alone still has to be computed
        return (
            net.roles(words)[0],
            net.role_steps + nothing,
            net.mentions(words)[0].unflatten(-1, (len(MENTION_KINDS), 3)),
            net.names(words)[0],
            net.starts(words)[0],
            net.upos(words)[0].argmax(-1),
            heads[0],
            net.relations(words, heads)[0].argmax(-1),
            net.cue_word(words)[0],
            torch.einsum("bkd,lde->bkle", net.cue_side(words), net.cue_mix)[0],
            net.cue_alone(words)[0],
            net.cue_far.weight + nothing,
            net.ante_word(words)[0] * ROOM**-0.5,
            net.ante_side(words)[0],
            net.ante_none(words)[0, :, 0],
            net.ante_far.weight[:, 0] + nothing,
            net.certainty(words)[0, :, 0],
        )


def export(network: Network, target: Path, description: dict[str, object]) -> None:
    """Write `network` as an int8 ONNX file to `target`, `description` in its metadata."""
    network.eval()
    network.float()
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        _plain(network, plain)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(target),
            per_channel=True,
            reduce_range=False,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )
    model = onnx.load(str(target))
    describe(model, {**description, "tokenizer": json.loads(load_tokenizer().to_str())})
    onnx.save(model, str(target))


def describe(model: onnx.ModelProto, description: dict[str, object]) -> None:
    """Put each entry of `description` into the model's metadata, as JSON."""
    for key, value in description.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, json.dumps(value, sort_keys=True)


def _plain(network: Network, file: Path) -> None:
    pieces, words = (
        torch.export.Dim("pieces", min=3, max=512),
        torch.export.Dim("words", min=2, max=512),
    )
    sample = (
        torch.randint(1000, 2000, (1, 20)),
        torch.zeros(1, 20, 4, dtype=torch.long),
        torch.arange(1, 15)[None],
    )
    torch.onnx.export(
        Exported(network),
        sample,
        str(file),
        input_names=["pieces", "features", "firsts"],
        output_names=list(OUTPUTS),
        opset_version=OPSET,
        dynamo=True,
        dynamic_shapes=({1: pieces}, {1: pieces}, {1: words}),
        external_data=False,
    )
