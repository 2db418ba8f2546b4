#!/usr/bin/env python3
"""Checks a written site as its readers would see it; exit code 1 if something is wrong.

"$(Checks/setup.sh)" Checks/site.py reports/demo [--all]
"""

import argparse
import sys
from pathlib import Path

from browser import chromium
from checks import check_drawn, check_in_browser, check_source, check_validity
from findings import report
from folder import Site


def main() -> int:
    parser = argparse.ArgumentParser(description="Checks a written site as its readers would see it.")
    parser.add_argument("site", type=Path, help="the folder with the site's index.html")
    parser.add_argument("--all", action="store_true", help="open every page in the browser, not a sample of the weeks")
    arguments = parser.parse_args()
    if not arguments.site.is_dir():
        parser.error(f"{arguments.site} is not a folder")

    site = Site(arguments.site)
    pages = list(site.pages) if arguments.all else site.sample()
    print(f"{arguments.site}: {len(site.pages)} pages, {len(pages)} of them opened in the browser")
    with chromium() as browser:
        findings = check_source(site) | check_drawn(site, pages, browser) | check_validity(site)
        findings |= check_in_browser(site, pages, browser)
    return 0 if report(findings) else 1


if __name__ == "__main__":
    sys.exit(main())
