import json

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL, SOME_UNREAD
from reportedly.errors import ModelError


def test_jsonl_is_a_line_a_report_in_the_order_of_the_names(shelf, capfdbinary):
    assert main(["read", "--format", "jsonl", "quay.txt", "dam.txt"]) == READ_ALL
    rows = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [row["report"]["path"] for row in rows] == ["quay.txt", "dam.txt"]


def test_jsonl_is_utf_8_whatever_the_locale_is(shelf, capfdbinary, monkeypatch):
    shelf.texts["dam.txt"] = "Der Damm in Örra hält.\u2028"
    main(["read", "--format", "jsonl", "dam.txt"])
    out = capfdbinary.readouterr().out
    assert "Örra hält.\u2028".encode() in out
    assert out.count(b"\n") == 1


def test_half_a_surrogate_pair_does_not_stop_the_output(shelf, capfdbinary):
    shelf.texts["dam.txt"] = "The dam \ud83d held."
    assert main(["read", "--format", "jsonl", "dam.txt"]) == READ_ALL
    row = json.loads(capfdbinary.readouterr().out)
    assert row["report"]["text"] == "The dam \ud83d held."


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_an_input_that_cannot_be_read_is_one_line_and_the_others_are_read(form, shelf, capfd):
    shelf.cannot_read("torn.txt", "binary, not text")
    status = main(["read", "--format", form, "torn.txt", "dam.txt", "gone.txt"])
    said = capfd.readouterr()
    assert status == SOME_UNREAD
    assert "The dam at Orra held." in said.out
    assert said.err.splitlines() == [
        "reportedly: torn.txt: binary, not text",
        "reportedly: gone.txt: no such file or folder",
    ]


def test_a_name_cannot_steer_the_terminal(shelf, capfd):
    main(["read", "a\x1b[31mb\nreportedly: all is well"])
    err = capfd.readouterr().err
    assert "\x1b" not in err
    assert err.count("\n") == 1


def test_text_in_a_pipe_has_neither_colour_nor_boxes(shelf, capfd):
    main(["read", "dam.txt", "quay.txt"])
    out = capfd.readouterr().out
    assert "\x1b" not in out
    assert not any("\u2500" <= char <= "\u259f" for char in out)


def test_text_stands_within_80_columns(shelf, capfd, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    shelf.texts["dam.txt"] = "The water rose " * 40
    main(["read", "dam.txt"])
    assert max(map(len, capfd.readouterr().out.splitlines())) <= 80


def test_no_bar_is_drawn_where_standard_error_is_no_terminal(shelf, capfd):
    main(["read", "dam.txt", "quay.txt"])
    assert capfd.readouterr().err == ""


def test_a_folder_is_read_as_the_files_in_it(shelf, tmp_path, capfd):
    for name in ("b.txt", "a.txt", "picture.png", ".hidden.txt"):
        (tmp_path / name).write_text("Nothing was said.", "utf-8")
    main(["read", str(tmp_path)])
    assert shelf.asked == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_weights_that_are_missing_are_said_in_a_line(shelf, capfd):
    shelf.texts["dam.txt"] = ModelError("the package: the weights cannot be read")
    assert main(["read", "dam.txt"]) == BAD_USAGE
    assert capfd.readouterr().err == "reportedly: the package: the weights cannot be read\n"
