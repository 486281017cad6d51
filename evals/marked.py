"""Marked chains: texts read by hand, kept as offsets into the corpora they are from.

`evals/chains*.jsonl` have a line a text: claims with their chains, hedges,
certainty and manner. No word of a corpus is in them; the words are looked up in
`../shared/corpora` when something is measured. How the marks were made is in
docs/quality.md.
"""

import hashlib
import json
from pathlib import Path

from evals.shared import NotThere, Row, Shared
from training.treebanks import document_text

MARKS = Path(__file__).parent / "chains.jsonl"
"""Twenty texts, the first that were marked."""
MORE = MARKS.with_name("chains-more.jsonl")
"""Thirty others, by three other readers, from when rules had been mended on the first."""
UNSEEN = MARKS.with_name("chains-unseen.jsonl")
"""Ten texts that nobody mends by: their figures are looked at, their misses are not."""


def marked_texts(shared: Shared, file: Path = MARKS) -> list[Row]:
    """Return each marked text as {"id", "text", "claims"}; raise NotThere when a corpus is not."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    made = []
    for row in rows:
        text = _text(shared, row)
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise NotThere(f"{row['doc']} is not the text that was marked")
        made.append({"id": row["doc"], "text": text, "claims": row["claims"]})
    return made


def mended_by(shared: Shared) -> list[Row]:
    """Return all marked texts that rules were mended by."""
    return [*marked_texts(shared), *marked_texts(shared, MORE)]


def referee_rows(texts: list[Row]) -> list[Row]:
    """Return the marks in the form that the referee's `chains` takes: with words for offsets."""
    return [
        {"doc": row["id"], "claims": [_claim(c, row["text"]) for c in row["claims"]]}
        for row in texts
    ]


def _claim(claim: Row, text: str) -> Row:
    made = {
        "at": claim["at"],
        "chain": [_holder(link, text) for link in claim["chain"]],
        "hedges": [text[start:end] for start, end in claim["hedges"]],
        "certainty": claim["certainty"],
    }
    if "or" in claim:  # the referee takes one other chain
        made["or"] = [_holder(link, text) for link in claim["or"][0]]
    return made


def _holder(link: Row | None, text: str) -> str:
    """Return the names that will do, as the referee takes them: a short one does, "he" does not."""
    if link is None:
        return "?"
    said, name = _words(link, "at", text), _words(link, "name", text)
    shares = set(said.lower().split()) & set(name.lower().split())
    return f"{name}|{said}" if name and shares else name or said


def _words(link: Row, part: str, text: str) -> str:
    return text[slice(*link[part])] if part in link else ""


def _text(shared: Shared, row: Row) -> str:
    if row["corpus"] == "gum":
        return document_text(shared.file("gum", f"{row['part']}.conllu"), row["doc"])
    rows = shared.gold(row["corpus"], row["part"])
    return str(next(one["text"] for one in rows if one["id"] == row["doc"]))
