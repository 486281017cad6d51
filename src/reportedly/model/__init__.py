"""The weights, the tokenizer and the ONNX session: text in, arrays out; no news vocabulary."""

from reportedly.model.session import Model

__all__ = ["Model"]
