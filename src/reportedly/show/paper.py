"""Paper: what every self-contained page shares: templates, their escaping, and the policy.

A page brings its own style and script, and its policy names both by hash: nothing
else runs, nothing is fetched. All words of a report are escaped by the template engine.
"""

import re
from base64 import b64encode
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

# HTML cannot carry these, not even as references.
_UNSPEAKABLE: Final = re.compile("[\x00\ud800-\udfff]")
_WEB: Final = re.compile(r"https?://[^\s]+", re.IGNORECASE)


def part(name: str) -> str:
    """Return a file that pages are made of."""
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def template(name: str) -> "Template":
    """Return a template that escapes all it is given."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(part),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["exact"] = exact
    return environment.get_template(name)


def policy(style: str, script: str = "") -> str:
    """Return a content security policy that allows this style, this script and nothing else."""
    scripts = f"'{_hash(script)}'" if script else "'none'"
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src {scripts}; "
        "base-uri 'none'; form-action 'none'"
    )


def web_address(place: str) -> str:
    """Return a web address as it is, and of all else nothing: "javascript:" stays words."""
    return place if _WEB.fullmatch(place) else ""


def _hash(source: str) -> str:
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()


def exact(text: str) -> "Markup":
    """Return escaped text that a browser reads back character for character.

    A raw carriage return would be read as a line feed. What HTML cannot carry
    at all becomes the replacement character.
    """
    from markupsafe import Markup, escape

    safe = str(escape(_UNSPEAKABLE.sub("\ufffd", text)))
    return Markup(safe.replace("\r", "&#13;"))  # noqa: S704 (escaped above)
