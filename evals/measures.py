"""Measures: each reads one corpus through the command and gives its figures by name."""

from collections.abc import Callable

from evals.coverage import uncovered
from evals.lgl import THIRDS, articles
from evals.places import Count, measure
from evals.reading import read, read_texts
from evals.shared import Row, Shared

Figures = dict[str, float]


def attribution(shared: Shared) -> Figures:
    """Who said what: PolNeAR's development part."""
    gold = shared.gold("polnear")
    read_rows = read_texts(gold)
    found = shared.referee().attribution(gold, read_rows)
    return {
        "attribution_f1": found["attribution"]["f1"],
        "attribution_precision": found["attribution"]["p"],
        "attribution_recall": found["attribution"]["r"],
        "alpha": found["alpha"],
        "exact_source": found["exact_span"]["source"]["f1"],
        "exact_cue": found["exact_span"]["cue"]["f1"],
        "exact_content": found["exact_span"]["content"]["f1"],
        "text_changed": found["text_changed"],
        "missing": found["missing"],
        "uncovered": _uncovered(read_rows),
    }


def entities(shared: Shared) -> Figures:
    """Persons, organizations, places and nationalities: re3d's development part."""
    gold = shared.gold("re3d")
    read_rows = read_texts(gold)
    found = shared.referee().entities(gold, read_rows)
    return {
        "overlap_f1": found["overlap"]["f1"],
        "exact_f1": found["exact"]["f1"],
        "uncovered": _uncovered(read_rows),
    }


def quantities(shared: Shared) -> Figures:
    """Numbers with their bounds: the sentences of CQE's evaluation."""
    gold = shared.gold("newsquant")
    found = shared.referee().quantities(gold, read_texts(gold))
    return {"value_f1": found["value"]["f1"], "bound_f1": found["value_and_bound"]["f1"]}


def chains(shared: Shared) -> Figures:
    """Claims of the seed with the chain each came through; counts, not shares."""
    gold = shared.seed_chains()
    claims = gold[0]["claims"]
    hedges = sum(len(claim["hedges"]) for claim in claims)
    read_rows = read(shared.seed())
    found = shared.referee().chains(gold, read_rows)
    return {
        "claims_found": _count(found["found"], len(claims)),
        "full_chain": _count(found["full_chain"], len(claims)),
        "origin": _count(found["origin"], len(claims)),
        "hedges_found": _count(found["hedges_found"], hedges),
        "certainty": _count(found["certainty"], len(claims)),
        "uncovered": _uncovered(read_rows),
    }


def places(shared: Shared) -> Figures:
    """Where places lie: a fixed third of LGL's articles, by the hash of their ids."""
    chosen = [one for one in articles(shared) if one.part(THIRDS) == 0]
    return sum(measure(chosen).values(), Count()).figures()


MEASURES: dict[str, Callable[[Shared], Figures]] = {
    "attribution": attribution,
    "entities": entities,
    "quantities": quantities,
    "chains": chains,
    "places": places,
}
"""By the name that evals/floors.toml gives each."""


def _count(percent: float | None, of: int) -> int:
    """Return the count that the referee gave as a percentage with one decimal."""
    return round((percent or 0) * of / 100)


def _uncovered(rows: list[Row]) -> int:
    return sum(len(uncovered(row)) for row in rows)
