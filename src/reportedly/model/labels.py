"""Labels: the classes of every head, in the order of the weights' outputs."""

ROLES = ("source", "cue", "content")
ROLE_TAGS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
"""One tag a word: the part it plays in any attribution (PolNeAR nests no role)."""

CUE_TAGS = ("O", "B-source", "I-source", "B-content", "I-content")
"""One tag a word and cue: the part it plays for that cue."""

MENTION_KINDS = (
    "person",
    "organization",
    "place",
    "nationality",
    "time",
    "money",
    "weapon",
    "vehicle",
    "document",
)
"""Kinds of mention, named or described; each has tags of its own, so kinds may overlap."""

NAME_KINDS = ("person", "organization", "place", "nationality", "time", "money")
NAME_TAGS = ("O", *(f"{mark}-{kind}" for kind in NAME_KINDS for mark in "BI"))
"""One tag a word: proper names, times and sums only."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

CONTINUATION = "_"
"""The relation of a word that only goes on with the word before ("U" "." "S" ".")."""

DEPRELS = (
    CONTINUATION,
    *(
        "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp "
        "compound compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse "
        "dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss "
        "nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan "
        "parataxis punct reparandum root vocative xcomp"
    ).split(),
)
