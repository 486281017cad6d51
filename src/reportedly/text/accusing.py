"""Accusing: "accused of", "suspected of", "alleged to": passives, though no "was" stands there.

A participle with its preposition right behind it, or behind who accuses, has
no object of its own: who stands before it is accused, and does not accuse.
"""

from dataclasses import dataclass

from reportedly.text.phrases import noun_phrase
from reportedly.text.trees import Tree

_LEADS_TO = {"accused": "of", "suspected": "of", "alleged": "to", "charged": "with"}
PARTICIPLES = frozenset(_LEADS_TO)
_AGENTS = frozenset(("obl:agent", "obl"))
_LONGEST = 12
"""Words that may stand between a participle and its preposition, to say who accuses."""


@dataclass(frozen=True, slots=True)
class Accusing:
    """A participle, the preposition after it, and the words that say who accuses, if any do."""

    participle: int
    preposition: int
    agent: range | None


def accusing(tree: Tree, place: int) -> Accusing | None:
    """Return how the word at `place` accuses somebody in the passive, or None where it does not."""
    words = tree.words
    leads_to = _LEADS_TO.get(words[place].text.lower())
    if leads_to is None or words[place].deprel == "amod" or place + 1 >= len(words):
        return None
    if (place and words[place - 1].upos in {"DET", "ADJ"}) or _active(tree, place):
        return None  # "the accused of the case", "the man whom Brand accused of it"
    after = words[place + 1].text.lower()
    if after == leads_to:
        return Accusing(place, place + 1, None)
    agent = _agent(tree, place) if after == "by" else None
    if agent is None or words[agent.stop].text.lower() != leads_to:
        return None
    return Accusing(place, agent.stop, agent)


def _active(tree: Tree, place: int) -> bool:
    """Say whether a clause that says more of a noun has its own subject: "whom Brand accused"."""
    word = tree.words[place]
    below = {tree.words[n].deprel for n in tree.children(place) if n != word.head}
    relative = word.deprel in {"acl", "acl:relcl"}
    return relative and "nsubj" in below and "aux:pass" not in below


def _agent(tree: Tree, place: int) -> range | None:
    """Return the words after "by" that say who accuses, where more follows in the sentence."""
    last = tree.sentences[tree.sentence(place)].last
    for noun in range(place + 2, min(place + _LONGEST, last)):
        if tree.words[noun].head == place and tree.words[noun].deprel in _AGENTS:
            inside = tree.inside(noun_phrase(tree, noun))
            whole = inside.start == place + 2 and inside.stop < last
            return inside if whole else None
    return None
