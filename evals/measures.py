"""Measures: each reads one corpus through the command and gives its figures by name."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from evals.confidence import calibration
from evals.coverage import uncovered
from evals.holders import holder_figures
from evals.lgl import THIRDS, articles
from evals.marked import MARKS, MORE, UNSEEN, marked_texts, referee_rows
from evals.places import Count, measure
from evals.reading import read, read_texts
from evals.shared import Figures, Row, Shared
from evals.silver_times import compare, silver_times, spans_of_times
from evals.stories import stories_of
from evals.time_mistakes import read_times
from reportedly.flow import Reader


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


def marked(shared: Shared) -> Figures:
    """Chains of the first twenty marked texts; shares in percent."""
    return _of_marks(shared, MARKS)


def more(shared: Shared) -> Figures:
    """Chains of the thirty that were marked next."""
    return _of_marks(shared, MORE)


def unseen(shared: Shared) -> Figures:
    """Chains of the ten that nobody mends by."""
    return _of_marks(shared, UNSEEN)


def _of_marks(shared: Shared, file: Path) -> Figures:
    texts = marked_texts(shared, file)
    read_rows = read_texts(texts)
    found = shared.referee().chains(referee_rows(texts), read_rows)
    by_id = {Path(row["report"]["path"]).stem: row for row in read_rows}
    return {
        "claims_found": found["found"],
        "full_chain": found["full_chain"],
        "origin": found["origin"],
        "hedges_found": found["hedges_found"],
        "certainty": found["certainty"],
        **holder_figures(texts, [by_id[text["id"]] for text in texts]),
        "uncovered": _uncovered(read_rows),
    }


def times(shared: Shared) -> Figures:
    """Measure times beside CoreNLP's (silver, not gold): PolNeAR's development part.

    Read through the package, not the command: each text has a day of its own.
    """
    silver, others = silver_times(shared), spans_of_times(shared)
    reader = Reader()
    total = found = agreed = ours = confirmed = 0
    for row in shared.gold("polnear"):
        if row["id"] not in silver:
            continue
        found_times = read_times(row, reader)
        seen, same = compare(silver[row["id"]], found_times, date.fromisoformat(row["date"]))
        total, found, agreed = total + len(silver[row["id"]]), found + seen, agreed + same
        ours += len(found_times)
        near = others[row["id"]]
        confirmed += sum(any(one.span.overlaps(span) for span in near) for one in found_times)
    return {
        "found": round(100 * found / total, 1),
        "agreed": round(100 * agreed / max(1, found), 1),
        "confirmed": round(100 * confirmed / max(1, ours), 1),
    }


def places(shared: Shared) -> Figures:
    """Where places lie: a fixed third of LGL's articles, by the hash of their ids."""
    chosen = [one for one in articles(shared) if one.part(THIRDS) == 0]
    return sum(measure(chosen).values(), Count()).figures()


def stories(shared: Shared) -> Figures:
    """Put together BASIL's reports of one event, with their days and without: development part."""
    gold, referee = shared.gold("basil"), shared.referee()

    def f1(*, dated: bool) -> float:
        found: float = referee.stories(gold, stories_of(gold, dated=dated))["b_cubed"]["f1"]
        return found

    return {"b_cubed_f1": f1(dated=True), "b_cubed_f1_undated": f1(dated=False)}


def ece(shared: Shared) -> Figures:
    """Confidence against the share that is right: expected calibration error in percent."""
    return calibration(shared)


MEASURES: dict[str, Callable[[Shared], Figures]] = {
    "attribution": attribution,
    "entities": entities,
    "quantities": quantities,
    "chains": chains,
    "marked": marked,
    "more": more,
    "unseen": unseen,
    "times": times,
    "places": places,
    "stories": stories,
    "ece": ece,
}
"""By the name that evals/floors.toml gives each."""


def _count(percent: float | None, of: int) -> int:
    """Return the count that the referee gave as a percentage with one decimal."""
    return round((percent or 0) * of / 100)


def _uncovered(rows: list[Row]) -> int:
    return sum(len(uncovered(row)) for row in rows)
