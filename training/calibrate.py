"""Calibrate: fit how confidence is told from evidence, and write it into the weights.

    python -m training.calibrate --weights src/reportedly/model/reader.onnx --shared ../shared

Reads polnear/dev, re3d/dev and the marked texts, none of whose marks was
trained on; fits a logistic curve each for attributions, entities and links
(Platt, "Probabilistic outputs for support vector machines", 1999); prints a
reliability table and the expected calibration error out of fold (Naeini et al.,
"Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015;
bins of equal mass); and writes the curves that all of it gives into the file's metadata.

A link's evidence holds the confidence of its attribution, which comes from
a curve that was fitted without the link's document.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import ModuleType

import onnx

from evals.judged import LinkKey, key_of, right_attributions, right_entities, right_links
from evals.marked import mended_by
from evals.reliability import Item, table
from evals.shared import Row, Shared
from reportedly.annotate import annotate
from reportedly.annotate.evidence import rated_attributions
from reportedly.claims import make_claims
from reportedly.claims.chains import Chains
from reportedly.claims.context import make_context
from reportedly.claims.doubts import evidence_of
from reportedly.model import Model
from reportedly.records import (
    Annotations,
    Calibration,
    Curve,
    Numbers,
    Reading,
    Report,
    report_id,
    to_json,
)
from training.export import describe
from training.logistic import Case, fit, out_of_fold
from training.make import WEIGHTS

FOLDS = 10
EVERY = 1000
"""More folds than there are documents: each is left out by itself."""
ENTRY = "confidence"


@dataclass(frozen=True, slots=True)
class Read:
    """One gold text with what was read in it."""

    gold: Row
    report: Report
    found: Annotations

    def row(self, model: Model) -> Row:
        """Return the reading as its JSON has it."""
        found, claims = self.found, make_claims(self.report, self.found)
        made = (self.report, model.name, found.attributions, claims, found.entities, ())
        row: Row = json.loads(to_json(Reading(*made)))
        return row


def read(golds: Sequence[Row], model: Model) -> list[Read]:
    """Read gold texts."""
    reports = [Report(report_id(gold["text"]), gold["id"], gold["text"]) for gold in golds]
    return [
        Read(gold, report, annotate(report, model))
        for gold, report in zip(golds, reports, strict=True)
    ]


def measured(cases: Sequence[Case], folds: int) -> list[Item]:
    """Return the cases with the confidence that they have out of fold."""
    curves = out_of_fold(cases, folds)
    said = [(curves[case.document].likely(case.evidence), case.right) for case in cases]
    return [(likely, right) for likely, right in said if likely is not None]


class Calibrator:
    """Fits the curves of one model."""

    def __init__(self, model: Model, shared: Shared) -> None:
        self._model = model
        self._shared = shared
        self._referee = shared.referee()

    def calibrate(self) -> Calibration:
        """Fit every curve; print what each measures out of fold."""
        attributions, by_text = self._attributions()
        entities = self._entities()
        links = list(self._link_cases(attributions, by_text))
        print(table("links", measured(links, EVERY)))
        return Calibration(attributions, fit(links), entities)

    def _attributions(self) -> tuple[Curve, dict[str, Curve]]:
        """Return the curve, and for each text the one that was fitted without it."""
        texts = read(self._shared.gold("polnear"), self._model)
        found = self._judged(texts, right_attributions, lambda one: one.found.evidence.attributions)
        print(table("attributions", measured(found, FOLDS)))
        curves = out_of_fold(found, FOLDS)
        return fit(found), {texts[number].report.id: curve for number, curve in curves.items()}

    def _entities(self) -> Curve:
        texts = read(self._shared.gold("re3d"), self._model)
        found = self._judged(texts, right_entities, lambda one: one.found.evidence.entities)
        print(table("entities", measured(found, EVERY)))
        return fit(found)

    def _judged(
        self,
        texts: Sequence[Read],
        judge: Callable[[ModuleType, Row, Row], Mapping[str, bool]],
        evidence: Callable[[Read], Mapping[str, Numbers]],
    ) -> list[Case]:
        """Return what was judged of each text, by id, with its evidence."""
        return [
            Case(number, evidence(one)[name], ok)
            for number, one in enumerate(texts)
            for name, ok in judge(self._referee, one.gold, one.row(self._model)).items()
        ]

    def _link_cases(self, curve: Curve, without: Mapping[str, Curve]) -> Iterator[Case]:
        for number, one in enumerate(read(mended_by(self._shared), self._model)):
            known = Calibration(without.get(one.report.id, curve))
            evidence = replace(one.found.evidence, calibration=known)
            rated = rated_attributions(one.found.attributions, evidence)
            found = replace(one.found, attributions=rated, evidence=evidence)
            by_key = dict(_links(one.report, found))
            right = right_links(self._referee, one.gold, one.row(self._model))
            yield from (Case(number, by_key[key], ok) for key, ok in right.items())


def _links(report: Report, found: Annotations) -> Iterator[tuple[LinkKey, Numbers]]:
    """Yield the evidence of each link of a report."""
    context = make_context(report, found)
    chains = Chains(context)
    for one in chains.acts:
        outer = len(chains.of(chains.acts_around(one)[-2])) if chains.parent(one) else 0
        for link in chains.of(one)[outer:]:
            evidence = evidence_of(context, one, link)
            if evidence is not None:
                yield key_of({"spans": link.spans, "cue": link.cue}), evidence


def write(calibration: Calibration, weights: Path) -> None:
    """Put the curves into the metadata of the weights, in place of any that are there."""
    model = onnx.load(str(weights))
    kept = [entry for entry in model.metadata_props if entry.key != ENTRY]
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    describe(model, {ENTRY: asdict(calibration)})
    onnx.save(model, str(weights))


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    chosen = parser.parse_args()
    shared = Shared(chosen.shared / "corpora", chosen.shared)
    calibration = Calibrator(Model(chosen.weights), shared).calibrate()
    write(calibration, chosen.weights)
    print(json.dumps(asdict(calibration), indent=1))


if __name__ == "__main__":
    main()
