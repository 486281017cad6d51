"""What Python asks of a ledger is checked as the commands check it."""

import pytest

from reportedly.errors import UsageError
from reportedly.flow.ledger import Ledger


@pytest.mark.parametrize(
    "asked",
    [
        {"since": "last week"},
        {"until": "2031-02-30"},
        {"least": 0},
        {"limit": 0},
        {"skip": -1},
    ],
)
def test_what_no_command_would_take_is_refused_by_its_name(asked, tmp_path) -> None:
    (name,) = asked
    with (
        Ledger.open(str(tmp_path / "reportedly.db")) as ledger,
        pytest.raises(UsageError, match=f"^{name}: "),
    ):
        ledger.stories(**asked)


def test_a_day_may_be_written_in_any_form_of_the_standard(tmp_path) -> None:
    with Ledger.open(str(tmp_path / "reportedly.db")) as ledger:
        assert ledger.stories(since="20310304", until="2031-W10-2") == ()
        with pytest.raises(UsageError, match=r"^since: 'then' is no date"):
            ledger.audit(since="then")
