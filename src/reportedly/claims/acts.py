"""Acts: which attributions tell that somebody did say or hold something.

PolNeAR also marks what may be said yet ("could press charges") and what is
wanted or planned ("seek sentences"). There the publisher speaks: the whole
clause is a claim in the voice around it, and no link of a chain.
"""

from reportedly.claims.context import Context
from reportedly.claims.cues import cue_words, negated
from reportedly.claims.subjects import find_subject
from reportedly.records import Attribution, Word
from reportedly.text.accusing import accusing
from reportedly.text.hedging import BIDDEN, HEARSAY, NEGATIONS, SEEMING
from reportedly.text.inflection import forms
from reportedly.text.vocabulary import (
    ALSO,
    BELIEF_CUES,
    CITED,
    CITING,
    DEEDS,
    HEARING_PASSIVES,
    HEARSAY_NOUNS,
    HEARSAY_PASSIVES,
    REPORTING,
    SAID_NOUNS,
    SPEECH,
)

_UNREALIZED = frozenset("could may might would will shall should must can cannot".split())
_FINITE = frozenset(("VERB", "AUX"))
_OURS = frozenset("we us our you your".split())
"""Pronouns of nobody in particular, or of the publisher, where nobody is quoted."""
_OPENING = frozenset('"“‘')
_TALK = forms(
    "talk speak discuss agree vow promise pledge offer propose suggest advocate"
) | frozenset(["spoke"])
_TELLING = forms("speak write tell") | frozenset("spoke wrote told".split())
"""Verbs by which somebody tells "of" a thing that happened: "spoke of two deaths"."""
_NOUNS = frozenset(("NOUN", "PROPN"))
_VERBS_TOO = forms("report claim rumor rumour")
_BE = frozenset("is are was were be been being 's ’s".split())


def is_act(context: Context, attribution: Attribution) -> bool:
    """Say whether an attribution tells of an act of saying or holding that took place."""
    if not attribution.content:
        return False
    cue = cue_words(context, attribution)
    if not any(word[:1].isalnum() for word in cue):
        return bool(attribution.source)  # a turn in an interview: "BRAND: All ashore."
    return bool(cue & HEARSAY) or _took_place(context, attribution, cue)


def _took_place(context: Context, attribution: Attribution, cue: frozenset[str]) -> bool:
    """Say whether words of a cue tell of what was said or held, not of what may be."""
    if _modal(context, attribution) or _seems(cue) or _of_no_other(context, attribution):
        return False
    if _cites(context, attribution, cue) or not _heard(context, attribution):
        return False
    if negated(context, attribution) and not cue & BELIEF_CUES:
        return False
    tells = bool(cue & _TELLING) and "of" in cue
    return tells or bool(cue & REPORTING) or _as_said(context, attribution, cue)


def _as_said(context: Context, attribution: Attribution, cue: frozenset[str]) -> bool:
    """Say whether a content reads as if it was said, though no word of the cue says so."""
    nested = attribution.parent is not None and not cue & _TALK
    if (nested or _about(context, attribution)) and not _that(context, attribution):
        return False
    return not cue & DEEDS and _proposition(context, attribution)


def _about(context: Context, attribution: Attribution) -> bool:
    """Say whether a content is but somebody's claim: "pounced on Brand's claim that it sank"."""
    top = context.tree.top(attribution.content[0])
    if top is None or context.tree.words[top].text.lower() not in HEARSAY_NOUNS | SAID_NOUNS:
        return False
    below = [context.tree.words[n] for n in context.tree.children(top)]
    clause = any(word.deprel in {"acl", "ccomp"} for word in below)
    return clause and any(word.deprel == "nmod:poss" and word.upos != "PRON" for word in below)


def _that(context: Context, attribution: Attribution) -> bool:
    """Say whether a content opens with "that" or a quotation mark, as what is said does.

    Inside a content the model takes much else for attributions: "is alarmed by what
    they found", "was only to mock the mayor".
    """
    opens = attribution.content[0]
    first = context.tree.words[context.tree.inside(opens)[0]]
    return first.text.lower() == "that" or opens.of(context.text)[0] in _OPENING


def _seems(cue: frozenset[str]) -> bool:
    """Say whether a cue only hedges: "appears", "seemed"; nobody says anything there."""
    return bool(cue & SEEMING) and not cue & (REPORTING - SEEMING)


def _cites(context: Context, attribution: Attribution, cue: frozenset[str]) -> bool:
    """Say whether a content is but who is cited ("citing a memo"): see annotate/cited.py."""
    places = [n for span in attribution.cue for n in context.tree.inside(span)]
    relative = any(context.tree.words[n].deprel == "acl:relcl" for n in places)
    if not cue - ALSO <= (CITED if relative else CITING) or cue <= ALSO:
        return False
    tops = [context.tree.top(span) for span in attribution.content]
    return all(top is not None and not _tells(context, top) for top in tops)


def _tells(context: Context, top: int) -> bool:
    """Say whether the word above all others of some words tells: a verb, or what has a copula."""
    if context.tree.words[top].upos in _FINITE:
        return True
    return any(context.tree.words[child].deprel == "cop" for child in context.tree.children(top))


def _heard(context: Context, attribution: Attribution) -> bool:
    """Say whether somebody speaks, or a cue without a source is hearsay at least."""
    if attribution.source or find_subject(context, attribution):
        return True
    return _hearsay(context, attribution)


def _hearsay(context: Context, attribution: Attribution) -> bool:
    """Say whether a cue without a source is hearsay: "is believed to", "allegations of".

    A verb of speech whose speaker was not found tells of speech all the same.
    """
    tree = context.tree
    places = [place for span in attribution.cue for place in tree.inside(span)]
    words = cue_words(context, attribution)
    if any(_hearsay_noun(tree.words[n]) for n in places):
        return True
    passive = any(
        tree.words[child].deprel == "aux:pass" for n in places for child in tree.children(n)
    )
    if any(accusing(tree, place) is not None for place in places):
        return not _of_nobody(context, attribution)
    if passive or words & _BE:
        hears = bool(words & (HEARING_PASSIVES | BIDDEN)) and _proposition(context, attribution)
        return hears or bool(words & HEARSAY_PASSIVES)
    return bool(words & SPEECH)


def _of_nobody(context: Context, attribution: Attribution) -> bool:
    """Say whether a content opens with nobody: "neither of them was accused of it"."""
    opening = [n for span in attribution.content[:1] for n in context.tree.inside(span)][:2]
    return any(context.tree.words[n].text.lower() in NEGATIONS for n in opening)


def _hearsay_noun(word: Word) -> bool:
    """Say whether a word is a noun of hearsay; "claims" may be a verb, "speculation" is none."""
    form = word.text.lower()
    return form in HEARSAY_NOUNS and (word.upos in _NOUNS or form not in _VERBS_TOO)


def _of_no_other(context: Context, attribution: Attribution) -> bool:
    """Say whether the source is nobody ("no one said"), or nobody but the publisher."""
    return _nobody(context, attribution) or _publishers(context, attribution)


def _nobody(context: Context, attribution: Attribution) -> bool:
    """Say whether the source is nobody: "no one said"."""
    first = [context.tree.inside(span)[:1] for span in attribution.source[:1]]
    return any(
        context.tree.words[place].text.lower() in NEGATIONS for one in first for place in one
    )


def _publishers(context: Context, attribution: Attribution) -> bool:
    """Say whether the publisher says something of its own: "we welcome the report".

    "I" stays who speaks: an author is not the publisher; and so does who is quoted.
    """
    if attribution.parent is not None or not attribution.source:
        return False
    words = {span.of(context.text).lower() for span in attribution.source}
    quoted = any(
        context.quotations.touches(span) for span in (*attribution.cue, *attribution.content)
    )
    known = any(span in context.found.stands_for for span in attribution.source)
    return words <= _OURS and not quoted and not known


def _modal(context: Context, attribution: Attribution) -> bool:
    """Say whether the cue's verb stands under a modal, so that nothing was said yet."""
    for span in attribution.cue:
        for place in context.tree.inside(span):
            words = [context.tree.words[place], *_auxiliaries(context, place)]
            if any(word.upos == "AUX" and word.text.lower() in _UNREALIZED for word in words):
                return True
    return False


def _auxiliaries(context: Context, place: int) -> list[Word]:
    tree = context.tree
    return [
        tree.words[child] for child in tree.children(place) if tree.words[child].deprel == "aux"
    ]


def _proposition(context: Context, attribution: Attribution) -> bool:
    """Say whether the content says something: it holds a verb, or is quoted."""
    for span in attribution.content:
        if context.quotations.touches(span) or "‘" in span.of(context.text):
            return True
        if any(context.tree.words[place].upos in _FINITE for place in context.tree.inside(span)):
            return True
    return False
