"""Media: the media types that are taken, and how a header names one."""

PAGES = frozenset({"text/html", "application/xhtml+xml"})
TEXT = "text/plain"
PDFS = frozenset({"application/pdf", "application/x-pdf"})
FEEDS = frozenset(
    {
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    }
)


def media_type(header: str | None) -> tuple[str | None, str | None]:
    """Return the media type and the charset that a Content-Type header names, in small letters."""
    if header is None:
        return None, None
    from email.message import Message

    message = Message()
    message["Content-Type"] = header
    return message.get_content_type(), message.get_content_charset()
