"""A Report in, annotations out: attributions, entities, quantities, syntax."""

from reportedly.annotate.annotator import annotate

__all__ = ["annotate"]
