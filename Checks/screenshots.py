#!/usr/bin/env python3
"""Takes pictures of a written site for people to look at: phone and desk, light and dark, and the printed first page.

"$(Checks/setup.sh)" Checks/screenshots.py reports/demo /tmp/pictures [--pages 2026/W46/index.html ...]
"""

import argparse
import sys
from pathlib import Path

from playwright.sync_api import Browser

from browser import chromium, visit
from folder import Site

WIDTHS = (360, 1280)


def main() -> int:
    parser = argparse.ArgumentParser(description="Takes pictures of a written site.")
    parser.add_argument("site", type=Path, help="the folder with the site's index.html")
    parser.add_argument("output", type=Path, help="the folder for the pictures")
    parser.add_argument("--pages", nargs="+", help="paths in the site; else the front page and a sample of the weeks")
    arguments = parser.parse_args()

    site = Site(arguments.site)
    pages = arguments.pages or site.sample(between=1)
    for page in pages:
        if not (site.root / page).is_file():
            parser.error(f"there is no {page} in {arguments.site}")
    arguments.output.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for page in pages:
            photograph(browser, site.root / page, arguments.output / picture_name(page))
    return 0


def picture_name(page: str) -> str:
    """2026/W46/index.html is 2026-W46."""
    return page.removesuffix(".html").removesuffix("/index").replace("/", "-")


def photograph(browser: Browser, file: Path, stem: Path) -> None:
    with visit(browser, file) as opened:
        for width, scheme in opened.windows(WIDTHS):
            target = stem.with_name(f"{stem.name}-{width}-{scheme}.png")
            opened.page.screenshot(path=target, full_page=True)
            print(target)
        # From the dark window: paper is white all the same.
        target = stem.with_name(f"{stem.name}-print.pdf")
        opened.page.pdf(path=target, page_ranges="1", prefer_css_page_size=True)
        print(target)


if __name__ == "__main__":
    sys.exit(main())
