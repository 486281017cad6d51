"""The bare encoder: the weights' six layers cut out of the graph, with nothing around them.

It is fed the windows of a text as they stand, cut and numbered before the
clock starts, and gives one vector a word piece: no tokenizing, no heads, no
decoding, no second reading of contents. No reader built on it can be faster.
"""

import time
from collections.abc import Sequence
from importlib import resources
from itertools import accumulate

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnxruntime import InferenceSession as Session

from reportedly.model import Model
from reportedly.model.session import CONSTANTS, SLOW, Encoded
from reportedly.model.windows import pack

Feed = dict[str, NDArray[np.int64]]

CLS, SEP = 101, 102
PARAGRAPH = 3
"""The class of a gap before a word that begins a paragraph (reportedly.model.features)."""


def bare_encoder(*, defaults: bool = False) -> Session:
    """Return a session over the encoder alone, run as the package runs its weights.

    `defaults`: with all of onnxruntime's optimizations instead, as most would run it.
    """
    model = onnx.load_from_string(_weights())
    # The last normalization is the encoder's end: all that follows it are heads.
    last = [node for node in model.graph.node if node.op_type == "LayerNormalization"][-1]
    inferred = onnx.shape_inference.infer_shapes(model)
    cut = onnx.utils.Extractor(inferred).extract_model(["pieces", "features"], [last.output[0]])
    return _session(cut.SerializeToString(), left_out=() if defaults else SLOW)


def encoder_with_heads() -> Session:
    """Return a session over the weights as they are shipped."""
    return _session(_weights())


def _weights() -> bytes:
    return resources.files("reportedly.model").joinpath("reader.onnx").read_bytes()


def _session(data: bytes, left_out: Sequence[str] = SLOW) -> Session:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    providers = ["CPUExecutionProvider"]
    return Session(data, options, providers=providers, disabled_optimizers=list(left_out))


def feeds(texts: Sequence[str], model: Model) -> list[Feed]:
    """Return every window of the texts, ready to be run."""
    return [feed for text in texts for feed in _windows(model.encode(text))]


def _windows(encoded: Encoded) -> list[Feed]:
    sizes = [len(pieces) for pieces in encoded.pieces]
    breaks = [bool(row[1] == PARAGRAPH) for row in encoded.features]
    words = [span.of(encoded.text) for span in encoded.words]
    return [_feed(encoded, first, last) for first, last in pack(sizes, breaks, words)]


def _feed(encoded: Encoded, first: int, last: int) -> Feed:
    inside = range(first, last)
    owners = [first, *(word for word in inside for _ in encoded.pieces[word]), last - 1]
    pieces = [CLS, *(piece for word in inside for piece in encoded.pieces[word]), SEP]
    sizes = (len(encoded.pieces[word]) for word in range(first, last - 1))
    return {
        "pieces": np.array([pieces]),
        "features": encoded.features[owners][None],
        "firsts": np.array([list(accumulate(sizes, initial=1))]),
    }


def seconds(session: Session, windows: Sequence[Feed]) -> tuple[float, float]:
    """Return the wall and the CPU seconds of one pass over all windows."""
    names = [given.name for given in session.get_inputs()]
    outputs = [given.name for given in session.get_outputs()]
    wanted = [name for name in outputs if name not in CONSTANTS]
    feeds = [{name: window[name] for name in names} for window in windows]
    wall, cpu = time.perf_counter(), time.process_time()
    for feed in feeds:
        session.run(wanted, feed)
    return time.perf_counter() - wall, time.process_time() - cpu
