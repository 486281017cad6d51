import pytest

from reportedly.places.distances import kilometres, ties

from ..gazetteer.atlas import atlas


@pytest.fixture
def find(tmp_path):
    gazetteer = atlas(tmp_path)
    return lambda name, country="US": next(p for p in gazetteer.find(name) if p.country == country)


def test_a_degree_of_latitude_is_111_kilometres(find):
    here, there = [find("Tarn")], [find("Port Tarn")]
    assert kilometres(here, there)[0, 0] == pytest.approx(11.1, abs=0.1)


def test_places_go_together_by_nearness_then_region_then_country(find):
    tarn = [find("Tarn")]
    near, region, country, none = (
        ties(tarn, [one])[0, 0]
        for one in (find("Port Tarn"), find("Ohio"), find("Texas"), find("Syria", "SY"))
    )
    assert near > region > country > none == 0
