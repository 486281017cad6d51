import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from starlette.testclient import TestClient

from reportedly.desk.views.correcting import Changes, Fields, LinkFields, changes_in
from reportedly.flow.ledger import Ledger
from reportedly.records import LinkCorrection
from tests.desk.desks import client_of, desk_of, entered, readings
from tests.desk.hostile import IMAGE, SCRIPT
from tests.stored import address, found

RADIO, OBSERVER, HOSTILE = readings()
REPORT = f"/report/{OBSERVER.report.id}"
CLAIM = next(one for one in OBSERVER.told().claims if len(one.chain) > 1)
PATH = f"{REPORT}/claim/{CLAIM.id}"
HTMX = {"hx-request": "true"}
WORDS = re.compile(r'<li class="claim[^"]*" id="c-(\w+)".*?(?=<li class="claim|</ol>\n<|\Z)', re.S)


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of its own, of which nobody has said anything."""
    with Ledger.open(str(tmp_path / "ledger.db")) as kept:
        stored = [found(one, address(path=f"{n}")) for n, one in enumerate(readings())]
        assert all(kept.restore(stored))
        for _ in kept.place():
            pass
        yield kept


@pytest.fixture
def ilse(judged: Ledger) -> TestClient:
    """Ilse's browser, which said so."""
    browser = entered(desk_of(judged))
    assert browser.post("/me", data={"by": "Ilse"}).headers["location"] == "/me"
    return browser


def _claim(browser: TestClient, path: str = REPORT) -> str:
    page = browser.get(path).text
    return next(m[0] for m in WORDS.finditer(page) if m[1] == CLAIM.id)


def _now(ledger: Ledger, *, raw: bool = False) -> dict[str, object]:
    return {one.id: one for one in ledger.report(OBSERVER.report.id, raw=raw).reading.claims}


def _form(browser: TestClient) -> dict[str, str]:
    """Return the fields of the form in which the claim is corrected, as a browser sends them."""
    page = browser.get(f"{PATH}/correct").text
    fields = dict(re.findall(r'<input (?:type="hidden" )?name="([\w-]+)" value="([^"]*)"', page))
    chosen = re.findall(r'<select name="([\w-]+)".*?value="(\w+)" selected', page)
    return fields | dict(chosen) | {"verdict": "corrected"}


def test_what_was_confirmed_says_by_whom_and_when(judged: Ledger, ilse: TestClient) -> None:
    answer = ilse.post(f"{PATH}?order=deepest", data={"verdict": "right"})
    assert answer.headers["location"] == f"{REPORT}?order=deepest#c-{CLAIM.id}"
    (said,) = judged.judgements()
    assert (said.verdict, said.by, said.one) == ("right", "Ilse", CLAIM.id)
    assert "confirmed by <bdi>Ilse</bdi>, <bdi>" in _claim(ilse)


def test_a_rejected_claim_is_gone_from_the_text_and_can_be_taken_back(
    judged: Ledger, ilse: TestClient
) -> None:
    ilse.post(PATH, data={"verdict": "wrong"})
    assert CLAIM.id not in _now(judged)
    assert "rejected by <bdi>Ilse</bdi>" in _claim(ilse)
    assert f'id="t-{CLAIM.id}"' not in ilse.get(REPORT).text
    ilse.post(PATH, data={"verdict": "undone"})
    assert _now(judged) == _now(judged, raw=True)
    assert f'id="t-{CLAIM.id}"' in ilse.get(REPORT).text


def test_a_form_that_nothing_was_changed_in_says_nothing(judged: Ledger, ilse: TestClient) -> None:
    assert ilse.post(PATH, data=_form(ilse)).status_code == 303
    assert not judged.judgements()


def test_certainty_name_and_a_link_are_corrected_and_all_taken_back_at_once(
    judged: Ledger, ilse: TestClient
) -> None:
    before = _form(ilse)
    changed = {"certainty": "unknown", "name-2": "Ada Venn", "naming-2": "named", "out-1": "1"}
    ilse.post(PATH, data=before | changed)
    now = next(
        one for one in judged.report(OBSERVER.report.id).reading.claims if one.id == CLAIM.id
    )
    assert now.certainty.label == "unknown"
    assert [link.name for link in now.chain] == ["Ada Venn", *(one.name for one in CLAIM.chain[2:])]
    assert "taken out by <bdi>Ilse</bdi>" in _claim(ilse)
    assert _form(ilse)["name-2"] == "Ada Venn"
    ilse.post(PATH, data={"verdict": "undone"})
    assert _now(judged) == _now(judged, raw=True)


def test_a_link_that_was_taken_out_comes_back_by_the_form(judged: Ledger, ilse: TestClient) -> None:
    ilse.post(PATH, data=_form(ilse) | {"out-1": "1"})
    assert _now(judged) != _now(judged, raw=True)
    ilse.post(PATH, data=_form(ilse))
    assert _now(judged) == _now(judged, raw=True)


def test_a_name_on_two_lines_is_not_changed_by_its_field() -> None:
    now = Fields("certain", "indirect", (LinkFields("l", "Ada", "Ada\n Venn", "named", out=False),))
    sent = {"link-1": "l", "name-1": "Ada Venn", "naming-1": "named"}
    assert changes_in(QueryParams(sent), now) == Changes(None, ())
    (change,) = changes_in(QueryParams(sent | {"name-1": ""}), now).links
    assert change.correction == LinkCorrection(name="")


def test_the_raw_view_shows_what_was_read_and_takes_no_word(ilse: TestClient) -> None:
    before = _claim(ilse, f"{REPORT}?raw=1")
    ilse.post(PATH, data={"verdict": "wrong"})
    assert 'href="' + REPORT + '?raw=1"' in ilse.get(REPORT).text
    page = ilse.get(f"{REPORT}?raw=1").text
    assert f'id="t-{CLAIM.id}"' in page
    assert "data-actions" not in page
    assert CLAIM.text[:20] in page or before


def test_who_judges_is_asked_once_and_never_guessed(judged: Ledger) -> None:
    browser = entered(desk_of(judged))
    asks = browser.post(PATH, data={"verdict": "right", "n": "3"})
    assert 'name="by"' in asks.text
    assert '<input type="hidden" name="verdict" value="right">' in asks.text
    assert not judged.judgements()
    browser.post(PATH, data={"verdict": "right", "n": "3", "by": " Ilse \n Brandt "})
    browser.post(PATH, data={"verdict": "wrong"})
    assert {one.by for one in judged.judgements()} == {"Ilse Brandt"}


def test_one_browser_does_not_judge_as_another(judged: Ledger, ilse: TestClient) -> None:
    other = client_of(desk_of(judged))
    other.headers |= {"sec-fetch-site": "same-origin"}
    assert other.post(PATH, data={"verdict": "right"}).status_code == 401
    assert 'name="by"' in entered(desk_of(judged)).post(PATH, data={"verdict": "right"}).text
    assert "Ilse" in ilse.get("/me").text


@pytest.mark.parametrize("name", [SCRIPT, IMAGE, "\u202eesli", "{{ 7*7 }} {by}", "a\0b\ud800"])
def test_a_hostile_name_stays_words(judged: Ledger, name: str) -> None:
    browser = entered(desk_of(judged))
    said = name.encode("utf-8", "replace").decode()
    assert browser.post(PATH, data={"verdict": "right", "by": said}).status_code == 303
    for page in (browser.get(REPORT).text, browser.get("/me").text):
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<bdi>" in page
        assert "49" not in re.findall(r"Judging as <bdi>(.*?)</bdi>", page)


def test_a_name_that_is_no_name_is_refused(judged: Ledger) -> None:
    browser = entered(desk_of(judged))
    assert browser.post("/me", data={"by": "a" * 81}).status_code == 400
    assert 'name="by"' in browser.post(PATH, data={"verdict": "right", "by": "  "}).text
    assert not judged.judgements()


@pytest.mark.parametrize(
    "path",
    [
        f"{REPORT}/claim/nosuchclaim",
        f"{REPORT}/claim/{HOSTILE.claims[0].id}",
        f"/report/nosuchreport/claim/{CLAIM.id}",
    ],
)
def test_what_is_not_there_gives_a_clear_page(judged: Ledger, ilse: TestClient, path: str) -> None:
    for answer in (
        ilse.post(path, data={"verdict": "right"}),
        ilse.get(path),
        ilse.get(f"{path}/correct"),
    ):
        assert answer.status_code == 404
        assert 'role="alert"' in answer.text
    assert not judged.judgements()


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"verdict": "true"},
        {"verdict": "corrected", "certainty": "surely"},
        {"verdict": "corrected", "link-1": "another"},
        {"verdict": "corrected", "manner": "own', 1"},
        {"verdict": "right", "n": "-1"},
    ],
)
def test_what_cannot_be_said_is_told(
    judged: Ledger, ilse: TestClient, given: dict[str, str]
) -> None:
    answer = ilse.post(PATH, data=given, headers=HTMX)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert not judged.judgements()


def test_no_other_page_judges(judged: Ledger, ilse: TestClient) -> None:
    ilse.headers["sec-fetch-site"] = "cross-site"
    for path in (PATH, f"{REPORT}/furniture", "/story/any/judge", "/me"):
        assert ilse.post(path, data={"verdict": "right", "by": "Mallory"}).status_code == 403
    assert not judged.judgements()


def test_htmx_is_given_the_claim_alone_under_the_number_that_its_page_has(
    ilse: TestClient,
) -> None:
    for path, data in (
        (PATH, {"verdict": "wrong", "n": "7"}),
        (PATH, {"verdict": "undone", "n": "7"}),
    ):
        answer = ilse.post(path, data=data, headers=HTMX).text
        assert answer.lstrip().startswith("<li")
        assert 'data-n="7"' in answer
        assert "<html" not in answer


def test_a_mark_of_furniture_is_rejected_and_marked_again(judged: Ledger, ilse: TestClient) -> None:
    report = RADIO.report
    mark = next(one for one in report.furniture if one.kind == "prompt")
    place = {"start": str(mark.span.start), "end": str(mark.span.end)}
    answer = ilse.post(f"/report/{report.id}/furniture", data={"verdict": "wrong", **place})
    assert answer.headers["location"] == f"/report/{report.id}#furniture"
    assert mark not in judged.report(report.id).reading.report.furniture
    assert "the report’s body by <bdi>Ilse</bdi>" in ilse.get(f"/report/{report.id}").text
    ilse.post(f"/report/{report.id}/furniture", data={"verdict": "undone", **place})
    assert mark in judged.report(report.id).reading.report.furniture
    nowhere = {"verdict": "wrong", "start": "1", "end": "3"}
    assert ilse.post(f"/report/{report.id}/furniture", data=nowhere).status_code == 404


def test_tellings_are_said_to_differ_and_to_be_the_same_again(
    judged: Ledger, ilse: TestClient
) -> None:
    (story,) = judged.stories()
    own = f"/story/{story.id}"
    page = ilse.get(own, params={"whole": 1}).text
    form = next(re.finditer(r'<form class="acts actions".*?</form>', page, re.S))[0]
    claims = re.findall(r'name="claim" value="(\w+)"', form)
    together = [{one.claim for one in group.members} for group in judged.tell(story).groups]
    assert any(set(claims) <= group for group in together)

    assert ilse.post(f"{own}/judge", data={"verdict": "wrong", "claim": claims}).status_code == 303
    apart = [{one.claim for one in group.members} for group in judged.tell(story).groups]
    assert not any(set(claims) <= group for group in apart)
    page = ilse.get(own, params={"whole": 1}).text
    assert "said not to tell the same by <bdi>Ilse</bdi>" in page

    (kept,) = re.findall(r'name="judgement" value="(\w+)"', page)
    ilse.post(f"{own}/judge", data={"verdict": "undone", "judgement": kept})
    again = [{one.claim for one in group.members} for group in judged.tell(story).groups]
    assert again == together
    assert ilse.post(f"{own}/judge", data={"verdict": "right", "claim": claims}).status_code == 303
    assert judged.judgements()[-1].verdict == "same"


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"verdict": "right", "claim": ["nosuchone", "nosuchother"]}, 404),
        ({"verdict": "right", "claim": [CLAIM.id]}, 400),
        ({"verdict": "undone", "judgement": "nosuchjudgement"}, 404),
        ({"verdict": "wrong", "claim": [CLAIM.id] * 99}, 400),
        ({"claim": [CLAIM.id] * 2}, 400),
    ],
)
def test_what_cannot_be_said_of_a_group_is_told(
    judged: Ledger, ilse: TestClient, given: dict[str, object], status: int
) -> None:
    (story,) = judged.stories()
    answer = ilse.post(f"/story/{story.id}/judge", data=given)
    assert answer.status_code == status
    assert 'role="alert"' in answer.text
    assert not judged.judgements()
