#!/usr/bin/env python3
"""Proves that every check can fail: breaks a good site in one place after the other and looks which checks notice.

"$(Checks/setup.sh)" Checks/selftest.py
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from broken import MISTAKES, Mistake
from browser import chromium
from checks import check_drawn, check_in_browser, check_source
from findings import Failure, Findings, report
from folder import Site
from sample_site import FILES, files, write
from validity import invalid_pages


def main() -> int:
    good = files()
    sites = [good] + [broken(good, mistake) for mistake in MISTAKES]
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        root = Path(folder).resolve()
        found = [check(site, good, root / str(number), browser) for number, site in enumerate(sites)]
        # One Java process for all sites: starting it takes longer than the checks of a site.
        pages = sorted(root.rglob("*.html"))
        for path, what in invalid_pages(pages):
            number, page = path.relative_to(root).as_posix().split("/", 1)
            found[int(number)]["valid HTML"].append(Failure(page, what))

    if any(found[0].values()):
        print("The sample site is not free of mistakes itself:")
        report(found[0])
        return 1
    outcomes: Findings = {name: [] for name in found[0]}
    for mistake, findings in zip(MISTAKES, found[1:], strict=True):
        outcomes[mistake.fails] += misjudged(mistake, findings)
    for name in set(outcomes) - {mistake.fails for mistake in MISTAKES}:
        outcomes[name].append(Failure("broken.py", "has no mistake for this check"))
    print(f"{len(MISTAKES)} mistakes, each noticed by the checks of its kind and no other:")
    return 0 if report(outcomes) else 1


def broken(good: FILES, mistake: Mistake) -> FILES:
    """The good site with this one mistake."""
    site = dict(good)
    if not mistake.old:
        del site[mistake.path]
    elif mistake.old in site[mistake.path]:
        site[mistake.path] = site[mistake.path].replace(mistake.old, mistake.new, 1)
    else:
        raise SystemExit(f"self-test: {mistake.path} of the sample site has no {mistake.old!r}")
    return site


def check(files: FILES, good: FILES, root: Path, browser: Browser) -> Findings:
    """All findings in a site but the Nu validator's; the browser opens only pages that differ from the good site's."""
    write(files, root)
    site = Site(root)
    opened = [page for page in site.pages if files is good or files[page] != good[page]]
    # Of an unchanged page the good site's findings hold, which are none.
    seen = check_in_browser(site, opened, browser)
    return check_source(site) | check_drawn(site, site.week_pages, browser) | {"valid HTML": []} | seen


def misjudged(mistake: Mistake, findings: Findings) -> list[Failure]:
    """What is wrong with the checks, where not exactly those failed that should."""
    expected = {mistake.fails} | mistake.and_also
    failed = {name for name, failures in findings.items() if failures}
    edit = f"{mistake.old[:40]!r} to {mistake.new[:40]!r}"
    failures = [Failure(mistake.path, f"{edit} was not noticed by: {name}") for name in sorted(expected - failed)]
    for name in sorted(failed - expected):
        failures.append(Failure(mistake.path, f"{edit} also failed: {name}: {findings[name][0].what}"))
    return failures


if __name__ == "__main__":
    sys.exit(main())
