"""Two of the examples, read by hand."""

from pathlib import Path

from reportedly.records import Reading

from .desk import Desk

EXAMPLES = Path(__file__).parents[2] / "examples"


def harbour_radio() -> Reading:
    """Return the first telling of the ferry: a fisherman, the safety board, own voice."""
    desk = Desk(
        (EXAMPLES / "ferry/harbour-radio.txt").read_text("utf-8"),
        path="examples/ferry/harbour-radio.txt",
        title="Ferry missing in the Vesper Strait after night of storms",
        byline="Tamsin Orrow",
        published="2031-03-03",
    )
    _radio_furniture(desk)
    _radio_claims(desk)
    return desk.reading()


def _radio_furniture(desk: Desk) -> None:
    desk.mark("title", desk.title or "")
    desk.mark("byline", "By Tamsin Orrow, Harbour Radio")
    desk.mark("date", "3 March 2031")
    desk.mark(
        "caption", "The rescue boats of Tarn Island grey against grey water on Monday morning."
    )
    desk.mark("credit", "Photo: Ilse Brandt / Harbour Radio")
    for words in ("Share this story", "Send it to a friend", "Listen live: Harbour Radio"):
        desk.mark("prompt", words)


def _radio_claims(desk: Desk) -> None:
    fisherman = desk.link(
        "a fisherman",
        "anonymous",
        cue="told",
        standing="who was mending nets on the quay that night",
    )
    okonjo = desk.link("Mira Okonjo", title="of the Harbour Safety Board", cue="said")
    penhale = desk.link("Jory Penhale", title="a radio amateur on Tarn Island", cue="said")
    desk.claim(desk.title or "", where="headline")
    desk.claim(
        "The ferry Grey Heron left Port Selim shortly after midnight"
        " and has not been heard from since"
    )
    desk.claim("A search began at dawn in the Vesper Strait, where the sea was still rough")
    on_board = desk.quantity("Up to 250 people", None, 250, "at_most")
    desk.attribute("a fisherman", "told", "Up to 250 people may have been on board")
    desk.claim(
        "Up to 250 people may have been on board",
        chain=(fisherman,),
        sure=1,
        hedges=("may",),
        quantities=(on_board,),
    )
    desk.attribute("He", "said", "he had watched the boat leave")
    desk.claim(
        "he had watched the boat leave “low in the water, lower than I have ever seen her”",
        chain=(fisherman,),
        manner="mixed",
    )
    desk.attribute("the fisherman", "said the", "There were people sitting on the car deck")
    desk.claim("There were people sitting on the car deck", chain=(fisherman,), manner="direct")
    area = desk.quantity("about 90 square kilometres", 90, 90, "about")
    desk.attribute("Mira Okonjo of the Harbour Safety Board", "said that", "two boats")
    desk.claim(
        "two boats and a helicopter were searching an area of about 90 square kilometres",
        chain=(okonjo,),
        quantities=(area,),
    )
    desk.attribute("she", "said. “That", "We have found life jackets")
    desk.claim(
        "We have found life jackets, and we have found nobody in them",
        "That may be good news. It may not.",
        chain=(okonjo,),
        manner="direct",
        sure=1,
        hedges=("may be", "may not"),
    )
    limit = desk.quantity("180", 180, 180, "exact", "passengers")
    desk.attribute("Okonjo", "added that", "the ferry was licensed for 180 passengers")
    desk.claim("the ferry was licensed for 180 passengers", chain=(okonjo,), quantities=(limit,))
    desk.claim(
        "sent a distress call at 1.40 a.m.",
        chain=(desk.link("reportedly", "unattributed", "unattributed"),),
        sure=2,
        hedges=("reportedly",),
    )
    desk.attribute("Jory Penhale", "said he heard", "he heard a man's voice")
    desk.claim("he heard a man's voice give the ship's name twice", chain=(penhale,))
    desk.claim("Then nothing. Just the hiss", chain=(penhale,), manner="direct")
    waiting = desk.quantity("at least 40", 40, None, "at_least", "people")
    desk.claim("By noon at least 40 people were waiting there", quantities=(waiting,))


def observer() -> Reading:
    """Return the last telling: chains two and three links deep, a denial."""
    desk = Desk(
        (EXAMPLES / "ferry/tarn-observer.txt").read_text("utf-8"),
        path="examples/ferry/tarn-observer.txt",
        publisher="The Tarn Observer",
        title="Grey Heron: fewer on board than feared, ticket rolls show",
        byline="Wenna Tole and Pasco Grieve",
        published="2031-03-06",
        url="https://tarn-observer.example/grey-heron",
    )
    desk.mark("title", desk.title or "")
    desk.mark("byline", "By Wenna Tole and Pasco Grieve")
    desk.mark("date", "The Tarn Observer, 6 March 2031")
    _observer_numbers(desk)
    _observer_warnings(desk)
    desk.mark("prompt", "Do you know more? Write to the newsroom")
    return desk.reading()


def _observer_numbers(desk: Desk) -> None:
    rolls = desk.link(
        "ticket rolls seen by the Tarn Observer", "described", "document", cue="according to"
    )
    radio = desk.link("Harbour Radio", kind="outlet", cue="said that")
    fisherman = desk.link("a fisherman", "described", cue="had spoken of")
    okonjo = desk.link(
        "Mira Okonjo", title="of the Harbour Safety Board", cue="told this newspaper that"
    )
    count = desk.quantity("Between 160 and 165 people", 160, 165, "range")
    desk.attribute(
        "ticket rolls seen by the Tarn Observer",
        "according to",
        "Between 160 and 165 people were aboard",
    )
    desk.claim(
        "Between 160 and 165 people were aboard the Grey Heron when she was lost",
        chain=(rolls,),
        quantities=(count,),
    )
    guess = desk.quantity("up to 250", None, 250, "at_most")
    desk.attribute("Harbour Radio", "said that", "a fisherman had spoken of “up to 250”")
    desk.claim("a fisherman had spoken of “up to 250”", chain=(radio,), quantities=(guess,))
    desk.attribute("a fisherman", "had spoken of", "up to 250")
    desk.claim("up to 250", chain=(radio, fisherman), manner="direct", quantities=(guess,))
    desk.attribute("Mira Okonjo", "told this newspaper that", "no official had ever given it")
    desk.claim("no official had ever given it", chain=(okonjo,), sure=-3)


def _observer_warnings(desk: Desk) -> None:
    lantern = desk.link("The Northern Lantern", kind="outlet", cue="reported that")
    agency = desk.link("Meridian Agency", kind="organization", cue="cites")
    people = desk.link("Other outlets", "described", "group")
    desk.claim("the captain ignored two storm warnings", chain=(lantern,))
    desk.claim("captain ignored two storm warnings", chain=(lantern, agency, people), sure=1)
    found = desk.quantity("Ninety-four", 94, 94, "exact", "people")
    dead = desk.quantity("At least 22", 22, None, "at_least")
    board = desk.link("the Safety Board", kind="organization", cue="said")
    desk.claim("Ninety-four people have now been found alive", chain=(board,), quantities=(found,))
    desk.claim("At least 22 are dead", quantities=(dead,))
