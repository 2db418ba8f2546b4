"""Links: relative, complete, and leading somewhere."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from findings import Failure
from folder import Site
from markup import ids

MARKDOWN_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
LINKING = ("href", "src", "poster", "xlink:href")
# These may name another host; everything else is loaded by the page itself.
MAY_LEAVE = {"a", "markdown"}


def check_links(site: Site) -> Iterator[Failure]:
    """Every relative link and fragment leads to a file and an id of the site."""
    for path, line, _, target in links(site):
        url = urlsplit(target)
        if url.scheme or url.netloc or url.path.startswith("/"):
            continue
        found = normpath(join(dirname(path), unquote(url.path))) if url.path else path
        if found.startswith(".."):
            yield Failure(path, f"line {line}: {target} leaves the site")
        elif not (site.root / found).is_file():
            kind = "a folder, which does not open from a disk" if (site.root / found).is_dir() else "nothing"
            yield Failure(path, f"line {line}: {target} leads to {kind}")
        elif url.fragment and found in site.pages and unquote(url.fragment) not in ids(site.pages[found]):
            yield Failure(path, f"line {line}: {target} leads to an id that is not there")


def check_relative(site: Site) -> Iterator[Failure]:
    """No link depends on where the site is served from, and a page loads nothing from elsewhere."""
    for path, line, tag, target in links(site):
        url = urlsplit(target)
        if not url.scheme and (url.netloc or url.path.startswith("/")):
            yield Failure(path, f"line {line}: {target} is not relative")
        elif url.scheme == "file" or url.scheme in ("http", "https") and tag not in MAY_LEAVE:
            yield Failure(path, f"line {line}: {tag} loads {target}")


def links(site: Site) -> Iterator[tuple[str, int, str, str]]:
    """Every link of every page and Markdown file: path, line, element, target."""
    for page in site.pages.values():
        for element in page.root.walk():
            # A canonical address is for search engines and is absolute by nature.
            if element.tag == "link" and element.get("rel") == "canonical":
                continue
            for name in LINKING:
                if name in element.attributes:
                    yield page.path, element.line, element.tag, element.get(name)
            for candidate in element.get("srcset").split(","):
                if candidate.strip():
                    yield page.path, element.line, element.tag, candidate.split()[0]
    for path in site.files(".md"):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for target in MARKDOWN_LINK.findall(text):
                yield site.name(path), number, "markdown", target
