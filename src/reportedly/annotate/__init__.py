"""A Report in, annotations out: attributions, entities, quantities, syntax."""
