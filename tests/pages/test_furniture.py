import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.pages.furniture import furniture_of

BODY = "The ferry sank late on Tuesday, the harbour master of Port Selim said in a statement."


def kinds(text):
    return [(one.kind, one.span.of(text)) for one in furniture_of(text)]


def kind_of(line):
    """Return the kinds of `line` in the middle of a body."""
    text = f"{BODY}\n\n{BODY}\n\n{line}\n\n{BODY}"
    return [kind for kind, _ in kinds(text)]


LINES = st.sampled_from(
    [BODY, "Ferry sinks", "By Anna Bell", "Photo: Tomas Reed", "Share this", "", "ANALYSIS", "3 pm"]
)


@given(st.lists(LINES | st.text(max_size=60), max_size=12).map("\n".join))
def test_furniture_stands_inside_the_text_in_order_and_apart(text):
    spans = [one.span for one in furniture_of(text)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_title_caption_credit_and_prompts_of_a_scraped_text_are_marked():
    caption, credit = "A photo posted on 3 March shows the ferry", "Reed via AP Images"
    ask = "Please let us know if you cannot comment."
    text = f"Report: Ferry Sinks\n\n{caption}\n{credit}\n\n{BODY}\n\nCOMMENTS\n\n{ask}"
    assert kinds(text) == [
        ("title", "Report: Ferry Sinks"),
        ("caption", caption),
        ("credit", credit),
        ("prompt", "COMMENTS"),
        ("prompt", ask),
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: Tomas Reed/Coastal Press", "credit"),
        ("(Photo by Tomas Reed)", "credit"),
        ("Tomas Reed / Reuters", "credit"),
        ("Getty Images", "credit"),
        ("Anna Bell contributed to this report.", "credit"),
        ("Reporting by Anna Bell; Editing by Tomas Reed", "credit"),
        ("Photo: Rescuers carry a survivor ashore on Tuesday.", "caption"),
        ("Media contact: Anna Bell, 555-0100", "prompt"),
        ("Contacts:", "prompt"),
        ("For more information, call 555-0100 or write to the harbour office.", "prompt"),
        ("Tel: +44 20 5555 0100", "prompt"),
        ("12 comments", "prompt"),
        ("Share this article", "prompt"),
        ("Send it to a friend", "prompt"),
        ("Listen live: Selim Radio, day and night", "prompt"),
        ("Sign up for our daily newsletter.", "prompt"),
        ("Read more: Storm closes the mountain road", "prompt"),
        ("Follow Anna Bell on Twitter @annabell", "prompt"),
        ("Advertisement", "prompt"),
        ("Published 3 March 2021, 10:15 GMT", "date"),
        ("Last updated at 9:05 p.m.", "date"),
        ("The Selim Courier, 3 March 2021", "date"),
        ("Harbour Radio | Wednesday, 3 March 2021", "date"),
        ("ANALYSIS", "label"),
        ("© 2021 The Selim Courier. All rights reserved.", "other"),
    ],
)
def test_furniture_is_known_by_its_form(line, kind):
    assert kind_of(line) == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported that the ferry had left on time.",
        "By Tuesday the harbour was closed.",
        "Comments by the minister were not immediately available.",
        "Share prices of the operator fell by a third.",
        "Follow the money, the auditor told the court.",
        "Photographs seen by the Courier show a crack in the hull.",
        "The operator denied it (Reuters).",
        "PORT SELIM, March 3 (Coastal Press) — The ferry sank.",
        "On 3 March 2021 the ferry sank.",
        "The mayor, 3 March 2021",
        "In Selim, 6 people died",
        "Read the letter aloud, the judge said.",
        "Updated figures were not available.",
        "“We left on time.”",
        "He did not.",
        "No comment.",
        "Like many on Facebook, residents said that the ferry was old.",
        "Save the harbour, the protesters said.",
        "Most popular leaders stayed silent.",
        "Comments off the record were kinder.",
        "Copyright law changed in 2019, the judge said.",
        "Reporting by the Courier found that the hull was cracked.",
        "Right: nobody knew.",
        "“Subscribe to that view,” she said, “and you lose.”",
    ],
)
def test_sentences_of_the_body_stay_body(line):
    assert kind_of(line) == []


def test_a_credit_that_ends_a_caption_is_marked_apart():
    caption = "A survivor is carried ashore."
    text = f"{BODY}\n\n{caption} (Tomas Reed/Coastal Press)\n\n{BODY}"
    assert kinds(text) == [("caption", caption), ("credit", "(Tomas Reed/Coastal Press)")]


@pytest.mark.parametrize(
    "first", [BODY, "PORT SELIM (Coastal Press) — A ferry sank.", "The guard told the Courier:"]
)
def test_a_first_sentence_is_no_title(first):
    assert kinds(f"{first}\n\n{BODY}") == []


def test_hard_wrapped_prose_has_no_title():
    assert (
        kinds("A ferry with about 120 people aboard\nsank off Port Selim late on\nTuesday.") == []
    )


def test_a_title_may_run_over_two_lines():
    title = "Ferry sinks off Port Selim;\nGuard says up to 40 are missing"
    assert kinds(f"{title}\n\n{BODY}") == [("title", title)]


def test_names_in_capitals_that_take_turns_are_no_headings():
    text = "\n\n".join(f"{who}\n{BODY}" for who in ("ANNA BELL", "TOMAS REED") * 2)
    assert "label" not in [kind for kind, _ in kinds(text)]
    assert "label" in [kind for kind, _ in kinds(f"ANALYSIS NOW\n{BODY}\n\nSUMMARY NOW\n{BODY}")]


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Sport | Business",
        "Home News Sport Weather Contact us",
        "Share Facebook Twitter WhatsApp Email Copy link",
        "Facebook Twitter Print",
        "News › Port Selim › Harbour",
        "☰ Menu",
        "Be the first to comment on this story",
        "What do you think? Tell us in the comments below",
    ],
)
def test_menus_share_bars_and_crumbs_are_prompts(line):
    assert kind_of(line) == ["prompt"]


@pytest.mark.parametrize(
    "line",
    [
        "News travels fast.",
        "Share prices fell | It was the worst day since March, brokers said.",
        "Sport and business met in Port Selim",
        "What do you think will happen to the ferry?",
    ],
)
def test_sentences_that_begin_as_menus_do_are_body(line):
    assert kind_of(line) == []


def test_a_title_under_a_menu_is_seen():
    text = f"Home | News | Sport\n\nFerry sinks off Port Selim\n\n{BODY}"
    assert ("title", "Ferry sinks off Port Selim") in kinds(text)
