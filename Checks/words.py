"""Words that no reader should see: a computer's names for a missing or an impossible number."""

import re
from collections.abc import Iterator

from findings import Failure
from folder import Site

INVISIBLE = frozenset({"style", "script", "template"})
ESCAPED = re.compile(
    r"""(?<!\w)(?:nan|inf|nil|undefined)(?!\w)   # not "information"
      | (?<!\w)∞
      | Optional\(
      | (?<![\w.,])[-−]0(?:[.,]0+)?(?!\d|[.,]\d)               # "−0.0 pp", not "−0.4" and not "10-0"
    """,
    re.VERBOSE | re.IGNORECASE,
)


def check_words(site: Site) -> Iterator[Failure]:
    """No page, drawing or Markdown file shows such a word."""
    for document in [*site.pages.values(), *site.drawings]:
        yield from found(document.path, document.root.text(INVISIBLE))
    for path in site.files(".md", ".txt"):
        yield from found(site.name(path), path.read_text(encoding="utf-8"))


def found(path: str, text: str) -> Iterator[Failure]:
    for match in ESCAPED.finditer(text):
        around = " ".join(text[max(0, match.start() - 25) : match.end() + 15].split())
        yield Failure(path, f"“{match.group()}” in “{around}”")
