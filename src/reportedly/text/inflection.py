"""Inflection: the forms of regular English verbs, so that lists of cues can name each once."""

_VOWELS = frozenset("aeiou")


def forms(verbs: str) -> frozenset[str]:
    """Return all forms of regular verbs: "deny" is denies, denied and denying too."""
    return frozenset(form for verb in verbs.split() for form in _forms(verb))


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return verb, plural, f"{verb}ed", f"{verb}ing"
