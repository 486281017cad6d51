"""Subjects: who speaks where a cue has no source of its own ("moved to Selim, then claimed …")."""

from reportedly.claims.context import Context
from reportedly.records import Attribution, Spans
from reportedly.text.accusing import accusing
from reportedly.text.phrases import noun_phrase
from reportedly.text.vocabulary import REPORTING

_SHARING = frozenset(("conj", "advcl", "xcomp", "parataxis"))
"""Relations by which a verb without a subject takes that of the verb above it."""
_MAIN = frozenset(("nsubj", "nsubj:pass"))
_PASSIVE = frozenset(("aux:pass", "nsubj:pass"))


def find_subject(context: Context, attribution: Attribution) -> Spans:
    """Return the subject that a sourceless cue's verb shares with a verb above, or nothing.

    A passive ("is believed to", "accused of") has none: its subject is no speaker.
    """
    tree = context.tree
    for span in attribution.cue:
        verb = tree.top(span)
        while verb is not None and tree.words[verb].upos == "VERB":
            children = tree.children(verb)
            passive = any(tree.words[child].deprel in _PASSIVE for child in children)
            if passive or accusing(tree, verb) is not None:
                return ()
            for child in children:
                if tree.words[child].deprel == "nsubj" and child < verb:
                    subject = noun_phrase(tree, child)
                    said = any(subject.overlaps(part) for part in attribution.content)
                    return () if said else (subject,)
            after = _ahead(context, verb)
            if after and not any(after[0].overlaps(part) for part in attribution.content):
                return after
            shares = tree.words[verb].deprel in _SHARING
            above = tree.words[verb].head
            verb = (
                above if shares and above != verb and above is not None and above < verb else None
            )
    return ()


def _ahead(context: Context, verb: int) -> Spans:
    """Return the subject of the clause that one with "-ing" leads up to: "After saying …, she"."""
    tree, word = context.tree, context.tree.words[verb]
    above = word.head
    if above is None or above < verb or word.deprel != "advcl" or not _saying(word.text.lower()):
        return ()
    return next(
        (
            (noun_phrase(tree, child),)
            for child in tree.children(above)
            if child > verb and tree.words[child].deprel in _MAIN
        ),
        (),
    )


def _saying(word: str) -> bool:
    return word.endswith("ing") and word in REPORTING
