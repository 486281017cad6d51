from types import SimpleNamespace

import pytest

from reportedly.errors import InputError, MissingInput, NoArticle
from reportedly.flow import Reader, read_all
from reportedly.flow import reading as stages
from reportedly.records import Annotations, ModelName, Reading, Report, Syntax, report_id
from reportedly.settings import Settings

NAMES = ModelName("a model of nothing", "0" * 64)
NOTHING = Annotations(Syntax((), ()), (), (), {}, (), ())


@pytest.fixture
def model():
    return SimpleNamespace(name=NAMES)


@pytest.fixture(autouse=True)
def order(monkeypatch):
    """Put the stages of the reading under watch, none of which reads with the model."""
    seen = []

    def annotate(report, model):
        seen.append(("annotate", report.text, model.name))
        return NOTHING

    def make_claims(report, found):
        seen.append(("claims", report.text, found))
        return ()

    monkeypatch.setattr(stages, "annotate", annotate)
    monkeypatch.setattr(stages, "make_claims", make_claims)
    return seen


@pytest.fixture
def no_weights(monkeypatch):
    """Count how often the package's own model is loaded."""
    loaded = []

    def load(threads):
        loaded.append(threads)
        return SimpleNamespace(name=NAMES)

    monkeypatch.setattr(stages, "Model", load)
    return loaded


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry left Port Selim at dawn, the harbour master said.", "utf-8")
    return str(path)


def test_a_report_is_annotated_first_and_its_claims_made_of_that(file, model, order):
    text = Reader(model=model).read(file).report.text
    assert order == [("annotate", text, NAMES), ("claims", text, NOTHING)]


def test_a_reading_names_the_model_that_read_it(file, model):
    assert Reader(model=model).read(file).model is NAMES


def test_the_text_is_the_file_as_it_stands(tmp_path, model):
    path = tmp_path / "odd.txt"
    path.write_bytes("The ferry \r\n\tsank .\u00a0\n\n\u2028“No,” he said\r".encode())
    assert Reader(model=model).read(str(path)).report.text.encode() == path.read_bytes()


def test_a_report_at_hand_is_read_without_opening_anything(model):
    report = Report(report_id("The dam held."), "nowhere.txt", "The dam held.")
    assert Reader(model=model).read_report(report).report is report


def test_the_publisher_that_was_given_is_the_reports(file, model):
    reader = Reader(Settings(publisher="Harbour Radio"), model)
    assert reader.read(file).report.publisher == "Harbour Radio"


def test_the_weights_are_loaded_once_for_many_reports(file, no_weights):
    assert len(list(read_all([file, file, file], Reader(Settings(threads=2))))) == 3
    assert no_weights == [2]


def test_the_weights_are_not_loaded_for_an_input_that_cannot_be_read(no_weights):
    assert isinstance(next(read_all(["missing.txt"], Reader())), MissingInput)
    assert no_weights == []


def test_an_input_that_cannot_be_read_is_named_and_raised(model):
    with pytest.raises(MissingInput) as raised:
        Reader(model=model).read("missing.txt")
    assert raised.value.name == "missing.txt"


def test_one_bad_input_does_not_keep_the_others_from_being_read(file, tmp_path, model):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b" \n")
    results = list(read_all([file, str(empty), "missing.txt", file], Reader(model=model)))
    assert [type(one) for one in results] == [Reading, NoArticle, MissingInput, Reading]


def test_results_come_one_at_a_time_as_they_are_read(file, model, order):
    results = read_all([file, "missing.txt"], Reader(model=model))
    next(results)
    assert [stage for stage, *_ in order] == ["annotate", "claims"]
    assert isinstance(next(results), InputError)


def test_a_fault_of_our_own_is_not_taken_for_a_bad_input(file, model, monkeypatch):
    def broken(report, found):
        raise RuntimeError("ours")

    monkeypatch.setattr(stages, "make_claims", broken)
    with pytest.raises(RuntimeError, match="ours"):
        list(read_all([file], Reader(model=model)))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ferry left.", "2031-05-22"),
        ("Published 3 March 2030\n\nIt left.", "2030-03-03"),
    ],
)
def test_a_given_day_of_publication_stands_where_the_report_tells_none(text, day, tmp_path, model):
    path = tmp_path / "told.txt"
    path.write_text(text, "utf-8")
    reader = Reader(Settings(published="2031-05-22"), model)
    assert reader.read(str(path)).report.published == day
