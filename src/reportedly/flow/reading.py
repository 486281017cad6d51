"""Reading: the one place that knows the order of the stages."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from reportedly.annotate import annotate
from reportedly.claims import make_claims
from reportedly.errors import InputError
from reportedly.gazetteer import Gazetteer
from reportedly.model import Model
from reportedly.pages import open_report
from reportedly.places import locate
from reportedly.records import Reading, Report
from reportedly.settings import Settings

SELDOM = 10_000
"""New objects after which cycles among them are looked for. A reading is all records, which have
none: at Python's 700 a twentieth of its own work goes into looking."""


class Reader:
    """Reads reports, one after the other, with one model that is loaded when first needed.

    A `model` that is at hand already is used instead.
    """

    def __init__(self, settings: Settings | None = None, model: Model | None = None) -> None:
        self._settings = settings or Settings()
        self._given = model
        self._gazetteer = Gazetteer()

    @cached_property
    def _model(self) -> Model:
        return self._given or Model(threads=self._settings.threads)

    def read(self, name: str) -> Reading:
        """Read one input; raise InputError when it cannot be read."""
        chosen = self._settings
        report = open_report(name, publisher=chosen.publisher, allow_private=chosen.allow_private)
        return self.read_report(dated(report, chosen))

    def read_report(self, report: Report) -> Reading:
        """Read a report that is at hand already."""
        found = annotate(report, self._model)
        return Reading(
            report,
            self._model.name,
            found.attributions,
            make_claims(report, found),
            locate(report, found.entities, self._gazetteer),
            found.quantities,
            found.times,
        )


def dated(report: Report, settings: Settings) -> Report:
    """Return a report with the day that the settings give it, where it does not tell its own."""
    if report.published is not None or settings.published is None:
        return report
    return replace(report, published=settings.published)


def read(name: str, settings: Settings | None = None) -> Reading:
    """Read one report: a file, an address, or "-" for standard input.

    Loads the model; for several reports, one `Reader` loads it once. Raises
    InputError when there is nothing to read.
    """
    return Reader(settings).read(name)


def read_all(names: Iterable[str], reader: Reader) -> Iterator[Reading | InputError]:
    """Yield a reading for each input, or the error that says why there is none."""
    for name in names:
        try:
            yield reader.read(name)
        except InputError as error:
            yield error
