"""A report whose every field wants something of the browser that shows it."""

from dataclasses import replace

from reportedly.records import Reading, report_id
from tests.show.desk import Desk

SCRIPT = "<script>alert(1)</script>"
IMAGE = "\"'><img src=x onerror=alert(2)>"
BIDI = "\u202egnp.exe\u202c"
TEXT = f"{SCRIPT} is what {IMAGE} said. {BIDI} and {{{{ 7*7 }}}} end, a clerk says."


def hostile() -> Reading:
    """Return a reading with markup, addresses that run, controls and templates in its fields."""
    desk = Desk(
        TEXT,
        path=f"{IMAGE}.txt",
        publisher=f"{SCRIPT}{BIDI}",
        title=f"{SCRIPT}{IMAGE}",
        byline=IMAGE,
        published="2031-03-09",
        url="javascript:alert(3)",
    )
    clerk = desk.link(IMAGE, "described", cue=SCRIPT, title=SCRIPT, standing=IMAGE)
    desk.claim(SCRIPT, chain=(clerk,), hedges=("is what",))
    reading = desk.reading()
    report = replace(reading.report, id=report_id(TEXT), language='"><script>alert(4)</script>')
    return replace(reading, report=report)
