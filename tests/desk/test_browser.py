"""What a person does at the desk, in Debian's Chromium against a real server."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reportedly.flow.ledger import Ledger
from tests.desk.desks import readings
from tests.show.ferry import observer

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

expect = sync_api.expect
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = Path(os.environ.get("REPORTEDLY_TEST_AXE", ".work/axe/node_modules/axe-core/axe.min.js"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REPORT = f"/report/{observer().report.id}"

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def address(ledger: Ledger) -> Iterator[str]:
    """The address that works once, of a desk in a process of its own."""
    command = [sys.executable, "-m", "reportedly.cli", "desk", "--port", "0"]
    with subprocess.Popen(
        [*command, "--ledger", os.environ.get("REPORTEDLY_TEST_DESK", ledger.name)],
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        yield next(m[0] for m in map(re.compile(r"http://\S+").search, server.stderr) if m)
        server.terminate()
        server.communicate()


@pytest.fixture(scope="module")
def context(address: str) -> Iterator["BrowserContext"]:
    with sync_api.sync_playwright() as player:
        # Debian's runs as root only without its own sandbox.
        chromium = player.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        context = chromium.new_context(base_url=address.partition("/enter")[0])
        context.set_default_timeout(30_000)
        context.new_page().goto(address)
        yield context
        chromium.close()


@pytest.fixture
def page(context: "BrowserContext") -> Iterator["Page"]:
    """A page on which nothing may be refused by the policy, nor asked of another machine."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda one: None if "127.0.0.1" in one.url else wrong.append(one.url))
    yield page
    page.close()
    assert not wrong


def test_a_chain_is_read_with_the_keys_alone(page: "Page") -> None:
    page.goto(REPORT)
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".claim[aria-current=true]")).to_have_attribute("data-n", "2")
    expect(page.locator(".words .on").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".claim[aria-current=true]")).to_have_count(0)


def test_a_claim_is_judged_with_the_keys_alone(page: "Page") -> None:
    page.goto(REPORT)
    page.keyboard.press("j")
    chosen = page.locator(".claim[aria-current=true]")
    page.keyboard.press("c")
    expect(chosen.get_by_label("Your name")).to_be_focused()
    page.keyboard.type("Ilse cxu")
    page.keyboard.press("Enter")
    expect(chosen.locator(".judged")).to_have_text(re.compile("confirmed by Ilse cxu"))
    expect(chosen.locator(".number")).to_be_focused()
    page.keyboard.press("e")
    expect(chosen.get_by_label("How surely it is told")).to_be_focused()
    page.keyboard.press("Escape")
    expect(chosen.locator(".number")).to_be_focused()
    page.keyboard.press("e")
    expect(chosen.get_by_label("How surely it is told")).to_be_focused()
    for key in ("u", "Tab", "Tab", "Enter"):  # in a field "u" is of the field: "unknown"
        page.keyboard.press(key)
    expect(chosen.locator(".judged")).to_have_text(re.compile("corrected by Ilse cxu"))
    expect(chosen.locator(".sure")).to_have_class(re.compile("unknown"))
    expect(chosen.locator(".number")).to_be_focused()
    page.keyboard.press("x")
    expect(chosen).to_have_class(re.compile("gone"))
    expect(chosen.locator(".number")).to_be_focused()
    page.keyboard.press("u")
    expect(chosen.locator(".judged")).to_have_count(0)
    expect(chosen.locator(".number")).to_be_focused()
    page.keyboard.press("j")
    expect(chosen).to_have_attribute("data-n", "2")


def test_the_keys_are_shown_and_can_be_put_out(page: "Page") -> None:
    page.goto(REPORT)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("confirm it")
    page.get_by_label("These keys work").press("Space")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".claim[aria-current=true]")).to_have_count(0)
    page.get_by_role("button", name="Keys", exact=True).press("Enter")
    page.get_by_label("These keys work").press("Space")
    page.get_by_role("button", name="Close").press("Enter")
    page.keyboard.press("j")
    expect(page.locator(".claim[aria-current=true]")).to_have_count(1)


def test_words_of_the_text_lead_to_their_claim(page: "Page") -> None:
    page.goto(REPORT)
    piece = page.locator(".words [data-in]").first
    number = (piece.get_attribute("data-in") or "").split()[0]
    piece.click()
    expect(page.locator(".claim.on")).to_have_attribute("data-n", number)


def test_answers_come_while_one_types_and_the_address_keeps_up(page: "Page") -> None:
    page.goto("/claims")
    page.get_by_label("Words of a claim").press_sequentially("storm")
    expect(page.locator(".hit-word").first).to_have_text("storm")
    page.wait_for_url("**q=storm*")
    page.reload()
    expect(page.locator(".hit-word").first).to_have_text("storm")


def test_a_story_is_followed_down_to_the_words(page: "Page") -> None:
    page.goto("/stories")
    page.locator(".report").first.click()
    expect(page.locator(".point").first).to_be_visible()
    page.get_by_role("link", name="Where it comes from", exact=True).click()
    before = page.locator(".canvas svg").get_attribute("viewBox")
    page.get_by_role("button", name="Nearer").click()
    assert page.locator(".canvas svg").get_attribute("viewBox") != before
    page.get_by_role("button", name="All of it").click()
    page.locator(".node.of-report").first.click()
    page.wait_for_url("**/report/**#c-*")
    expect(page.locator(".claim.on")).to_be_visible()


def test_what_is_refused_is_shown_without_a_reload(page: "Page") -> None:
    page.goto("/add")
    page.get_by_label("Pages or feeds").fill("http://127.0.0.1:1/x")
    page.get_by_role("button", name="Fetch and read").click()
    expect(page.locator(".jobs")).to_contain_text("private address")
    page.goto("/failures")
    expect(page.locator("table")).to_contain_text("private address")


CLAIM = f"{REPORT}/claim/{readings()[1].claims[-1].id}/correct"
VIEWS = (
    "/",
    "/reports",
    REPORT,
    f"{REPORT}?raw=1",
    CLAIM,
    "/me",
    f"{REPORT}/values",
    f"{REPORT}?order=deepest",
    "/claims?q=storm",
)
MORE = ("/sources", "/source?name=Mira+Okonjo", "/audit?by=publisher", "/failures", "/add", "/x")


def test_no_view_scrolls_sideways_on_a_telephone(page: "Page") -> None:
    page.set_viewport_size({"width": 375, "height": 780})
    for view in (*VIEWS, *MORE[:-1]):
        page.goto(view)
        assert page.evaluate("document.documentElement.scrollWidth") <= 375, view


@pytest.mark.skipif(not AXE.exists(), reason=f"no axe-core at {AXE} ($REPORTEDLY_TEST_AXE)")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(context: "BrowserContext", address: str, scheme: str) -> None:
    chromium = context.browser
    assert chromium is not None
    # The policy lets no script in but the desk's own: only here it is put aside.
    looked = chromium.new_context(
        bypass_csp=True,
        color_scheme="dark" if scheme == "dark" else "light",
        storage_state=context.storage_state(),
        base_url=address.partition("/enter")[0],
    )
    page = looked.new_page()
    page.goto("/stories")
    own = page.locator(".report").first.get_attribute("href") or ""
    stories = [f"{own}{part}?whole=1" for part in ("", "/origins", "/numbers", "/drift", "/alone")]
    own_page = {"origin": address.partition("/enter")[0]}
    for view in (*VIEWS, *MORE, *stories, "rejected"):
        if view == "rejected":  # last: it is taken back below
            said = {"verdict": "wrong", "by": "Ilse"}
            looked.request.post(CLAIM.removesuffix("/correct"), form=said, headers=own_page)
        page.goto(REPORT if view == "rejected" else view)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        page.evaluate(AXE.read_text("utf-8"))
        run = f"axe.run(document, {{runOnly: {RULES}}})"
        found = [(one["id"], one["nodes"][0]["html"]) for one in page.evaluate(run)["violations"]]
        assert not found, view
    expect(page.locator(".taken-out .judged")).to_have_text(re.compile("rejected by Ilse"))
    page.locator(".taken-out").get_by_role("button", name="Undo").click()
    expect(page.locator(".taken-out")).to_have_count(0)
    looked.close()


def test_a_page_weighs_less_than_may_be(page: "Page") -> None:
    weights: list[int] = []
    page.on("response", lambda one: weights.append(len(one.body())))
    page.goto("/claims?q=nothing-of-that-kind")
    page.wait_for_load_state("networkidle")
    assert len(weights) >= 4
    assert 50_000 < sum(weights) < 300_000
