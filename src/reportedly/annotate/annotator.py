"""The annotator: one report in, all its annotations out."""

from reportedly.annotate.coreference import Leaning, stand_ins
from reportedly.annotate.entities import find_entities
from reportedly.annotate.evidence import (
    of_entities,
    of_holders,
    rated_attributions,
    rated_entities,
)
from reportedly.annotate.markers import find_markers
from reportedly.annotate.mentions import find_mentions
from reportedly.annotate.nesting import Nest
from reportedly.annotate.quantities import find_quantities
from reportedly.annotate.settling import settle
from reportedly.annotate.syntax import find_syntax
from reportedly.annotate.times import find_times
from reportedly.model.session import Model
from reportedly.records import Annotations, Evidence, Report
from reportedly.text.trees import Tree

_READ = ("title", "caption")
"""Furniture that says something; the rest would only confuse what stands around it."""


def annotate(report: Report, model: Model) -> Annotations:
    """Return what one pass of the model, and a second over contents, finds in `report`."""
    aside = [item.span for item in report.furniture if item.kind not in _READ]
    apart = [item.span for item in report.furniture if item.kind in _READ]
    encoded = model.encode(report.text, aside, apart)
    windows = model.read(encoded)
    syntax = find_syntax(encoded, windows)
    tree = Tree(syntax)
    nest = Nest(model, encoded, syntax, tree, report.id)
    attributions = nest.read(windows, apart)
    mentions = settle(report.text, tree, find_mentions(encoded, windows))
    leaning = Leaning(windows)
    stands_for = stand_ins(report.text, tree, mentions, attributions, leaning)
    entities = find_entities(report.text, report.id, mentions, stands_for)
    evidence = Evidence(
        nest.evidence,
        of_entities(tree, windows, entities),
        of_holders(report.text, tree, stands_for, attributions, leaning),
        model.calibration,
    )
    quantities = find_quantities(report.text, report.id, syntax)
    return Annotations(
        syntax,
        rated_attributions(attributions, evidence),
        rated_entities(entities, evidence),
        stands_for,
        quantities,
        find_markers(report.text, syntax, tree),
        find_times(report.text, report.id, report.published, tree, quantities),
        evidence,
    )
