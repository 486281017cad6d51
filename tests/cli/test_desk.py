import subprocess
import sys

import pytest

from reportedly.cli import main
from reportedly.cli.command import BAD_USAGE
from reportedly.cli.desk import PASSWORD

BLOCKED = (
    "import sys; sys.modules['{}'] = None; from reportedly.cli import main; sys.exit(main({}))"
)


def test_without_its_extra_the_desk_says_so_in_one_line(tmp_path):
    code = BLOCKED.format("fastapi", ["desk", "--ledger", str(tmp_path / "l.db")])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == BAD_USAGE
    assert done.stderr == (
        "reportedly: `reportedly desk` needs an extra: pip install 'reportedly[desk]'\n"
    )


@pytest.mark.parametrize("given", [None, "", "short"])
def test_a_desk_that_others_can_reach_needs_a_password(tmp_path, monkeypatch, capsys, given):
    pytest.importorskip("fastapi", reason="the extra `desk` is not installed")
    monkeypatch.delenv(PASSWORD, raising=False)
    if given is not None:
        monkeypatch.setenv(PASSWORD, given)
    ledger = tmp_path / "l.db"
    assert main(["desk", "--host", "0.0.0.0", "--ledger", str(ledger)]) == BAD_USAGE
    assert "password" in capsys.readouterr().err
    assert not ledger.exists()


def test_a_port_that_is_none_is_told(capsys):
    with pytest.raises(SystemExit):
        main(["desk", "--port", "70000"])
    assert "no port" in capsys.readouterr().err
