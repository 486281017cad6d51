"""Time mistakes: where our times and CoreNLP's silver ones differ on polnear, to be read.

`python -m evals.time_mistakes [--part dev] [--texts N] [--sample N]` prints counts of silver
times that were missed, of values that differ and of times that only we find,
then N of them, drawn by a fixed seed (to the terminal only: nothing of a
corpus is kept in the project).
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from evals.shared import Row, Shared
from evals.silver_times import Silver, agrees, silver_times, spans_of_times
from reportedly.flow import Reader
from reportedly.records import Report, Span, Time, report_id

SEED = 0
_AROUND = 60
Mistake = tuple[str, str]


def read_times(row: Row, reader: Reader) -> tuple[Time, ...]:
    """Return the times of a gold row, read against its own day."""
    report = Report(report_id(row["text"]), row["id"], row["text"], published=row["date"])
    return reader.read_report(report).times


def mistakes(
    row: Row, silver: Sequence[Silver], others: Sequence[Span], ours: Sequence[Time]
) -> Iterator[Mistake]:
    """Yield (kind, words) for each difference in one text."""
    day = date.fromisoformat(row["date"])
    for one in silver:
        near = [time for time in ours if time.span.overlaps(one.span)]
        if not near:
            yield "missed", _shown(row, one.span, one.value, "")
        elif not any(agrees(one.value, time, day) for time in near):
            yield "differs", _shown(row, one.span, one.value, str(near[0].value))
    for time in ours:
        if not any(time.span.overlaps(span) for span in others):
            yield "only ours", _shown(row, time.span, "", str(time.value))


def _shown(row: Row, span: Span, silver: str, ours: str) -> str:
    text = row["text"]
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    words = " ".join(f"{before}[{span.of(text)}]{after}".split())
    return f"{row['date']}  {silver or '-'}  {ours or '-'}\n    {words}"


def main() -> None:
    """Print the counts, and a sample of the differences."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--part", default="dev", choices=("train", "dev"))
    parser.add_argument("--texts", type=int, help="only the first so many")
    parser.add_argument("--sample", type=int, default=60)
    chosen = parser.parse_args()
    shared, reader = Shared(chosen.corpora, chosen.corpora.parent), Reader()
    silver, others = silver_times(shared, chosen.part), spans_of_times(shared, chosen.part)
    found = [
        mistake
        for row in shared.gold("polnear", chosen.part)[: chosen.texts]
        if (name := row["id"]) in silver
        for mistake in mistakes(row, silver[name], others[name], read_times(row, reader))
    ]
    for kind, count in Counter(kind for kind, _ in found).most_common():
        print(f"{count:5} {kind}")
    for kind, words in random.Random(SEED).sample(found, min(chosen.sample, len(found))):
        print(f"{kind}  {words}")


if __name__ == "__main__":
    main()
