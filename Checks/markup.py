"""Rules about a page's elements: ids, references, headings, language, policy, nothing that runs."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from elements import Element
from findings import Failure
from folder import Document, Site

REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers", "for")


def ids(document: Document) -> list[str]:
    return [element.get("id") for element in document.root.walk() if "id" in element.attributes]


def check_ids(site: Site) -> Iterator[Failure]:
    """No id is there twice."""
    for document in [*site.pages.values(), *site.drawings]:
        for name, count in Counter(ids(document)).items():
            if count > 1:
                yield Failure(document.path, f"the id {name} is there {count} times")


def check_references(site: Site) -> Iterator[Failure]:
    """Every id that an attribute refers to is on the same page."""
    for document in [*site.pages.values(), *site.drawings]:
        known = set(ids(document))
        for element in document.root.walk():
            for attribute in REFERENCES:
                for name in element.get(attribute).split():
                    if name not in known:
                        yield Failure(document.path, f'line {element.line}: {attribute}="{name}" refers to nothing')


def check_headings(site: Site) -> Iterator[Failure]:
    """One h1, and no level skipped on the way down."""
    for page in site.pages.values():
        levels = [int(heading.tag[1]) for heading in page.root.all("h1", "h2", "h3", "h4", "h5", "h6")]
        if levels.count(1) != 1:
            yield Failure(page.path, f"has {levels.count(1)} h1 headings")
        for above, below in pairwise(levels):
            if below > above + 1:
                yield Failure(page.path, f"an h{below} follows an h{above}")


def check_language(site: Site) -> Iterator[Failure]:
    """The page says its language, and has a title."""
    for page in site.pages.values():
        if not any(html.get("lang") for html in page.root.all("html")):
            yield Failure(page.path, "html has no lang")
        if not any(title.text().strip() for title in page.root.all("title") if title.inside("head")):
            yield Failure(page.path, "the page has no title")


def check_policy(site: Site) -> Iterator[Failure]:
    """A content security policy that allows nothing but the page's own style sheet, by its hash."""
    for page in site.pages.values():
        policies = [
            meta.get("content")
            for meta in page.root.all("meta")
            if meta.get("http-equiv").lower() == "content-security-policy"
        ]
        if len(policies) != 1:
            yield Failure(page.path, f"has {len(policies)} content security policies")
            continue
        if "default-src 'none'" not in policies[0]:
            yield Failure(page.path, "the policy does not begin from default-src 'none'")
        if "unsafe" in policies[0]:
            yield Failure(page.path, "the policy allows something unsafe")
        for style in page.root.all("style"):
            digest = base64.b64encode(hashlib.sha256(style.text().encode()).digest()).decode()
            if f"'sha256-{digest}'" not in policies[0]:
                yield Failure(page.path, f"line {style.line}: the policy lacks the hash of this style sheet")


def check_inert(site: Site) -> Iterator[Failure]:
    """Nothing runs, and no style hides in an attribute."""
    for page in site.pages.values():
        for element in page.root.walk():
            for what in active_content(element):
                yield Failure(page.path, f"line {element.line}: {what}")


def active_content(element: Element) -> Iterator[str]:
    if element.tag in ("script", "iframe", "object", "embed", "form"):
        yield f"the element {element.tag}"
    for name, value in element.attributes.items():
        if name.startswith("on"):
            yield f"the attribute {name}"
        elif name == "style":
            yield "a style attribute"
        elif value.strip().lower().startswith(("javascript:", "vbscript:", "data:text/html")):
            yield f"{name} runs a script"
