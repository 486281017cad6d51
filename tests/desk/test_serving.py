import socket

import pytest

from reportedly.desk.application import application
from reportedly.desk.hosts import Hosts
from reportedly.desk.serving import Place, serve
from reportedly.errors import UsageError
from reportedly.flow.ledger import Ledger
from tests.desk.desks import client_of, desk_of


def test_a_port_that_is_taken_is_told(ledger: Ledger) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match=r"--port \d+: "):
            serve(ledger, Place("127.0.0.1", taken.getsockname()[1]), lambda _: None)


def test_nothing_that_is_measured_is_sent_anywhere(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example:4318")
    guard = application(desk_of(ledger), Hosts.of("127.0.0.1", None))
    told = guard.app._telemetry
    assert not any(told[one] for one in ("tracing", "metrics", "logs", "auto_configure"))


def test_who_has_not_entered_is_shown_how(ledger: Ledger) -> None:
    assert "terminal" in client_of(desk_of(ledger)).get("/").text
    assert 'type="password"' in client_of(desk_of(ledger, "a long password")).get("/").text
