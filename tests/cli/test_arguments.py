import pytest

from reportedly import __version__
from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE, READ_ALL
from reportedly.settings import Settings


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["write"],
        ["read"],
        ["read", "dam.txt", "--format", "xml"],
        ["read", "dam.txt", "--threads", "0"],
        ["read", "dam.txt", "--threads", "-1"],
        ["read", "dam.txt", "--threads", "many"],
        ["read", "dam.txt", "--published", "yesterday"],
        ["read", "dam.txt", "--published", "2031-02-30"],
        ["read", "dam.txt", "--frobnicate"],
    ],
)
def test_bad_usage_is_said_on_standard_error_with_status_2(arguments, shelf, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    said = capsys.readouterr()
    assert (left.value.code, said.out, shelf.asked) == (BAD_USAGE, "", [])
    assert "usage: reportedly" in said.err


def test_the_version_is_the_packages(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == READ_ALL
    assert capsys.readouterr().out == f"reportedly {__version__}\n"


def test_help_says_what_each_exit_status_means(capsys):
    with pytest.raises(SystemExit):
        main(["read", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "0 all read; 1 some reports could not be read" in said


def test_without_options_nothing_private_is_fetched_and_one_thread_reads(shelf, capsys):
    main(["read", "dam.txt"])
    assert shelf.settings == Settings(publisher=None, allow_private=False, threads=1)


def test_options_reach_the_reader(shelf, capsys):
    main(["read", "dam.txt", "--publisher", "Orra Post", "--allow-private", "--threads", "3"])
    assert shelf.settings == Settings(publisher="Orra Post", allow_private=True, threads=3)


def test_the_day_of_publication_reaches_the_reader(shelf, capsys):
    main(["read", "dam.txt", "--published", "2031-05-22"])
    assert shelf.settings == Settings(published="2031-05-22")


def test_what_is_no_day_is_said_with_an_example_of_one(shelf, capsys):
    with pytest.raises(SystemExit):
        main(["read", "dam.txt", "--published", "22 May"])
    assert "'22 May' is no date such as 2031-03-04" in capsys.readouterr().err
