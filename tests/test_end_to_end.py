"""The promises, through the real weights: the one place where tests load them."""

import html
import json
import subprocess
import sys
import unicodedata
from importlib import resources
from pathlib import Path

import onnxruntime
import pytest
from tokenizers import Tokenizer

from reportedly.cli import main
from reportedly.model import Model
from reportedly.model.pieces import UNKNOWN

EXAMPLES = Path(__file__).parents[1] / "examples"
WEIGHTS = resources.files("reportedly.model").joinpath("reader.onnx")
pytestmark = pytest.mark.skipif(
    not WEIGHTS.is_file(),
    reason="src/reportedly/model/reader.onnx is not in the package: python -m training.make",
)

NO, TEXT, SPAN, SPANS = type(None), str, "span", "spans"
REPORT = {
    "id": TEXT,
    "path": TEXT,
    "url": (TEXT, NO),
    "publisher": (TEXT, NO),
    "title": (TEXT, NO),
    "byline": (TEXT, NO),
    "published": (TEXT, NO),
    "language": (TEXT, NO),
    "text": TEXT,
    "furniture": [{"span": SPAN, "kind": TEXT}],
}
LINK = {
    "name": (TEXT, NO),
    "text": TEXT,
    "spans": SPANS,
    "kind": {"person", "organization", "outlet", "document", "group", "unattributed"},
    "naming": {"named", "described", "anonymous", "unattributed"},
    "title": (TEXT, NO),
    "standing": (TEXT, NO),
    "cue": (TEXT, NO),
    "entity": (TEXT, NO),
    "confidence": (float, NO),
}
CLAIM = {
    "id": TEXT,
    "where": {"headline", "body", "caption"},
    "content": SPANS,
    "text": TEXT,
    "manner": {"direct", "indirect", "mixed", "belief", "own"},
    "attribution": (TEXT, NO),
    "chain": [LINK],
    "certainty": {
        "label": {"certain", "probable", "possible", "unknown", "certain_not"},
        "value": (int, float),
    },
    "hedges": [{"span": SPAN, "text": TEXT}],
    "quantities": [TEXT],
    "times": [TEXT],
    "places": [TEXT],
    "entities": [TEXT],
}
LINE = {
    "report": REPORT,
    "model": {"name": TEXT, "sha256": TEXT},
    "attributions": [
        {
            "id": TEXT,
            "parent": (TEXT, NO),
            "source": SPANS,
            "cue": SPANS,
            "content": SPANS,
            "confidence": (float, NO),
        }
    ],
    "claims": [CLAIM],
    "entities": [
        {
            "id": TEXT,
            "kind": TEXT,
            "name": TEXT,
            "aliases": [TEXT],
            "mentions": SPANS,
            "confidence": (float, NO),
        }
    ],
    "quantities": [
        {
            "id": TEXT,
            "span": SPAN,
            "low": (int, float, NO),
            "high": (int, float, NO),
            "bound": {"exact", "about", "at_least", "at_most", "range"},
            "unit": (TEXT, NO),
            "counted": "span?",
        }
    ],
    "times": [
        {
            "id": TEXT,
            "span": SPAN,
            "value": (TEXT, NO),
            "start": (TEXT, NO),
            "end": (TEXT, NO),
            "granularity": TEXT,
            "mod": (TEXT, NO),
            "anchored": (TEXT, list, NO),
        }
    ],
}
"""What DESIGN.md, "What read prints", fixes: a field may be added, none may go or change."""


def fits(value, shape, length: int) -> bool:
    """Say whether a printed value has a shape; spans must lie in a text of `length`."""
    match shape:
        case "span" | "span?":
            there = value is not None and len(value) == 2 and 0 <= value[0] < value[1] <= length
            return there or (value is None and shape != SPAN)
        case "spans":
            return all(fits(span, SPAN, length) for span in value)
        case [item]:
            return isinstance(value, list) and all(fits(one, item, length) for one in value)
        case dict():
            return all(key in value and fits(value[key], shape[key], length) for key in shape)
        case set():
            return value in shape
    return isinstance(value, shape)


@pytest.fixture(scope="session")
def read(tmp_path_factory):
    """Return a function that runs the command in a process of its own."""

    def run(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "reportedly.cli", "read", *map(str, arguments)]
        return subprocess.run(command, input=given, capture_output=True, check=False)

    return run


@pytest.fixture(scope="session")
def paths():
    found = sorted([*EXAMPLES.rglob("*.txt"), *EXAMPLES.rglob("*.html")])
    assert found
    return found


@pytest.fixture(scope="session")
def done(read, paths):
    return read("--format", "jsonl", *paths)


@pytest.fixture(scope="session")
def rows(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_all_examples_are_read_without_a_word_on_standard_error(done, rows, paths):
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["report"]["path"] for row in rows] == [str(path) for path in paths]


def test_every_line_has_the_fields_that_the_design_fixes(rows):
    assert all(fits(row, LINE, len(row["report"]["text"])) for row in rows)


def test_a_text_file_comes_back_unaltered(rows):
    texts = [row["report"] for row in rows if row["report"]["path"].endswith(".txt")]
    assert texts
    assert all(Path(one["path"]).read_bytes() == one["text"].encode() for one in texts)


def test_words_are_those_that_stand_at_the_spans(rows):
    for row in rows:
        text = row["report"]["text"]
        for claim in row["claims"]:
            pieces = [text[start:end] for start, end in claim["content"]]
            assert claim["text"] == " … ".join(pieces)
            assert all(one["text"] == text[slice(*one["span"])] for one in claim["hedges"])


def test_nothing_that_the_body_says_is_lost(rows):
    assert [lost for row in rows if (lost := _lost(row))] == []


def test_ids_are_unique_and_every_reference_leads_somewhere(rows):
    for row in rows:
        ids = [
            one["id"]
            for kind in ("attributions", "entities", "quantities", "times")
            for one in row[kind]
        ]
        named = {id_ for claim in row["claims"] for id_ in _references(claim)}
        named |= {one["parent"] for one in row["attributions"]} - {None}
        assert len(ids) == len(set(ids))
        assert named <= set(ids)


def test_no_two_claims_share_an_id(rows):
    for row in rows:
        ids = [claim["id"] for claim in row["claims"]]
        assert len(ids) == len(set(ids))


def test_every_word_of_the_examples_is_cut_as_by_the_library_that_training_used(paths):
    about = onnxruntime.InferenceSession(WEIGHTS.read_bytes()).get_modelmeta().custom_metadata_map
    reference = Tokenizer.from_str(about["tokenizer"])
    model = Model()
    for encoded in (model.encode(path.read_text("utf-8")) for path in paths):
        for word, pieces in zip(encoded.words, encoded.pieces, strict=True):
            expected = reference.encode(word.of(encoded.text), add_special_tokens=False).ids
            assert pieces == (expected or [UNKNOWN])


def test_the_same_input_gives_the_same_bytes(read, done, paths):
    assert read("--format", "jsonl", *paths).stdout == done.stdout


def test_what_else_is_read_changes_no_line(read, done, paths):
    turned = read("--format", "jsonl", "--threads", "2", *reversed(paths))
    assert turned.stdout.splitlines() == done.stdout.splitlines()[::-1]


def test_bad_inputs_are_a_line_each_and_the_others_are_read(read, tmp_path, paths):
    bad = {
        "missing.txt": None,
        "binary.txt": b"\x89PNG\r\n\x1a\n\0\0",
        "empty.txt": b"\n \n",
        "latin.txt": "Der Bürgermeister schwieg.".encode("latin-1"),
        "page.html": b"<html><body><p></p></body></html>",
    }
    for name, data in bad.items():
        if data is not None:
            (tmp_path / name).write_bytes(data)
    names = [tmp_path / name for name in bad]
    told = read("--format", "jsonl", *names[:3], paths[0], *names[3:])
    lines = told.stderr.decode().splitlines()
    assert (told.returncode, len(told.stdout.splitlines())) == (1, 1)
    assert [line.split(": ")[1] for line in lines] == [str(name) for name in names]
    assert all(line.startswith("reportedly: ") and line.split(": ", 2)[2] for line in lines)


def test_bad_usage_is_status_2(read):
    assert read().returncode == 2
    assert read("--format", "xml", "dam.txt").returncode == 2


def test_standard_input_is_a_report(read):
    told = read("--format", "jsonl", "-", given=b"The dam held, the mayor of Orra said.\n")
    assert (told.returncode, told.stderr) == (0, b"")
    assert json.loads(told.stdout)["report"]["text"] == "The dam held, the mayor of Orra said.\n"


@pytest.mark.parametrize(
    "given", [b"Published 3 March 2031\n", b"Photo: A. Reed\n", b"1\n", b"No!"]
)
def test_a_text_with_next_to_nothing_in_it_is_read_or_refused_in_a_line(read, given):
    told = read("--format", "jsonl", "-", given=given)
    assert told.returncode in {0, 1}
    assert told.stderr.count(b"\n") == told.returncode


def test_what_people_read_is_plain_in_a_pipe(read, paths):
    told = read(paths[0])
    shown = told.stdout.decode()
    assert (told.returncode, told.stderr) == (0, b"")
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_the_page_holds_every_report_and_asks_for_nothing(paths, tmp_path, capfd):
    page = tmp_path / "page.html"
    assert main(["read", *map(str, paths), "--html", str(page)]) == 0
    written = html.unescape(page.read_text("utf-8"))
    assert "default-src 'none'" in written
    assert not any(asks in written for asks in ('src="', "<link", "<iframe", "@import", "url("))
    assert capfd.readouterr() == ("", f"reportedly: wrote {page}\n")


def _lost(row) -> str:
    text = row["report"]["text"]
    spans = [span for claim in row["claims"] for span in claim["content"]]
    spans += [span for one in row["attributions"] for span in (*one["source"], *one["cue"])]
    spans += [item["span"] for item in row["report"]["furniture"]]
    kept = {place for start, end in spans for place in range(start, end)}
    says = (n for n, char in enumerate(text) if unicodedata.category(char)[0] in "LMNS")
    return "".join(text[place] for place in says if place not in kept)


def _references(claim) -> set[str]:
    links = {link["entity"] for link in claim["chain"]} - {None}
    held = {*claim["quantities"], *claim["times"], *claim["places"], *claim["entities"]}
    return links | held | ({claim["attribution"]} - {None})
