import pytest

from reportedly.errors import GazetteerError
from reportedly.gazetteer import Gazetteer

from .atlas import PLACES, atlas


@pytest.mark.parametrize("block", [1, 2, 3, 50])
def test_every_bearer_of_a_name_is_found_wherever_blocks_end(tmp_path, block):
    gazetteer = atlas(tmp_path, block)
    for name, _, _, at, *_ in PLACES:
        found = {(one.latitude, one.longitude) for one in gazetteer.find(name)}
        assert at in found
        assert len(found) == sum(place[0] == name for place in PLACES)


def test_the_heaviest_bearer_comes_first(tmp_path):
    assert [one.country for one in atlas(tmp_path).find("selim")] == ["SY", "US", "US"]


def test_a_name_that_nobody_bears_finds_nothing(tmp_path):
    assert atlas(tmp_path).find("Nowhere") == ()
    assert atlas(tmp_path).find("…") == ()


def test_a_county_is_named_by_geonames_own_code(tmp_path):
    (county,) = atlas(tmp_path).find("Tarn County")
    assert (county.geonames, county.region) == ("US.OH.049", "Ohio")


def test_demonyms_and_postal_codes_lead_to_what_they_stand_for(tmp_path):
    gazetteer = atlas(tmp_path)
    assert gazetteer.country_of("Syrians") == "SY"
    assert gazetteer.country_of("Tarnish") is None
    assert gazetteer.area_of("OH") == "US.OH"
    assert gazetteer.country("SY").geonames == "2"
    assert gazetteer.country("ZZ") is None


def test_a_missing_file_is_an_error_of_ours(tmp_path):
    with pytest.raises(GazetteerError):
        Gazetteer(tmp_path / "none.bin").find("Tarn")


def test_another_file_is_an_error_of_ours(tmp_path):
    file = tmp_path / "other.bin"
    file.write_bytes(b"something else")
    with pytest.raises(GazetteerError):
        Gazetteer(file).find("Tarn")


@pytest.mark.parametrize(
    ("name", "at", "country"),
    [
        ("Raqqa", (35.95, 39.01), "SY"),
        ("Kyiv", (50.45, 30.52), "UA"),
        ("Calif.", (36.7, -119.9), "US"),
        ("Persian Gulf", (27, 51), None),
        ("Rapides Parish", (31.3, -92.4), "US"),
    ],
)
def test_the_package_knows_what_news_tells_of(name, at, country):
    best = Gazetteer().find(name)[0]
    assert best.country == country
    assert (best.latitude, best.longitude) == pytest.approx(at, abs=1)


def test_the_package_says_what_its_gazetteer_was_made_from():
    assert any("GeoNames (CC BY 4.0)" in source for source in Gazetteer().sources)
