"""Words: links, certainty, quantities, times and dates as a person would say them."""

from datetime import date
from types import MappingProxyType

from reportedly.records.claim import Certainty, Claim, Link, Manner, Naming
from reportedly.records.entity import Place
from reportedly.records.quantity import Quantity
from reportedly.records.report import Report
from reportedly.records.spans import Span
from reportedly.records.story import Alone, Figure, Member
from reportedly.records.time import Time

_PARTS = MappingProxyType({"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"})
NO_SOURCE = "no source given"


def holder_words(link: Link) -> str:
    """Return who holds a claim: the resolved name, else the words that stand there."""
    return link.name or link.text or ("reportedly" if link.naming == "unattributed" else "a source")


def naming_note(naming: Naming) -> str:
    """Return what a reader must know of a holder who has no name, or nothing."""
    match naming:
        case "named":
            return ""
        case "described":
            return "not named"
        case "anonymous":
            return "name withheld"
        case "unattributed":
            return NO_SOURCE


def link_words(link: Link) -> str:
    """Return one link in words: "a smuggler, not named", "Ada Venn, harbour master"."""
    if link.naming == "unattributed":
        return f"{holder_words(link)} ({NO_SOURCE})"
    parts = (holder_words(link), link.title, link.standing, naming_note(link.naming))
    return ", ".join(part for part in parts if part)


def certainty_words(certainty: Certainty) -> str:
    """Return the certainty in a few words; below zero the claim is told in the negative.

    That is by a denial ("denied that it sank") or by the claim's own words ("it did not sink").
    """
    against = certainty.value < 0
    match certainty.label:
        case "certain_not":
            return "told in the negative"
        case "probable":
            return "probably not" if against else "probable"
        case "possible":
            return "possibly not" if against else "possible"
        case "certain" | "unknown":
            return certainty.label


def manner_words(manner: Manner) -> str:
    """Return the manner in words."""
    return "own voice" if manner == "own" else manner


def place_words(claim: Claim) -> str:
    """Return where a claim stands when that is not the body."""
    return "" if claim.where == "body" else claim.where


def location_words(place: Place) -> str:
    """Return where a place lies: its region, if it is in one, and country code; "" if not known."""
    within = place.region if place.level in {"county", "city", "capital"} else None
    return ", ".join(part for part in (within, place.country) if part)


def hedge_words(claim: Claim | Member | Alone) -> tuple[str, ...]:
    """Return the different hedges of a claim, in reading order."""
    ordered = sorted(claim.hedges, key=lambda hedge: hedge.span)
    return tuple(dict.fromkeys(hedge.text for hedge in ordered))


def quantity_words(quantity: Quantity, text: str) -> tuple[str, str]:
    """Return a quantity as it stands with what it counts, and what that means in digits.

    The meaning is left empty where it would only say the same again.
    """
    stands = _with_counted(quantity.span, quantity.counted, text)
    meaning = bound_words(quantity)
    return stands, "" if _says(stands, quantity, meaning) else meaning


def _says(stands: str, quantity: Quantity, meaning: str) -> bool:
    """Say whether the words give the number in digits already, and its bound."""
    if quantity.bound == "range":
        return all(_digits(end) in stands for end in (quantity.low, quantity.high))
    return meaning.casefold() in stands.casefold()


def _with_counted(span: Span, counted: Span | None, text: str) -> str:
    if counted is None or span.contains(counted):
        return span.of(text)
    if counted.start >= span.end and not text[span.end : counted.start].strip():
        return text[span.start : counted.end]
    return f"{span.of(text)} ({counted.of(text)})"


def bound_words(quantity: Quantity | Figure) -> str:
    """Return a number in digits, with its bound and unit: "at least 40 percent"."""
    low, high = _digits(quantity.low), _digits(quantity.high)
    unit = f" {quantity.unit}" if quantity.unit else ""
    match quantity.bound:
        case "exact":
            return (low or high) + unit
        case "about":
            return f"about {low or high}{unit}"
        case "at_least":
            return f"at least {low}{unit}"
        case "at_most":
            return f"at most {high}{unit}"
        case "range":
            return f"{low} to {high}{unit}"


def _digits(number: float | None) -> str:
    if number is None:
        return ""
    return f"{int(number):,}" if float(number).is_integer() else f"{number:,.10g}"


def date_words(published: str) -> str:
    """Return an ISO 8601 date as "3 March 2031"; what is no such date stays as it is."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {day:%B} {day.year}"


def time_words(time: Time, text: str) -> tuple[str, str]:
    """Return a time as it stands, and the days that it means where the words do not say them."""
    stands = time.span.of(text)
    meaning = _when(time)
    return stands, "" if meaning.casefold() in stands.casefold() else meaning


def _when(time: Time) -> str:
    """Return the days that a time lies in, and the hour, as a person would say them."""
    part = _part_words(time)
    if time.start is None and time.end is None:
        return ""
    if time.start == time.end and time.start is not None:
        return date_words(time.start) + part
    if time.value is not None and len(time.value) == 4:
        return time.value
    start = date_words(time.start) if time.start else ""
    if time.end is None:
        return f"from {start}"
    return f"{start} to {date_words(time.end)}" if start else f"until {date_words(time.end)}"


def _part_words(time: Time) -> str:
    """Return the part or hour of the day, with a comma before it."""
    said = (time.value or "").partition("T")[2]
    if not said or "/" in said:
        return ""
    return f", {_PARTS.get(said, said if ':' in said else said + ':00')}"


def publisher_words(report: Report) -> str:
    """Return the publisher's name, or the words for one that the page does not give."""
    return report.publisher or "the publisher"
