#!/usr/bin/env python3
"""Checks the gallery of all charts in all states in a browser; with a folder, takes pictures of it for people to look at.

"$(Checks/setup.sh)" Checks/gallery.py [/tmp/pictures]
"""

import sys
from pathlib import Path

from browser import chromium
from checks import check_in_browser, check_validity
from findings import report
from folder import Site
from screenshots import photograph
from words import check_words

GALLERY = Path(__file__).resolve().parent.parent / "Tests/SVGChartsTests/Gallery"


def main() -> int:
    site = Site(GALLERY)
    with chromium() as browser:
        findings = check_in_browser(site, list(site.pages), browser)
        for output in map(Path, sys.argv[1:]):
            output.mkdir(parents=True, exist_ok=True)
            for page in site.pages:
                photograph(browser, GALLERY / page, output / Path(page).stem)
    # The gallery shows both drawings of a pair, and no tables.
    del findings["one drawing of a pair"]
    del findings["drawn numbers are in the table"]
    # Its words are a list beside the drawings.
    del findings["lines and widths"]
    findings |= check_validity(site) | {"words": list(check_words(site))}
    return 0 if report(findings) else 1


if __name__ == "__main__":
    sys.exit(main())
