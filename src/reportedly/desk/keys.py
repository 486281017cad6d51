"""Keys: how a browser comes in, by a token that works once or by a password, and is known after.

A token is 256 random bits; nobody guesses one. A password may be weak, so wrong ones are counted
and after a few nothing is let in for a while, whoever asks.
"""

import hmac
import secrets
import time
from collections import deque
from collections.abc import Callable
from hashlib import sha256
from threading import Lock
from typing import Final

WRONG_AT_MOST: Final = 8
WITHIN_SECONDS: Final = 60.0
"""So many wrong words in so long, and no word is looked at until that time has passed."""


class TooManyWrong(Exception):
    """So many wrong words came that none is looked at for now."""


class Keys:
    """What opens the desk. With a `password` that alone does, else a token that changes with use.

    `announce` is called with each token that is made anew, so that a person may have it.
    """

    def __init__(
        self,
        password: str | None = None,
        announce: Callable[[str], None] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._password = password
        self._announce = announce
        self._clock = clock
        self._token = secrets.token_urlsafe(32)
        self._sessions: dict[bytes, str] = {}
        self._wrong: deque[float] = deque(maxlen=WRONG_AT_MOST)
        self._lock = Lock()

    @property
    def by_password(self) -> bool:
        """Say whether a password opens, and no token."""
        return self._password is not None

    @property
    def token(self) -> str:
        """The token that opens now."""
        return self._token

    def enter(self, word: str) -> str | None:
        """Return what a browser is known by from now on, or None for a wrong word.

        Raises TooManyWrong.
        """
        with self._lock:
            if self._shut():
                raise TooManyWrong
            if not _same(word, self._token if self._password is None else self._password):
                self._wrong.append(self._clock())
                return None
            if self._password is None:
                self._token = secrets.token_urlsafe(32)
                self._announce(self._token)
            session = secrets.token_urlsafe(32)
            self._sessions[_hash(session)] = ""
            return session

    def knows(self, session: str | None) -> bool:
        """Say whether a browser has entered, and not left."""
        return session is not None and _hash(session) in self._sessions

    def call(self, session: str | None, name: str) -> None:
        """Know who sits at a browser that has entered, as that person says."""
        with self._lock:
            if session is not None and self.knows(session):
                self._sessions[_hash(session)] = name

    def called(self, session: str | None) -> str:
        """Return who sits at a browser, "" if nobody said."""
        return "" if session is None else self._sessions.get(_hash(session), "")

    def leave(self, session: str | None) -> None:
        """Forget a browser."""
        if session is not None:
            self._sessions.pop(_hash(session), None)

    def _shut(self) -> bool:
        full = len(self._wrong) == WRONG_AT_MOST
        return full and self._clock() - self._wrong[0] < WITHIN_SECONDS


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(_hash(one), _hash(other))


def _hash(word: str) -> bytes:
    return sha256(word.encode("utf-8", "surrogatepass")).digest()
