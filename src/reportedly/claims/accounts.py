"""Accounts: a poll's figures that go on for sentences after the one that names the poll.

    Half of all skippers fear for their berths, according to a Radio Selim poll.
    Among younger skippers, 70 percent do. A third of those asked said they would move.

Such sentences say whom they count, and name nobody else who speaks: they are the poll's.
"""

import re
from collections.abc import Sequence

from reportedly.claims.context import Context
from reportedly.records import Attribution, Span, covering
from reportedly.text.vocabulary import QUANTITY_NOUNS

_POLLS = frozenset("poll polls survey surveys".split())
_SHARE = re.compile(
    r"\d ?(?:percent|per cent|pct|%)|\b(?:majority|plurality|half|third|quarter|two-thirds|most|"
    r"(?:in|of|out of) (?:every )?(?:10|ten|five|four|three))\b",
    re.IGNORECASE,
)
_ASKED = r"(?:voters|respondents|adults|participants|those (?:polled|surveyed|asked))"
_ANSWERS = (
    r"(?:said|say|agreed?|think|thought|believed?|want(?:ed)?|expect(?:ed)?|would|approved?|"
    r"disapproved?|prefer(?:red)?|favou?r(?:ed)?|support(?:ed)?)"
)
_COUNTED = re.compile(
    rf"\b{_ASKED}\b|^\W*(?:(?:only|just|some|about|nearly|almost|and|but|however),? )*"
    rf"\d[\d.]* ?(?:percent|per cent|%) {_ANSWERS}\b",
    re.IGNORECASE,
)
_AMONG = re.compile(rf"^\W*(?:Among|Of)\b[^,.]{{0,40}}\b{_ASKED}\b", re.IGNORECASE)
FARTHEST = 4
"""Sentences without figures of those asked, after which a poll's account has ended."""


def accounts(context: Context, acts: Sequence[Attribution]) -> dict[int, Attribution]:
    """Return, for the numbers of sentences that go on with a poll's account, the poll's act."""
    said: dict[int, list[Attribution]] = {}
    for act in acts:
        if act.parent is None and act.cue:
            for number in {_sentence(context, span) for span in act.cue}:
                said.setdefault(number, []).append(act)
    found: dict[int, Attribution] = {}
    poll, last, led = None, -1, False
    for number, sentence in enumerate(context.tree.sentences):
        here = said.get(number, [])
        polls = [act for act in here if _poll(context, act)]
        words = sentence.span.of(context.text)
        if polls:
            poll, last = polls[-1], number
        elif not all(_counts(context, act) for act in here):
            poll = None
        elif poll is not None and (_figures(words) or (number - 1 in found and led)):
            found[number], last = poll, number
        led = words.rstrip().endswith(":")
        if number - last >= FARTHEST:
            poll = None
    return found


def _figures(words: str) -> bool:
    """Say whether a sentence tells how many of those asked said so."""
    told = _SHARE.search(words) and _COUNTED.search(words)
    return told is not None or _AMONG.match(words) is not None


def _sentence(context: Context, span: Span) -> int:
    return context.tree.sentence(context.tree.inside(span)[0])


def _poll(context: Context, act: Attribution) -> bool:
    """Say whether an act's source is a poll."""
    if not act.source:
        return False
    top = context.tree.top(covering(act.source))
    return top is not None and context.tree.words[top].text.lower() in _POLLS


def _counts(context: Context, act: Attribution) -> bool:
    """Say whether an act's source counts who speaks: "63 percent", "a majority of voters"."""
    if not act.source:
        return False
    source = covering(act.source)
    words = {context.tree.words[n].text.lower() for n in context.tree.inside(source)}
    return bool(words & QUANTITY_NOUNS) or _SHARE.search(source.of(context.text)) is not None
