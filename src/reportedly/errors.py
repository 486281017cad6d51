"""The one error tree.

ReportedlyError
├── UsageError            the call itself is wrong (exit status 2)
├── SettingsError         a setting has a value it cannot have
├── InputError            one input cannot be read; carries its name and the reason
│   ├── MissingInput      no such file or folder
│   ├── UnreadableInput   there, but cannot be opened or decoded
│   ├── NotText           binary, or markup that is no page
│   ├── NoArticle         nothing in it to read: empty, or a page without an article
│   ├── TooLarge          over the bound for one input
│   ├── AddressError      an http(s) address that gave no page
│   │   ├── AddressRefused    private, loopback or otherwise off limits
│   │   └── AddressFailed     no answer, too slow, an error status, too many redirects
│   ├── FormatError       not in the form that reportedly writes: a line, a row, a file
│   ├── NotKept           read, but no database can hold it
│   └── GaveUp            it took too long or too much memory, or ended its process
├── LedgerError           the ledger cannot do what was asked; carries its name and the reason
│   ├── LedgerAddressError    no file name and no database's address
│   ├── LedgerMissing         there is no ledger at that place
│   ├── LedgerNewer           made by a newer version of reportedly
│   ├── LedgerUnreachable     there, but cannot be opened, or was lost
│   ├── LedgerAmbiguous       several reports have the name that was asked for
│   └── LedgerUnknown         no report has the name that was asked for
├── WorkersFailed         no worker process could begin; a script that ingests lacks its guard
├── RecordError           a record's JSON lacks a field, or has a wrong one; names the field
├── ExtraMissing          asks for a library that is an extra and is not installed
├── ModelError            the weights in the package are missing or not ours
└── GazetteerError        the gazetteer in the package is missing or not ours
"""


class ReportedlyError(Exception):
    """Base of every error that reportedly raises on purpose."""


class UsageError(ReportedlyError):
    """The call itself is wrong."""


class SettingsError(ReportedlyError):
    """A setting has a value that it cannot have."""


class InputError(ReportedlyError):
    """One input cannot be read.

    `name` is what the person gave (a path, an address, "-") or a part of it
    ("news.warc record 3"); `reason` is one line that says why, without the
    name. `source` and `position`, where they are known, lead back to it, as
    an Item's do.
    """

    def __init__(
        self, name: str, reason: str, *, source: str | None = None, position: str | None = None
    ) -> None:
        self.name = name
        self.reason = reason
        self.source = source
        self.position = position
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[object, ...]:
        """Return how it is pickled, whole: it has to come out of a worker process."""
        state = {"source": self.source, "position": self.position}
        return type(self), (self.name, self.reason), state


class MissingInput(InputError):
    """No such file or folder."""


class UnreadableInput(InputError):
    """It is there, but cannot be opened or decoded."""


class NotText(InputError):
    """Binary content, or markup that is no page."""


class NoArticle(InputError):
    """Nothing in it to read: empty, or a page without an article."""


class TooLarge(InputError):
    """Over the bound for one input."""


class FormatError(InputError):
    """It is not in the form that reportedly writes: a line, a row or a file."""


class AddressError(InputError):
    """An http(s) address that gave no page."""


class AddressRefused(AddressError):
    """A private, loopback or otherwise forbidden address."""


class AddressFailed(AddressError):
    """No answer, too slow, an error status, or too many redirects."""


class NotKept(InputError):
    """It was read, but no database can hold it."""


class GaveUp(InputError):
    """It took too long or too much memory, or ended the process that read it."""


class WorkersFailed(ReportedlyError):
    """No worker process came so far as to begin; in a script most likely for want of a guard."""

    def __init__(self) -> None:
        super().__init__(
            "the processes that read could not begin; a script that ingests does it "
            "under `if __name__ == '__main__':`, in a file that they can import"
        )


class LedgerError(ReportedlyError):
    """The ledger cannot do what was asked.

    `name` is its file or address, without a password; `reason` is one line.
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class LedgerAddressError(LedgerError):
    """No file name and no database's address."""


class LedgerMissing(LedgerError):
    """There is no ledger at that place."""


class LedgerNewer(LedgerError):
    """It was made by a newer version of reportedly."""


class LedgerUnreachable(LedgerError):
    """It is there, but cannot be opened or written, or was lost."""


class LedgerAmbiguous(LedgerError):
    """Several reports have the name that was asked for."""


class LedgerUnknown(LedgerError):
    """No report has the name that was asked for."""


class RecordError(ReportedlyError):
    """A record's JSON lacks a field, or has a wrong one.

    `field` says where ("claims[2].chain[0].kind"), or is empty for the whole;
    `reason` is one line that says what was expected there.
    """

    def __init__(self, field: str, reason: str) -> None:
        self.field = field
        self.reason = reason
        super().__init__(f"{field}: {reason}" if field else reason)


class ExtraMissing(ReportedlyError):
    """A library that is an extra of reportedly is needed and not installed."""

    def __init__(self, extra: str, use: str) -> None:
        self.extra = extra
        super().__init__(f"{use} needs an extra: pip install 'reportedly[{extra}]'")


class ModelError(ReportedlyError):
    """The weights in the package are missing or not ours."""


class GazetteerError(ReportedlyError):
    """The gazetteer in the package is missing or not ours."""
