"""Units of measure, time and money: how news texts write them and one name for each."""

import re
from types import MappingProxyType
from typing import NamedTuple

from reportedly.text import currencies

# Each line: the unit's name, then its other spellings. A plural in -s is understood.
_NAMED = """
percentage: percent, per cent, per-cent, percentage, pct, per centum
percentage point: percentage point, percent point, per cent point, pct point, ppt
basis point: basis point, bps
point: pt
kilometre: kilometer
metre: meter
centimetre: centimeter
millimetre: millimeter
micrometre: micrometer, micron
nanometre: nanometer
mile: statute mile
nautical mile:
foot: feet
inch: inches
yard: yds, yd
light-year: light year, lightyear
square kilometre: square kilometer, sq km, sq. km
square metre: square meter, sq m, sq. m, sqm
square mile: sq mile, sq mi
square foot: square feet, sq ft, sq. ft, sqft
square yard:
square inch: square inches
cubic metre: cubic meter
cubic foot: cubic feet
cubic yard:
acre:
hectare:
kilogram: kilogramme, kilo
gram: gramme
milligram:
microgram:
ton: short ton
tonne: metric ton, metric tonne
pound: lbs, lb
ounce: oz, fluid ounce
stone:
carat:
litre: liter
millilitre: milliliter
gallon:
pint:
quart:
barrel:
bushel:
mile per hour: miles per hour, miles an hour, mph, m.p.h.
kilometre per hour: kilometers per hour, kilometres per hour, kilometers an hour,\
 kilometres an hour, kph, kmh, km per hour
mile per gallon: miles per gallon, mpg
metre per second: metres per second, meters per second
knot:
degree: deg
degree Celsius: degrees Celsius, degree Celsius, degrees centigrade, degrees C, Celsius
degree Fahrenheit: degrees Fahrenheit, degree Fahrenheit, degrees F, Fahrenheit
second: sec
millisecond:
minute: min
hour: hr
day:
week:
fortnight:
month:
year: yr
decade:
century: centuries
millennium: millennia
watt:
kilowatt:
megawatt:
gigawatt:
kilowatt-hour: kilowatt hour
megawatt-hour: megawatt hour
volt:
hertz:
megahertz:
gigahertz:
decibel:
megabyte:
gigabyte:
terabyte:
megapixel:
pixel:
calorie:
kilocalorie:
joule:
kiloton:
megaton:
horsepower: bhp
part per million: parts per million, ppm
part per billion: parts per billion, ppb
gauge:
"""
# Signs keep their case; those of one letter must touch the number or be listed in _APART.
_SIGNS = MappingProxyType(
    {
        "%": "percentage",
        "％": "percentage",
        "pc": "percentage",
        "bp": "basis point",
        "km": "kilometre",
        "kms": "kilometre",
        "m": "metre",
        "cm": "centimetre",
        "mm": "millimetre",
        "μm": "micrometre",
        "µm": "micrometre",
        "nm": "nanometre",
        "ft": "foot",
        "ha": "hectare",
        "km2": "square kilometre",
        "km²": "square kilometre",
        "m2": "square metre",
        "m²": "square metre",
        "kg": "kilogram",
        "kgs": "kilogram",
        "g": "gram",
        "mg": "milligram",
        "l": "litre",
        "L": "litre",
        "ml": "millilitre",
        "mL": "millilitre",
        "km/h": "kilometre per hour",
        "m/s": "metre per second",
        "°": "degree",
        "°C": "degree Celsius",
        "º": "degree",
        "ºC": "degree Celsius",
        "C": "degree Celsius",
        "°F": "degree Fahrenheit",
        "ºF": "degree Fahrenheit",
        "F": "degree Fahrenheit",
        "ms": "millisecond",
        "hp": "horsepower",
        "HP": "horsepower",
        "W": "watt",
        "kW": "kilowatt",
        "MW": "megawatt",
        "GW": "gigawatt",
        "kWh": "kilowatt-hour",
        "MWh": "megawatt-hour",
        "GWh": "gigawatt-hour",
        "V": "volt",
        "Hz": "hertz",
        "HZ": "hertz",
        "kHz": "kilohertz",
        "MHz": "megahertz",
        "Mhz": "megahertz",
        "GHz": "gigahertz",
        "Ghz": "gigahertz",
        "dB": "decibel",
        "KB": "kilobyte",
        "MB": "megabyte",
        "GB": "gigabyte",
        "TB": "terabyte",
        "Mbps": "megabit per second",
        "Gbps": "gigabit per second",
        "MP": "megapixel",
        "mAh": "milliampere-hour",
        "kcal": "kilocalorie",
        "Nm": "newton metre",
        "psi": "pound per square inch",
        "kPa": "kilopascal",
        "cc": "cubic centimetre",
        "p": "penny",
        "c": "cent",
        "¢": "cent",
        "€": "euro",
        "£": "pound sterling",
        "kr": "krona",
        "x": "times",
    }
    | currencies.CODES_AFTER
)
_APART = frozenset("mgpCF%")
_PER = (
    "second|minute|hour|day|night|week|month|quarter|year|annum|gallon|litre|liter|barrel|ounce|"
    "pound|ton|tonne|kilogram|kilo|gram|acre|hectare|mile|kilometre|kilometer|metre|meter|"
    "square foot|square metre|square meter|share|unit|head|person|capita|household|bottle|"
    "ticket|piece|pack|century|decade|megawatt-hour|mmBTU"
)
_RATE = re.compile(rf"(?: per | an? |/|-a-| each )(?P<per>{_PER})\b(?!-)", re.IGNORECASE)
_COUNTRY = re.compile(r" (?:U\.S\.|US|USD|Canadian|Australian|CAD)(?!\w)(?! (?:dollar|cent)s?\b)")


def _words() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _NAMED.strip().splitlines():
        name, _, others = line.partition(":")
        for spelling in (name, *filter(None, map(str.strip, others.split(",")))):
            table[spelling.lower()] = name
            table[spelling.lower() + "s"] = name
    for word, name in currencies.WORDS.items():
        table[word] = name
        table[word + "s"] = name
    return table


_NAMES = MappingProxyType(_words())


def _alternatives(spellings: list[str]) -> str:
    return "|".join(re.escape(s).replace(r"\ ", "[ -]") for s in sorted(spellings, key=len)[::-1])


_UNIT = re.compile(
    r"(?P<gap>[^\S\n]?\n?|-)"
    rf"(?:(?:(?:U\.?S\.?|[A-Z][a-z]+(?:an|ese|ish|ss|ch|li|sh)) )?"
    rf"(?P<word>(?i:{_alternatives(list(_NAMES))}))(?P<old>(?:[ -]old)s?)?(?![\w])"
    rf"|(?P<sign>{_alternatives(list(_SIGNS))})(?!\w|\.m))"
)
_SQUEEZE = re.compile(r"[ -]+")


class Unit(NamedTuple):
    """A unit's name and where its words end."""

    name: str
    end: int
    joined: bool
    """Whether a hyphen ties it to the number: "15-year"."""


def unit_after(text: str, end: int) -> Unit | None:
    """Return the unit written right after `end`, where a number ends, with its rate."""
    match = _UNIT.match(text, end)
    if match is None:
        return None
    sign = match["sign"]
    if sign is not None:
        if match["gap"] not in {"", "-"} and len(sign) == 1 and sign not in _APART:
            return None
        return with_rate(text, Unit(_SIGNS[sign], match.end(), match["gap"] == "-"))
    word = match["word"].lower()
    if word == "won" and not text.endswith("illion", 0, end):
        return None
    name = _NAMES.get(word) or _NAMES[_SQUEEZE.sub(" ", word)]
    return with_rate(text, Unit(name, match.end(), match["gap"] == "-"))


def with_rate(text: str, unit: Unit) -> Unit:
    """Return `unit` with the "per barrel" or "a month" that follows it, if any does."""
    end = unit.end
    country = _COUNTRY.match(text, end)
    if country is not None and "dollar" in unit.name:
        end = country.end()
    match = _RATE.match(text, end)
    if match is None:
        return unit._replace(end=end)
    return Unit(f"{unit.name} per {match['per'].lower()}", match.end(), unit.joined)
