import pytest

from reportedly.desk.hosts import Hosts, is_loopback


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost", "LocalHost"])
def test_loopback_is_this_machine_alone(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "newsroom", ""])
def test_all_else_needs_a_password(host: str) -> None:
    assert not is_loopback(host)


def test_an_open_desk_answers_to_numbers_and_its_names_alone() -> None:
    hosts = Hosts.of("newsroom.example", 8733)
    assert hosts.has("newsroom.example:8733")
    assert hosts.has("192.168.1.4")
    assert not hosts.has("rebound.example:8733")


@pytest.mark.parametrize("host", ["[::1", "a:b", "127.0.0.1:99999", "127.0.0.1/x", "x y"])
def test_what_is_no_host_is_not_had(host: str) -> None:
    assert not Hosts.of("127.0.0.1", 8733).has(host)
