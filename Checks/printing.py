#!/usr/bin/env python3
"""Prints a report as PDF and looks at the pages; a folder with the demo's configuration and archive is needed.

"$(Checks/setup.sh)" Checks/printing.py PROGRAM FOLDER
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser

from browser import chromium, visit
from findings import Failure, report

WEEK = "2026-W46"
# A report of three funnels; one of a single funnel takes less.
MOST_PAGES = 6
FEWEST_WORDS = 25
HEADINGS = {"What changed", "Funnels", "Conversion by week", "Visitors", "Retention", "Events", "Paths"}
# The paper between the margins of the style sheet, in pixels: 182 by 267 millimetres.
PAPER = {"width": 688, "height": 1009}


def main() -> int:
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        out = Path(name) / "report"
        command = [program, "report", "--week", WEEK, "--pdf", "--out", out, "--quiet"]
        subprocess.run(command, cwd=folder, check=True)
        model = json.loads((out / "report.json").read_text())
        pages = printed(out / "report.pdf")
        letter = printed(on_letter(browser, out / "index.html", Path(name) / "letter.pdf"))
        findings = {
            "printed pages": list(check_pages("report.pdf", pages, model)),
            "on Letter paper": [*check_pages("letter.pdf", letter, model), *check_words(letter, pages)],
            "uncut figures": list(check_figures(browser, out / "index.html")),
        }
    print(f"{WEEK}: {len(pages)} pages, {len(letter)} on Letter paper")
    return 0 if report(findings) else 1


def printed(path: Path) -> list[str]:
    """The text of each page."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, text=True).stdout
    return text.split("\f")[:-1]


def on_letter(browser: Browser, page: Path, target: Path) -> Path:
    """The page printed on American paper, which is wider and lower, whatever size the style sheet asks for."""
    with visit(browser, page) as window:
        window.page.pdf(path=target, format="Letter")
    return target


def check_words(pages: list[str], others: list[str]) -> Iterator[Failure]:
    """Nothing of the other print is missing."""
    for word, count in (Counter(" ".join(others).split()) - Counter(" ".join(pages).split())).items():
        # The feet of the pages differ where their number does.
        if len(pages) == len(others):
            yield Failure("letter.pdf", f"{word!r} is missing {count} times")


def check_pages(name: str, pages: list[str], model: dict) -> Iterator[Failure]:
    """Few pages, none nearly empty, each with its number; the first says the most important things, none ends with a
    heading."""
    if len(pages) > MOST_PAGES:
        yield Failure(name, f"{len(pages)} pages, more than {MOST_PAGES}")
    foot = f"{model['title']} · {WEEK}"
    for number, text in enumerate(pages, start=1):
        if not re.search(rf"{re.escape(foot)}\s+{number} ?/ ?{len(pages)}\s*$", text):
            yield Failure(name, f"page {number} does not end with its title and number")
        if len(text.split()) < FEWEST_WORDS:
            yield Failure(name, f"page {number} is nearly empty")
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        for heading in HEADINGS & set(lines[-3:-1]):
            yield Failure(name, f"page {number} ends with the heading {heading!r}")
        if "Who converted:" in text and "Country:" not in text:
            yield Failure(name, f"page {number} parts 'Who converted' from its charts")
    first = " ".join(pages[0].split())
    for what in [model["headline"]["text"]] + [number["value"] for number in model["key_numbers"]]:
        if " ".join(what.split()) not in first:
            yield Failure(name, f"the first page does not say {what!r}")


def check_figures(browser: Browser, page: Path) -> Iterator[Failure]:
    """Every figure fits on a page and asks not to be cut; what links to files is not printed."""
    with visit(browser, page) as window:
        window.page.set_viewport_size(PAPER)
        window.page.emulate_media(media="print")
        figures = window.page.evaluate(
            """() => [...document.querySelectorAll("figure, .heat, .cards li")].map((box) => ({
                name: box.id || box.className, height: box.getBoundingClientRect().height,
                width: box.scrollWidth - box.clientWidth, rule: getComputedStyle(box).breakInside }))"""
        )
        links = window.page.evaluate(
            """() => [...document.querySelectorAll("a[download]")].filter((a) => a.checkVisibility()).length"""
        )
    for figure in figures:
        if figure["rule"] != "avoid" or figure["height"] > PAPER["height"]:
            yield Failure(page.name, f"{figure['name']} may be cut: {figure['height']:.0f} px, {figure['rule']}")
        if figure["width"] > 0:
            yield Failure(page.name, f"{figure['name']} is {figure['width']} px wider than the paper")
    if links:
        yield Failure(page.name, f"{links} downloads are printed")


if __name__ == "__main__":
    sys.exit(main())
