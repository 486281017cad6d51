"""Export: a trained network as the one int8 ONNX file that the package ships.

The file carries the tokenizer and its own description as metadata, so that
the package needs nothing beside it.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from reportedly.model.labels import MENTION_KINDS
from reportedly.model.session import CONSTANTS
from reportedly.model.windows import LONGEST
from training.base import load_tokenizer
from training.network import ROOM, Network, distance

OUTPUTS = (
    *("roles", "mentions", "names", "starts", "upos", "heads", "relations"),
    *("cue_word", "cue_side", "cue_alone", "ante_word", "ante_side", "ante_none", "certainty"),
)
"""What is said of each word; CONSTANTS are said once for all."""
LINEAR = (
    *("starts", "upos", "cue_word", "cue_side", "cue_alone", "ante_word", "ante_side", "ante_none"),
    *("arc_word", "arc_head", "rel_word", "rel_head"),
)
PERCEPTRONS = ("roles", "mentions", "names", "certainty")
OPSET = 20
"""The first with GELU as one operator."""


class Exported(nn.Module):
    """The network over one window, as the package runs it.

    All that is multiplied with the words' vectors is one matrix: each product
    apart would make integers of the same vectors again, and costs more than it computes.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        far = network.arc_far(distance(LONGEST)).squeeze(-1).T.detach().contiguous()
        self.register_buffer("far", far)
        self.hidden = {name: getattr(network, name)[1:] for name in PERCEPTRONS}
        firsts = {name: getattr(network, name) for name in LINEAR}
        firsts |= {name: getattr(network, name)[0] for name in PERCEPTRONS}
        self.names = list(firsts)
        self.sizes = [layer.out_features for layer in firsts.values()]
        self.first = _joined(list(firsts.values()))

    def forward(self, pieces: Tensor, features: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """`pieces` (1, p), `features` (1, p, 4), `firsts` (1, w); one row a word comes back."""
        words = self._words(pieces, features, firsts[0])
        parts = self.first(words).split(self.sizes, dim=-1)
        found = dict(zip(self.names, parts, strict=True))
        found |= {name: rest(found[name]) for name, rest in self.hidden.items()}
        found["mentions"] = found["mentions"].unflatten(-1, (len(MENTION_KINDS), 3))
        found["upos"] = found["upos"].argmax(-1)
        found["heads"] = self._heads(found)
        found["relations"] = self._relations(found)
        found["ante_word"] = found["ante_word"] * ROOM**-0.5
        found |= {name: found[name].squeeze(-1) for name in ("ante_none", "certainty")}
        return tuple(found[name] for name in OUTPUTS)

    def _words(self, pieces: Tensor, features: Tensor, firsts: Tensor) -> Tensor:
        """Return one vector a word, as `Network.read` gives them."""
        net = self.network
        x, shape = net.encoder(pieces, features, None)[0], features[0]
        seen = [table(shape[firsts, column]) for column, table in enumerate(net.casing)]
        return torch.cat([x[firsts], *seen], dim=-1)

    def _heads(self, found: dict[str, Tensor]) -> Tensor:
        """Return the head of each word, as `Network.arc_scores` scores them."""
        net, head = self.network, found["arc_head"]
        count = head.shape[0]
        alone = net.arc_mix(found["arc_word"]) @ head.T + net.arc_prior(head).T
        return (alone + self.far[:count, :count]).argmax(-1)

    def _relations(self, found: dict[str, Tensor]) -> Tensor:
        """Return the relation of each word to its head, as `Network.relations` scores them."""
        head = found["rel_head"][found["heads"]]
        return self.network.rel(torch.tanh(found["rel_word"] + head)).argmax(-1)


def _joined(layers: Sequence[nn.Linear]) -> nn.Linear:
    """Return one layer that gives what each of some gives, side by side."""
    one = nn.Linear(layers[0].in_features, sum(layer.out_features for layer in layers))
    with torch.no_grad():
        one.weight.copy_(torch.cat([layer.weight for layer in layers]))
        one.bias.copy_(torch.cat([layer.bias for layer in layers]))
    return one


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
    _say_once(model, network)
    describe(model, {**description, "tokenizer": json.loads(load_tokenizer().to_str())})
    onnx.save(model, str(target))


def _say_once(model: onnx.ModelProto, network: Network) -> None:
    """Put what is of the weights alone among the outputs: it takes no time unless asked for."""
    constants = {
        "steps": network.role_steps,
        "cue_mix": network.cue_mix,
        "cue_far": network.cue_far.weight,
        "ante_far": network.ante_far.weight[:, 0],
    }
    for name in CONSTANTS:
        array = constants[name].detach().numpy()
        model.graph.initializer.append(onnx.numpy_helper.from_array(array, name))
        given = onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, array.shape)
        model.graph.output.append(given)


def describe(model: onnx.ModelProto, description: dict[str, object]) -> None:
    """Put each entry of `description` into the model's metadata, as JSON."""
    for key, value in description.items():
        entry = model.metadata_props.add()
        entry.key = key
        # Without spaces and escapes: the tokenizer is half a megabyte of it, and is shipped.
        entry.value = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


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
