"""Bounds: how much of one input is read, and for how long."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of one input is taken before it is refused; every bound is per input.

    `text_bytes`: the longest magazine reports have 0.2 MB, a long judgment 1 MB
    of text; more than 2 MB is a book or a data file.
    `page_bytes`: markup, files and downloads alike, counted after
    decompression; the heaviest news pages carry 2 to 5 MB of markup, so 10 MB
    leaves twice that.
    `pdf_bytes`: a PDF's size is that of its pictures; the illustrated reports of
    aid groups and ministries have 5 to 25 MB.
    `seconds`: a whole download with its name look-up and redirects; slow
    newsrooms answer in 10 s, and nobody waits for a page longer than 30.
    `redirects`: a short link, http to https, www, a consent hop and the page
    make 4; browsers stop at 20, mostly in loops.
    """

    text_bytes: int = 2_000_000
    page_bytes: int = 10_000_000
    pdf_bytes: int = 30_000_000
    seconds: float = 30.0
    redirects: int = 6


STANDARD_BOUNDS = Bounds()
