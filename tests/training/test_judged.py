"""What people judged teaches roles where they looked, and nowhere else."""

import json

from reportedly.model.labels import ROLE_TAGS
from training.judged import read_judged

TEXT = (
    "Ada Venn said the dam held.\n"
    "The quay is closed.\n"
    "Orra Radio reported that a clerk said the ferry sank.\n"
)


def at(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def attribution(name, source, cue, content, verdict=None, parent=None):
    spans = {"source": [at(source)], "cue": [at(cue)], "content": [at(content)]}
    return {"id": name, "parent": parent, "verdict": verdict, **spans}


def read(tmp_path, attributions, claims=()):
    record = {"id": "r", "text": TEXT, "attributions": attributions, "claims": list(claims)}
    file = tmp_path / "judged.jsonl"
    file.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return list(read_judged(file))


def roles(example):
    tags = [ROLE_TAGS[tag] for tag in example.labels["roles"]]
    words = [word.of(example.text) for word in example.words]
    return [(word, tag) for word, tag in zip(words, tags, strict=True) if tag != "O"]


VENN = ("v", "Ada Venn", "said the"[:4], "the dam held")
RADIO = ("o", "Orra Radio", "reported", "a clerk said the ferry sank")


def test_a_confirmed_attribution_teaches_its_paragraph_alone(tmp_path):
    (one,) = read(tmp_path, [attribution(*VENN, "right"), attribution(*RADIO)])
    assert one.text[one.words[0].start : one.words[-1].end] == TEXT.splitlines()[0]
    assert roles(one)[:3] == [("Ada", "B-source"), ("Venn", "I-source"), ("said", "B-cue")]
    assert len(one.cues) == 1
    assert len(one.labels["roles"]) == len(one.words) == len(one.features)


def test_a_rejected_attribution_teaches_that_there_is_none(tmp_path):
    (one,) = read(tmp_path, [attribution(*VENN, "wrong")])
    assert (roles(one), one.cues) == ([], [])


def test_what_nobody_judged_teaches_nothing(tmp_path):
    assert read(tmp_path, [attribution(*VENN), attribution(*RADIO)]) == []


def test_a_claim_that_is_the_publishers_own_teaches_that_nobody_is_cited(tmp_path):
    claim = {"chain": [], "verdict": "right", "content": [at("The quay is closed")]}
    (one,) = read(tmp_path, [], [claim])
    assert (roles(one), one.words[0].of(TEXT)) == ([], "The")


def test_an_attribution_inside_a_content_is_taught_on_that_content(tmp_path):
    inner = attribution("c", "a clerk", "clerk said"[6:], "the ferry sank", "corrected", "o")
    inner["cue"] = [[at("clerk said")[1] - 4, at("clerk said")[1]]]
    (one,) = read(tmp_path, [attribution(*RADIO), inner])
    assert one.words[0].of(TEXT) == "a"
    assert roles(one)[0] == ("a", "B-source")
    assert [word for word, tag in roles(one) if tag == "B-cue"] == ["said"]
