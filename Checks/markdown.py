"""Markdown as two renderers that know nothing of each other read it: GitHub's own (cmark-gfm) and markdown-it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import cmarkgfm
from markdown_it import MarkdownIt

from elements import Element, parsed
from findings import Failure
from folder import Site

BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "th", "td")
MEANT = {*BLOCKS, "#document", "a", "blockquote", "em", "img", "ol", "strong", "table", "tbody", "thead", "tr", "ul"}
# What GitHub and GitLab turn into mails, threads and pictures.
LIVELY = re.compile(r"(?<![\w\u2060])@\w|(?<![\w\u2060])#\d|:[a-z0-9_+-]+:")
# Marks that set names apart or keep words from turning into links; nobody sees them.
UNSEEN = re.compile("[\u2060\u2068\u2069]")
# So many events are named in the report.
EVENTS_SHOWN, LONGEST = 15, 40


def check_markdown(site: Site) -> Iterator[Failure]:
    """Both read the same texts, tables and nothing else: no markup, no link elsewhere, nobody notified."""
    commonmark = MarkdownIt("gfm-like")
    for path in site.files(".md"):
        source, name = path.read_text(encoding="utf-8"), site.name(path)
        pages = {
            "cmark-gfm": parsed(cmarkgfm.github_flavored_markdown_to_html(source)),
            "markdown-it": parsed(commonmark.render(source)),
        }
        for renderer, page in pages.items():
            for what in faults(page, site.root / name):
                yield Failure(name, f"{renderer}: {what}")
        one, two = ([(block.tag, text(block)) for block in page.all(*BLOCKS)] for page in pages.values())
        for left, right in zip(one, two, strict=False):
            if left != right:
                yield Failure(name, f"cmark-gfm reads {left}, markdown-it {right}")
                break
        if len(one) != len(two):
            yield Failure(name, f"cmark-gfm reads {len(one)} blocks, markdown-it {len(two)}")


def text(element: Element) -> str:
    """What a reader sees, in one line."""
    return " ".join(UNSEEN.sub("", element.text()).split())


def faults(page: Element, path: Path) -> Iterator[str]:
    for element in page.walk():
        if element.tag not in MEANT:
            yield f"a <{element.tag}> that nobody meant"
        target = element.get("href") or element.get("src")
        if urlsplit(target).scheme or target.startswith("//"):
            yield f"a link to {target}"
    for block in page.all(*BLOCKS):
        found = LIVELY.search(block.text())
        if found:
            yield f"{found.group()!r} in {text(block)!r} notifies, links or turns into a picture"
    for table in page.all("table"):
        widths = {len([cell for cell in row.children if isinstance(cell, Element)]) for row in table.all("tr")}
        if len(widths) > 1:
            yield f"a table with rows of {sorted(widths)} cells"
    cells = {text(cell) for cell in page.all("td")}
    for name in names(path.with_name("report.json")):
        if name not in cells:
            yield f"the event {name!r} is not among the cells of the tables"


def names(path: Path) -> Iterator[str]:
    """The names of events as the report shows them, but those that are cut or cleaned for it."""
    if not path.is_file():
        return
    events = json.loads(path.read_text(encoding="utf-8")).get("events", {"rows": []})
    for row in events["rows"][:EVENTS_SHOWN]:
        name = row["name"]
        if name.strip() and len(name) <= LONGEST and name.isprintable():
            yield " ".join(UNSEEN.sub("", name).split())
