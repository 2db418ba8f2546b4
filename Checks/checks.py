"""All checks of a site, by name, in the order they run."""

from collections.abc import Callable, Iterable

from playwright.sync_api import Browser

import drawings
import feed
import layout
import links
import markdown
import markup
import sizes
import validity
import words
from accessibility import check_accessibility
from findings import Failure, Findings, merged
from folder import Site
from pictures import check_pictures
from reading import check_reading
from seeing import check_seeing
from rendering import check_rendering

SOURCE_CHECKS: dict[str, Callable[[Site], Iterable[Failure]]] = {
    "layout": layout.check_layout,
    "data files": layout.check_data_files,
    "unique ids": markup.check_ids,
    "references": markup.check_references,
    "headings": markup.check_headings,
    "language": markup.check_language,
    "security policy": markup.check_policy,
    "nothing active": markup.check_inert,
    "links lead somewhere": links.check_links,
    "links are relative": links.check_relative,
    "names of drawings": drawings.check_names,
    "forbidden in drawings": drawings.check_forbidden,
    "colours of drawings": drawings.check_colours,
    "Markdown": markdown.check_markdown,
    "sizes": sizes.check_sizes,
    "feed": feed.check_feed,
    "words": words.check_words,
}


def check_source(site: Site) -> Findings:
    """The checks that need no more than the files."""
    findings = {"well-formed XML": validity.check_xml(site.root, site.files(".svg", ".xml"))}
    return findings | {name: list(check(site)) for name, check in SOURCE_CHECKS.items()}


def check_drawn(site: Site, pages: list[str], browser: Browser) -> Findings:
    """Whether librsvg draws the files beside these pages, it takes too long to draw them all; and those of the last as a
    browser does."""
    beside = [file for file in site.files(".svg") if any(is_beside(site.name(file), page) for page in pages)]
    newest = [file for file in beside if is_beside(site.name(file), pages[-1])]
    return {
        "drawn by librsvg": validity.check_drawn(site.root, beside),
        "drawn alike": list(check_pictures(browser, site, newest)),
    }


def is_beside(file: str, page: str) -> bool:
    """Whether a file belongs to a page: it is in the page's folder or below, and the page is not the front page."""
    folder = page.rpartition("/")[0]
    return bool(folder) and file.startswith(f"{folder}/")


def check_validity(site: Site) -> Findings:
    """The Nu validator's opinion of every page."""
    return {"valid HTML": validity.check_pages(site.root, site.files(".html"))}


def check_in_browser(site: Site, pages: list[str], browser: Browser) -> Findings:
    """What only a browser can tell of these pages."""
    return merged(
        check(browser, site.root / page, page) for page in pages for check in (check_rendering, check_accessibility, check_reading, check_seeing)
    )
