"""Cues: what the words of an attribution say of its content beyond that it was said."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.claims.context import Context
from reportedly.claims.intentions import intended
from reportedly.records import Attribution, Force, Link, Marker
from reportedly.text.hedging import (
    ASKING,
    BIDDING_CUES,
    CONVICTIONS,
    DENYING_CUES,
    DOUBTING_CUES,
    FALSELY,
    HEARSAY,
    HELD_CUES,
    HOPES,
    QUESTIONING,
    REFUSING,
    TOLD,
    UNVOUCHED_CUES,
    VOUCHING_CUES,
    WANTING_CUES,
)
from reportedly.text.vocabulary import BARE_RUMOUR, SPEAKER_PRONOUNS

_PASSIVE = frozenset("is are was were be been being".split())
_FINITE = frozenset(("VERB", "AUX"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl"))


def cue_words(context: Context, attribution: Attribution) -> frozenset[str]:
    """Return the words of the cue, lower-case."""
    return frozenset(
        context.tree.words[place].text.lower() for place in _places(context, attribution)
    )


def doubts(context: Context, attribution: Attribution, chain: Sequence[Link]) -> Force | None:
    """Return how far the teller leaves the content open ("claimed", "hopes"), or None.

    Who believes it, as a link of `chain` of its own, is as sure as who says it.
    """
    words = cue_words(context, attribution)
    if _convinced(attribution, chain):
        words -= CONVICTIONS
    if words & REFUSING:
        return "unknown"  # "refused to confirm that it sank" tells neither way
    if words & QUESTIONING and not negated(context, attribution):
        return "unknown" if words & ASKING else "unlikely"
    if _turned(context, attribution, words):
        return None
    if words & (HEARSAY | DOUBTING_CUES - HOPES):
        return "probable"
    return "possible" if words & HOPES else None


def _convinced(attribution: Attribution, chain: Sequence[Link]) -> bool:
    """Say whether a belief is that of a holder in the chain: no "I think", no "said he thinks"."""
    return any(
        link.text.lower() not in SPEAKER_PRONOUNS and span in attribution.source
        for link in chain
        for span in link.spans
    )


def leaves_open(link: Link) -> bool:
    """Say whether a link that names nobody leaves the content open: "is said to", not "shows"."""
    words = {word.strip(".,:;").lower() for word in f"{link.text} {link.cue or ''}".split()}
    if words & UNVOUCHED_CUES:
        return True
    return bool(words & BARE_RUMOUR and not words & VOUCHING_CUES) or _passive(words)


def _passive(words: set[str]) -> bool:
    """Say whether a cue tells what is said by nobody: "is said to", "it was reported"."""
    return not words.isdisjoint(_PASSIVE) and not words.isdisjoint(TOLD)


def wants(context: Context, attribution: Attribution, places: Sequence[int]) -> bool:
    """Say whether the content is wanted, planned or bidden, and so is told neither way."""
    words = cue_words(context, attribution)
    if words & WANTING_CUES or intended(context, attribution, places):
        return True
    return bool(words & BIDDING_CUES) and _to_be_done(context, places, words)


def _to_be_done(context: Context, places: Sequence[int], cue: frozenset[str]) -> bool:
    """Say whether a content says what to do ("them to leave"), or names a thing called for."""
    words, inside = context.tree.words, set(places)
    tops = [n for n in places if words[n].head not in inside and words[n].upos != "PUNCT"]
    marks = {words[child].text.lower() for top in tops for child in context.tree.children(top)}
    if any(_tells(context, top) for top in tops):
        return False
    if "to" in marks or words[places[0]].text.lower() == "to":
        return True
    return "for" in cue and not any(words[top].upos in _FINITE for top in tops[:1])


def _tells(context: Context, top: int) -> bool:
    """Say whether a clause tells something: it has a subject, and no "to"."""
    below = [context.tree.words[child] for child in context.tree.children(top)]
    subject = any(word.deprel in _SUBJECTS for word in below)
    return subject and all(word.text.lower() != "to" for word in below)


def weakened(context: Context, attribution: Attribution) -> list[Marker]:
    """Return the adverbs that leave open whether it was said at all: "allegedly pleaded"."""
    tree, places = context.tree, set(_places(context, attribution))
    if not places:
        return []
    heads = places | {above for place in places for above in _coordinated(context, place)}
    sentence = tree.sentences[tree.sentence(min(places))]
    return [
        marker
        for marker in context.marked(range(sentence.first, sentence.last))
        if marker.head in heads
        and marker.force in {"probable", "possible"}
        and tree.words[tree.inside(marker.span)[0]].upos == "ADV"
        and places.isdisjoint(tree.inside(marker.span))
    ]


def _coordinated(context: Context, place: int) -> Iterator[int]:
    """Yield the verbs that a verb is joined to."""
    words = context.tree.words
    for above in context.tree.ancestors(place):
        if words[place].deprel != "conj":
            return
        yield above
        place = above


def negated(context: Context, attribution: Attribution) -> bool:
    """Say whether the cue itself is denied: "did not say", "nobody said".

    A "no" that is said ("No," said Brand) stands in the content and denies no saying.
    """
    places = set(_places(context, attribution))
    if not places:
        return False
    sentence = context.tree.sentences[context.tree.sentence(min(places))]
    around = range(sentence.first, max(sentence.last, max(places) + 1))
    return any(
        marker.force == "negation"
        and not any(marker.span.overlaps(span) for span in attribution.content)
        and (marker.head in places or places.intersection(context.tree.inside(marker.span)))
        for marker in context.marked(around)
    )


def denies(context: Context, attribution: Attribution) -> bool:
    """Say whether the content is told as not so: "denied", "wrongly said", "does not think"."""
    words = cue_words(context, attribution)
    if words & FALSELY:
        return True
    return bool(words & DENYING_CUES) != _turned(context, attribution, words)


def _turned(context: Context, attribution: Attribution, words: frozenset[str]) -> bool:
    """Say whether a belief is denied: who does not think so thinks not so.

    Who does not know, or is not worried, leaves the content as it is.
    """
    return bool(words & HELD_CUES) and negated(context, attribution)


def _places(context: Context, attribution: Attribution) -> Iterable[int]:
    return [place for span in attribution.cue for place in context.tree.inside(span)]
