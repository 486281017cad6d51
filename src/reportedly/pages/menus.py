"""Menus: lines of a scraped page that lead elsewhere on it: sections, share bars, crumbs."""

import re

LONGEST = 160  # code points
FEWEST = 3  # items of a line that are surely no sentence

_SECTIONS = (
    r"home|news|world|politics|business|money|markets|sports?|weather|culture|arts?|travel|tech|"
    r"technology|science|health|opinion|comment|lifestyle|style|food|local|national|regional|"
    r"international|video|videos|photos|podcasts?|education|environment|climate|jobs|property|"
    r"obituaries|entertainment|life|letters|editorials?|archive|more|search|menu|contact|about|"
    r"(?:contact|about) us|subscribe|(?:log|sign) in|register|e-?paper|newsletters?|shop|puzzles|"
    r"crosswords?|terms of (?:use|service)|privacy(?: policy)?|cookies?(?: policy)?|advertise|help"
)
_SHARES = (
    r"share|tweet|print|save|e-?mail|pin|like|copy(?: link)?|link|twitter|facebook|instagram|"
    r"telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|mastodon|reddit|pinterest|messenger|"
    r"pocket|flipboard|x|listen|comments?"
)
_BETWEEN = r"(?:\s*[|·•/›»>,]\s*|\s+)"
_BAR = re.compile(
    rf"(?:{_SECTIONS}|{_SHARES})(?:{_BETWEEN}(?:{_SECTIONS}|{_SHARES}))+", re.IGNORECASE
)
_ITEM = re.compile(rf"{_SECTIONS}|{_SHARES}", re.IGNORECASE)
_CRUMBS = re.compile(r"[^|·•›»>.?!\"“”]{2,30}(?:\s[|·•›»>]\s[^|·•›»>.?!\"“”]{2,30}){2,}")
_ALONE = re.compile(
    r"home|menu|search|(?:main|site) menu|contact us|about us|terms of (?:use|service)|"
    r"privacy policy|cookies? policy|skip navigation|navigation|loading\.*|close|"
    r"be the first to (?:comment|reply|share)(?: .{0,40})?|"
    r"what do you think\?.{0,40}\b(?:comments?|below)\b.{0,20}|"
    r"join the (?:conversation|discussion|debate)\b.{0,60}",
    re.IGNORECASE,
)


def is_menu(line: str) -> bool:
    """Say whether the whole of `line` is a row of links, or one that pages commonly have alone."""
    words = line.strip("[]()*•|»›>→☰≡-–— .")
    if len(words) > LONGEST:
        return False
    if _ALONE.fullmatch(words) or _CRUMBS.fullmatch(words):
        return True
    bar = _BAR.fullmatch(words)
    return bar is not None and len(_ITEM.findall(words)) >= FEWEST
