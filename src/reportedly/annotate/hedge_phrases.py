"""Hedge phrases: words that only together weaken or deny what is told, or only look as if they did.

The first kind that fits a place wins. A phrase without a force takes its words
out of the reading: "no doubt", "not only". The patterns are for lower-case text.
"""

import re
from collections.abc import Iterator

from reportedly.records import Force, Span
from reportedly.text.folding import folded

_ASKED = r"(?:whether|if|how|what|who|when|where|why)\b"
_ABOUT = r"(?:(?:on|about|over|of|as\s+to)\s+)?"
_BE = r"(?:is|are|was|were|be|been|being|['’]s)"
_IT = r"(?:it\s*(?:is|was|['’]s|remains|seems)\s+)?"
_IS = r"(?:is|are|was|were|['’]s|remains?|(?:has|have|had)\s+been)"
_THERE = rf"(?:there\s*{_IS}\s+)?"
_NOT = r"(?:not|never|cannot|\[?\w*n['’]t\]?)"
_CANNOT = r"(?:can(?:not|\s+not|['’]t)|could(?:\s+not|n['’]t))"
_OUR = r"(?:my|our|his|her|their|its|the|one|a)\s+(?:\w+\s+)?"
_FIRST = r"(?:i|we)(?:['’]d)?\s+(?:(?:do|really|just|also|honestly|personally|still|would)\s+)*"
_HELD = r"believed|thought|alleged|rumou?red|expected|feared|presumed|suspected|assumed|supposed"
_THAT = r"(?=\s+that\b)"
_THING = r"(?:the|a|an|my|our|your|his|her|its|their|this|that|them|us|me)"
_CLAUSE = rf"(?=\s+(?:to(?!\s+{_THING}\b)|that|for\s+\w+\s+to)\b)"

_UNMARKED = (
    r"no\s+(?:doubt|question|matter|wonder|sooner|fewer|less|more\s+than|later\s+than|other)\b",
    r"not\s+(?:only|just|merely|simply|solely|least|to\s+mention|until|so\s+much|a\s+few)\b",
    r"(?:or|if|why|either|whether\s+or)\s+not\b",
    r"(?:nothing|none)\s+(?:but|other|less)\b",
    rf"{_CANNOT}\s+(?:wait|help)\b",
    r"(?:even|as|big)\s+if\b",
    r"if\s+(?:any|anything|ever|only|necessary|possible|so)\b",
    r"as\s+\w+\s+as\s+(?:possible|can\s+be)\b",
    r"everything\s+possible\b",
    r"likely\s+voters?\b",
    r"make\s+no\s+mistake\b",
    rf"{_NOT}\s+(?:fail|fails|failed)\s+to\b",
    rf"{_NOT}\s+(?:miss|misses|missed)\s+(?:an?|the|any|one)\s+(?:chance|opportunity)\b",
    r"(?:may|might|could)\s+as\s+well\b",
    (
        r"(?:i|we)\s*(?:['’]ve\s+got|have|must|need|want|should|['’]d\s+like|would\s+like)\s+(?:to\s+)?"
        r"(?:say|ask|tell|admit|note|add|stress|thank|mention|confess|congratulate)\b"
    ),
)
_DENIED = (
    rf"{_THERE}no\s+(?:possibility|chance|risk|danger|prospect)\b",
    rf"it\s*(?:is|was|['’]s)\s+(?:false|untrue|a\s+(?:lie|myth|hoax)){_CLAUSE}",
)
_UNKNOWN = (
    rf"{_IT}(?:un(?:clear|known|certain|sure|decided)|vague)\s+{_ABOUT}{_ASKED}",
    (
        rf"{_IT}not\s+(?:immediately\s+|yet\s+|entirely\s+)?(?:clear|known|certain|sure)\s+"
        rf"{_ABOUT}{_ASKED}"
    ),
    rf"no\s+word\s+on\s+{_ASKED}",
    (
        rf"{_NOT}\s+(?:(?:yet|really|even|honestly|immediately)\s+)*(?:know|say|tell|remember)"
        r"(?:\s+the\s+answer[\"”]?)?(?:\s+(?:for\s+sure|yet))?"
        rf"(?=[\"”]?\s+(?:as\s+to\s+)?{_ASKED})"
    ),
    rf"(?:no\s+one|no-one|nobody)\s+(?:yet\s+)?(?:knows?|knew)(?=\s+{_ASKED})",
    (
        r"(?:remains?|remained|is|are|has|have|had)\s+(?:yet\s+)?to\s+be\s+"
        r"(?:seen|determined|confirmed|verified|established|proven)\b"
    ),
    (
        r"(?:could|can|may|might)\s*(?:not|n['’]t)\s+(?:immediately\s+)?be\s+"
        r"(?:(?:independently|immediately)\s+)?(?:verified|confirmed|corroborated)\b"
    ),
    r"(?:questions?|doubts?|debate|uncertainty)\s+(?:of|about|over|as\s+to)\s+whether\b",
    r"(?:questions?|doubts?)\s+(?:still\s+)?(?:remain|remains|remained|linger|persist)\b",
    rf"{_IT}(?:far\s+from|anything\s+but)\s+(?:clear|certain|sure)\b",
)
_POSSIBLE = (
    r"threaten(?:s|ed|ing)?(?=\s+to\b)",
    r"(?:in|at\s+least\s+in)\s+theory\b",
    r"in\s+the\s+event(?=\s+(?:that|the|an?|he|she|it|they|we|i|you)\b)",
    rf"{_CANNOT}\s+be\s+(?:dismissed|ruled\s+out|excluded|discounted)\b",
    rf"{_FIRST}hope\b(?!\s+(?:so|for)\b)",
    rf"{_OUR}(?:hope|fear|worry)\s+(?:is|was){_THAT}",
    (
        rf"{_THERE}(?:(?:a|the|some|any|every|real|good|strong|slim|still)\s+)*"
        r"(?:possibility|likelihood|chance|prospect|danger|risk)(?=\s+(?:that|of)\b)"
    ),
)
_PROBABLE = (
    (
        r"(?<!what )(?<!how )(?:it|that|this)\s+(?:now\s+|also\s+|just\s+)?"
        r"(?:looks?|looked|sounds?|sounded)\s+(?:like(?!\s+an?\b)|as\s+(?:if|though))\b"
    ),
    r"(?:almost|nearly|all\s+but)\s+certain(?:ly)?\b",
    (
        rf"{_BE}\s+(?:widely\s+|generally\s+|also\s+|still\s+|now\s+|long\s+)?(?:{_HELD}|said|reported|"
        r"understood|considered|projected|forecast|estimated)(?=\s+(?:to|that|dead|missing)\b)"
    ),
    rf"(?:{_HELD}|considered|reported|reputed)(?=\s+to\s+(?:be|have)\b)",
    r"said(?=\s+to\s+have\b)",
    (
        r"(?:feared|presumed|believed|thought)(?=\s+(?:dead|drowned|killed|lost|missing|sunk|trapped|"
        r"buried|abducted|kidnapped|injured|hurt)\b)"
    ),
    (
        r"(?:set|poised|on\s+(?:track|course)|bound|likely|tipped)"
        r"(?=\s+to\s+(?!(?:the|a|an|his|her|their|its)\b)\w)"
    ),
    (
        rf"{_FIRST}(?:think|believe|suspect|guess|assume|presume|suppose|imagine|reckon|expect|fear|"
        r"gather|figure)\b(?!\s+(?:of|about|in|so|for|twice|again)\b)"
    ),
    (
        rf"{_OUR}(?:assumption|guess|belief|suspicion|impression|expectation|theory|hypothesis|"
        rf"understanding|speculation|consensus|thinking|feeling)\s+(?:is|was|remains){_THAT}"
    ),
    rf"{_IT}(?:a\s+)?(?:good|safe|fair|sure)\s+(?:bet|guess|assumption)\b",
    (
        rf"{_IT}(?:reasonable|fair|safe|tempting|natural|logical)\s+to\s+"
        r"(?:assume|suppose|think|suspect|believe|conclude|say|expect|infer)\b"
    ),
    r"in\s+all\s+(?:likelihood|probability)\b",
    r"more\s+likely\s+than\s+not\b",
    r"(?:chances|odds|signs)\s+are\b",
    r"by\s+(?:all|some|most)\s+accounts\b",
    r"(?:as|so)\s+far\s+as\s+(?:(?:i|we|anyone)\s+(?:can\s+(?:tell|see)|knows?)|is\s+known)\b",
    r"to\s+(?:my|our|the\s+best\s+of\s+(?:my|our))\s+knowledge\b",
    r"if\s+(?:i|we)\s*(?:am|are|['’]m|['’]re)\s+not\s+mistaken\b",
    r"(?:word|rumou?r)\s+has\s+it\b",
    (
        rf"{_THERE}(?:(?:a|some|any|much|growing|widespread)\s+)*(?:speculation|suspicions?|rumou?rs?|"
        r"allegations?|accusations?|suggestions?|claims?|fears?|concerns?|theory|theories)"
        r"(?=\s+(?:that|of)\b)"
    ),
    (
        rf"there\s*{_IS}\s+(?:(?:much|some|growing|widespread|intense)\s+)*"
        r"(?:speculation|suspicions?|rumou?rs?)\b"
    ),
    r"so\s*-\s*called\b",
)
_WANTED = (
    rf"{_FIRST}(?:urge|ask|beg|call\s+(?:up)?on|demand|request|recommend|advise|encourage|implore)\b",
    r"(?:determined|eager|keen|resolved)(?=\s+to\s+(?!have\b|be\b|the\b)\w)",
    r"(?:needs?|have|has|(?:have|has|['’](?:ve|s))\s+got)\s+to\b(?!\s+do\s+with\b)",
    r"(?:gotta|let['’]s|let\s+us|had\s+better)\b",
    (
        rf"{_IT}(?:\w+ly\s+)?(?:crucial|vital|essential|imperative|critical|necessary|urgent|important)"
        rf"{_CLAUSE}"
    ),
    rf"it\s*(?:is|['’]s)\s+(?:high\s+)?time{_CLAUSE}",
)
_KINDS: tuple[tuple[tuple[str, ...], Force | None], ...] = (
    (_UNMARKED, None),
    (_DENIED, "negation"),
    (_UNKNOWN, "unknown"),
    (_POSSIBLE, "possible"),
    (_PROBABLE, "probable"),
    (_WANTED, "wanted"),
)
_ANY = re.compile(
    rf"\b(?=[\w\['’])(?=(?:{'|'.join(phrase for kind, _ in _KINDS for phrase in kind)}))"
)
"""Where a phrase of any kind begins: one way through a text, and not one for each kind.

It looks first whether anything may: half of all edges of words are ends.
"""
_PATTERNS = tuple((re.compile("|".join(kind)), force) for kind, force in _KINDS)


def find_phrases(text: str) -> Iterator[tuple[Span, Force | None]]:
    """Yield the phrases of a text with their force, kind by kind; kinds may overlap."""
    lower = folded(text)
    places = [match.start() for match in _ANY.finditer(lower)]
    for pattern, force in _PATTERNS:
        end = 0
        for place in places:
            match = pattern.match(lower, place) if place >= end else None
            if match is not None:
                end = match.end()
                yield Span(*match.span()), force
