"""Prompts: lines that ask the reader to comment, share, subscribe or read something else."""

import re

LONGEST = 200  # code points; longer calls to action are paragraphs that may say something

_NETWORK = (
    r"twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|"
    r"mastodon|snapchat|reddit|pinterest|social media"
)
_MAIL = r"newsletters?|e-?mails?|alerts?|updates|briefings?|inbox|notifications?|digest"
_PAGE = r"article|story|page|post|video|link|report"
_WHOLE = (
    r"(?:\d[\d,]* |(?:view|show|hide|load|all|more|recent|leave) )*comments?(?: \(?\d[\d,]*\)?)?",
    (
        r"(?:leave|post|add|write|view|see|read|join) (?:a |an |the |your |all |our )*"
        r"(?:comments?|conversation|discussion|reply)(?: below| here| now)?"
    ),
    r"no comments(?: yet)?|comments (?:are )?(?:closed|off|disabled)(?: (?:on|for) this \w+)?",
    (
        rf"(?:share|tweet|print|save|e-?mail|pin)(?: (?:this|the|it|on|via|with|by|to|link|"
        rf"friends?|e-?mail|{_PAGE}|{_NETWORK})){{0,6}}"
    ),
    rf"(?:send|forward|recommend)(?: (?:this|it|the|{_PAGE}|to|a|your|friends?)){{1,6}}",
    rf"(?:copy link|link copied|share options|{_NETWORK})",
    r"advertise?ments?|sponsored(?: content| links?)?|promoted(?: content| stories)?|paid content",
    rf"(?:{_PAGE}) continues below.{{0,40}}|continue reading(?: below| the main story)?",
    r"skip (?:to|past) [\w ]{3,40}|back to top|next (?:article|story)|previous (?:article|story)",
    r"(?:log|sign) in(?: (?:or|to|with)\b.*)?|register(?: now| here| for free)?",
    r"create an account(?: (?:to|or|now|for)\b.*)?",
    r"(?:most (?:read|popular|viewed|shared)|trending)(?: (?:stories|articles|news|now|today))?",
    r"top stories|recommended(?: for you| stories| reading)?",
    r"more (?:stories|news|top stories|on this story)|what to read next",
    r"you (?:may|might) also (?:like|be interested in)",
    rf"related(?: (?:{_PAGE}|articles|stories|content|topics|coverage|links|posts|news|reading))?",
)
_OPENING = (
    (
        r"please (?:let us know if|sign (?:in|up)|log in|subscribe|enable (?:javascript|cookies)|"
        r"consider (?:donating|supporting|subscribing)|share your|send us|e-?mail us)"
    ),
    rf"sign up (?:here|now|today|to|for)\b.*\b(?:{_MAIL})",
    r"subscribe(?: (?:to|now|today|here|for)\b|$)",
    rf"(?:get|receive) .*\b(?:{_MAIL})\b.*\b(?:sign up|subscribe|delivered|inbox|free|every)",
    (
        rf"(?:(?:like|find|join|contact|reach|tweet) (?:us|me)\b|"
        rf"follow (?:us|me|[\w .'’,&-]{{2,80}}? ))"
        rf"(?: ?(?:on|at|via|by))?:? ?(?:on |at )?(?:our |e-?mail|{_NETWORK}\b|x\b|@\w)"
    ),
    r"follow @\w+",
    r"(?:listen|watch|tune in) live\b",
    r"(?:contact|e-?mail|reach|write to) [\w .'’,&-]{2,80} at \S+@\S+",
    (
        r"(?:read|see|watch|listen|hear)(?: (?:more|also|next|now|here|below)\b| more on\b)"
        r"(?:[:.]| (?:about|at|on|from|here|in)\b|$)"
    ),
    (
        r"(?:read|see|watch|listen to|view|download) (?:the |our )"
        r"(?:full|rest of|entire|complete|whole)"
        r" (?:of )?(?:the )?(?:\w+ )?(?:article|story|report|interview|video|transcript|post|piece|"
        r"statement|segment|results|letter|document)"
    ),
    (
        r"(?:watch|see|listen to|view|hear) (?:the|a|an|our) [\w’' ]{3,60}"
        r"\b(?:above|below|here)\b[.:!]?$"
    ),
    rf"(?:{_NETWORK}): ?@\w",
    r"(?:click|tap) (?:here|below|on the|to (?:read|see|share|view|subscribe|listen|watch))\b",
    (
        r"(?:related|read also|also read|see also|more from|don['’]t miss|must read|"
        r"in case you missed it)"
        r"\s*:"
    ),
    r"(?:have|got) (?:a|any) (?:news )?(?:tip|story|comments?|corrections?|questions?)\b.*\?",
    r"(?:have your say|tell us what you think|let us know (?:what you think|in the comments))",
    r"(?:media |press |news )?(?:contacts?|enquiries|inquiries)(?: for media)?\s*:",
    (
        r"for (?:more|further|additional) (?:information|details),? (?:please )?"
        r"(?:call|contact|visit|e-?mail|see|go to|write)\b"
    ),
    r"(?:tel|phone|telephone|mobile|cell|fax|e-?mail)\.?\s*:?\s*(?:[+(]?\d[\d ().+-]{5,}|\S+@\S+)",
    r"do you (?:have|know) .*\? (?:e-?mail|contact|call|write|get in touch|let us know)",
)
_RIGHTS = (
    r"(?:©|\(c\)|copyright[ ,:]*\d{4}).*",
    r".{0,80}\ball rights reserved\b.*",
    r"this (?:material|article|content) may not be (?:published|reproduced|reprinted).*",
)
_NOTES = (
    (
        r"this (?:is a (?:developing|breaking)(?: news)? story|"
        rf"(?:{_PAGE}) (?:has been|was|is being|will be) (?:last )?updated)\b.*"
    ),
)
_PROMPT = re.compile(
    rf"(?:(?:{'|'.join(_WHOLE)})[.:…!]*|(?:{'|'.join(_OPENING)}).*)", re.IGNORECASE
)
_NOTICE = re.compile("|".join(_RIGHTS + _NOTES), re.IGNORECASE)


def is_prompt(line: str) -> bool:
    """Say whether the whole of `line` asks the reader to do something on the page."""
    return len(line) <= LONGEST and _PROMPT.fullmatch(_bare(line)) is not None


def is_notice(line: str) -> bool:
    """Say whether `line` is a notice on rights, or on the page being updated."""
    return len(line) <= 2 * LONGEST and _NOTICE.fullmatch(line) is not None


def _bare(line: str) -> str:
    return line.strip("[]()*•|»›>→-–— ")
