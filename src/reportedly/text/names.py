"""Names: what stays of a name however it is written: its words, without titles, marks and case."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache

from reportedly.text.vocabulary import (
    CALLINGS,
    MEDIA,
    OFFICES,
    ORGANIZATIONS,
    PERSONAL_TITLES,
    PRONOUNS,
    ROLES,
    SPEAKERS,
    TITLE_NOUNS,
)

_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'.&/](?=[^\W_]))*")
_POSSESSIVE = re.compile(r"[’']s?$")
_BEHIND = re.compile(r"\s*[(,;–—].*", re.DOTALL)
"""What stands behind a person's name: a party, an age, an office."""
_MEMBERS = frozenset(
    "republican republicans democrat democrats conservative conservatives liberal liberals "
    "socialist socialists communist communists libertarian libertarians".split()
)
"""Who is of a party: no name of a person."""
_TITLES = (
    PERSONAL_TITLES
    | ROLES
    | OFFICES
    | CALLINGS
    | TITLE_NOUNS
    | SPEAKERS
    | frozenset(
        "editor correspondent reporter attorney ceo ex former late congressman cong del sens reps "
        "gens govs senators representatives governors presidents ministers judges justices "
        "generals officer officers sailor soldier activist adviser advisor aide analyst".split()
    )
)
_DETERMINERS = frozenset(
    "the a an one some any every another this that our his her their my hi".split()
)
_PARTY = re.compile(r"[A-Z]-[A-Z]")
_ALSO_NAMES = frozenset("king queen prince pope bishop judge dean major guard monk page".split())
"""Titles that end names as well."""
_JUNIOR = "jr"
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_PARTICLES = frozenset(
    "van von de der den del della di da dos du la le al el bin ibn abu ben bint ter y e".split()
)
_SMALL = frozenset("of and for the on in at to & al de la le du des der van della di".split())
_ON = re.compile(r" ((?:[A-Z]\. ?)?[A-Z][A-Za-z][\w’'-]*)")
_JUNIOR_NEXT = re.compile(r",? Jr\b")
_ADDRESS = re.compile(r"@\w+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,18}")
"""A handle, or a domain."""
_BODIES = ORGANIZATIONS | MEDIA | frozenset("house state states union cabinet capitol".split())
_OFFICIAL = _BODIES | frozenset(
    "justice interior foreign defense defence health finance treasury education agriculture "
    "labor labour transport energy supreme high appeals district city town county local national "
    "judiciary intelligence oversight budget ethics foreign affairs appropriations "
    "federal police fire public prosecutor's prosecutors attorney general".split()
)
"""Words that offices of every country and town are called by: "Justice Department"."""
_FEW = 2
"""Words that name an office of any country; a third says which: "House Judiciary Committee"."""
_SOUNDS = str.maketrans(
    {"q": "k", "c": "k", "g": "k", "x": "k", "z": "s", "v": "f", "w": "f", "p": "b", "d": "t"}
    | dict.fromkeys("aeiouyhj'’", None)
)
_LONG_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: its words in small letters, the initials between them, and how it stood.

    `junior`: it is told from that of a parent, as "Ada Venn Jr." is.
    """

    words: tuple[str, ...]
    initials: str
    shown: str
    junior: bool = False

    @property
    def key(self) -> str:
        """Return the words as one."""
        return " ".join(self.words)

    @property
    def full(self) -> bool:
        """Say whether it is more than a surname or a given name alone."""
        return len(self.words) > 1


def person_name(form: str) -> PersonName | None:
    """Return what of `form` is a person's name, without titles; None where nothing is."""
    found = _WORD.findall(_BEHIND.sub("", " ".join(form.replace("-", " ").split())))
    words = [_POSSESSIVE.sub("", word) for word in found]
    keys = [folded_name(word) for word in words]
    junior = _JUNIOR in keys
    while keys and keys[-1] in _SUFFIXES:
        keys.pop()
    if not keys or (keys[-1] in _TITLES and (len(keys) == 1 or keys[-1] not in _ALSO_NAMES)):
        return None
    owned = {at for at, word in enumerate(found[: len(keys) - 1]) if _POSSESSIVE.search(word)}
    titled = {at for at, key in enumerate(keys[:-1]) if key in _TITLES | _MEMBERS}
    kept = list(zip(words, keys, strict=False))[max(owned | titled, default=-1) + 1 :]
    if (
        any(key in _DETERMINERS and word != "A" for word, key in kept)
        or keys[-1] in _MEMBERS
        or _PARTY.match(form)
    ):
        return None
    if all(key in _OFFICIAL for _, key in kept):
        return None  # "House", of a "White House" that was read as a person
    name = _person(kept, _as_it_stood(form, [word for word, _ in kept])) if kept else None
    return replace(name, junior=junior) if name else None


def _as_it_stood(form: str, words: list[str]) -> str:
    """Return the stretch of `form` that holds these words."""
    found = re.search(r"[\W_]+".join(map(re.escape, words)), form)
    return " ".join((found[0] if found else form).split())


def _person(kept: list[tuple[str, str]], shown: str) -> PersonName | None:
    if any(not word[0].isupper() and key not in _PARTICLES for word, key in kept):
        return None
    if any(key in PRONOUNS or word[0].isdigit() for word, key in kept):
        return None
    spelled = tuple(key for _, key in kept if len(key) > 1)
    initials = "".join(key for _, key in kept if len(key) == 1)
    if len(spelled) == 1 and initials and len(kept[0][1]) == 1:
        return PersonName((initials, *spelled), "", shown)
    if not spelled or (len(spelled) == 1 and spelled[0] in _PARTICLES):
        return None
    return PersonName(spelled, initials, shown)


def body_key(form: str) -> str | None:
    """Return the key of what is no person: an organization, an outlet, a place.

    None where `form` is no proper name: "our troops", "some officials", "They".
    """
    form = " ".join(form.split())
    if _ADDRESS.fullmatch(form):
        return form.lower().removeprefix("www.")
    words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(form)]
    while words and words[0].lower() in {"the", "a", "an"}:
        words = words[1:]
    while words and words[-1].lower() in _SMALL:
        words = words[:-1]
    if not words or not all(_is_proper(word) for word in words) or words[-1].islower():
        return None
    keys = [folded_name(word) for word in words]
    pronoun = keys[0] in PRONOUNS and not is_acronym(words[0])
    office = keys[-1] in _TITLES or (len(keys) == 1 and keys[0] in _MEMBERS and keys[0][-1] != "s")
    return None if pronoun or office or keys == [keys[0][:1]] else " ".join(keys)


def _is_proper(word: str) -> bool:
    return any(map(str.isupper, word)) or word[0].isdigit() or word.lower() in _SMALL


@cache
def folded_name(word: str) -> str:
    """Return a word in small letters without accents, dots and apostrophes."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    kept = (part for part in parts if not unicodedata.combining(part) and part not in ".’'`")
    return "".join(kept)


def goes_on(text: str, end: int) -> bool:
    """Say whether the words from `end` on belong to a name before: the "Today" of "USA Today".

    Not those of who is of it: "FBI Director".
    """
    match = _ON.match(text, end)
    return match is not None and folded_name(match[1]) not in _TITLES


def junior_next(text: str, end: int) -> bool:
    """Say whether a "Jr." follows a name that ends at `end`."""
    return _JUNIOR_NEXT.match(text, end) is not None


def words_key(words: str) -> str:
    """Return words as they stand in keys, whatever they name."""
    return " ".join(folded_name(word) for word in _WORD.findall(words))


def keys_of_words(words: str) -> frozenset[str]:
    """Return the keys that words may have: as they are, without initials, without titles."""
    plain = words_key(words)
    long = " ".join(word for word in plain.split() if len(word) > 1)
    person = person_name(words)
    return frozenset(filter(None, (plain, long, person.key if person else None, body_key(words))))


def is_common(key: str) -> bool:
    """Say whether a key is one that other countries and towns call others by: "Senate"."""
    words = [word for word in key.split() if word not in _SMALL]
    return len(words) <= _FEW and all(word in _OFFICIAL for word in words)


def is_acronym(form: str) -> bool:
    """Say whether a form is made of initials: "ISIS", "F.B.I."."""
    letters = [letter for letter in form if letter.isalpha()]
    return len(letters) > 1 and " " not in form and sum(map(str.isupper, letters)) > 1


def initials_of(key: str) -> str:
    """Return the first letters of a key's words, without the small ones."""
    return "".join(word[0] for word in key.split() if word not in _SMALL)


def sound_of(word: str) -> str:
    """Return what stays of a word of a name however its letters were put into ours.

    Consonants alone, those that stand for each other as one, none twice: "Gaddafi" and
    "Qadhafi" are "ktf". A word of vowels alone is itself.
    """
    sound = word.translate(_SOUNDS)
    once = "".join(letter for at, letter in enumerate(sound) if at == 0 or letter != sound[at - 1])
    return once if len(once) >= _LONG_ENOUGH else word
