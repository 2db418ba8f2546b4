"""What a page looks like in a browser: no scrolling sideways, drawings whose text can be read."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from browser import WIDTHS, Visit, visit
from drawings import SIZE_IN_ID
from findings import Failure, Findings

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
# Boxes hold a font's whole line, letters do not fill it: this much may touch.
OVERLAP_X, OVERLAP_Y = 1.0, 2.5
OUTSIDE = 0.5
CONTRAST = 4.5

Measures = dict[str, Any]


def check_rendering(browser: Browser, file: Path, path: str) -> Findings:
    """All checks of one page, at every width, light and dark."""
    findings: Findings = {
        name: []
        for name in (
            "one request",
            "silent console",
            "no horizontal scroll",
            "one drawing of a pair",
            "text size",
            "text overlap",
            "text inside its drawing",
            "text contrast",
            "white paper",
        )
    }
    with visit(browser, file) as opened:
        for width, scheme in opened.windows(WIDTHS):
            for name, what in judged(opened.page.evaluate(MEASURE), width):
                findings[name].append(Failure(path, what, f"{width} {scheme}"))
        findings["white paper"] += [Failure(path, what) for what in dark_paper(opened)]
        # Last, because a picture may be loaded or a message written in one window only.
        findings["one request"] += [Failure(path, what) for what in loaded(opened)]
        findings["silent console"] += [Failure(path, message) for message in opened.messages]
    return findings


def judged(measures: Measures, width: int) -> Iterator[tuple[str, str]]:
    """The mistakes in the measures of one window, each with its check's name."""
    if measures["scrollWidth"] != measures["clientWidth"]:
        what = f"the page is {measures['scrollWidth']} px wide, the window {measures['clientWidth']}"
        yield "no horizontal scroll", what
    for what in unpaired(measures["drawings"]):
        yield "one drawing of a pair", what
    smallest = 12 if width >= 360 else 11
    for drawing in measures["drawings"]:
        for text in drawing["texts"]:
            if text["size"] < smallest - 0.01:
                yield "text size", f"“{text['text']}” is {text['size']:.1f} px high, less than {smallest}"
            if leaves(text["box"], drawing["box"]):
                yield "text inside its drawing", f"“{text['text']}” leaves {drawing['label']}"
            if text["contrast"] is None:
                yield "text contrast", f"“{text['text']}” has a colour that cannot be read"
            elif text["contrast"] < CONTRAST:
                yield "text contrast", f"“{text['text']}” has {text['contrast']:.2f}:1, less than {CONTRAST}:1"
        for one, other in combinations(drawing["texts"], 2):
            if overlap(one["box"], other["box"]):
                yield "text overlap", f"“{one['text']}” and “{other['text']}” in {drawing['label']}"


def unpaired(drawings: list[Measures]) -> Iterator[str]:
    """The charts of which not exactly one drawing is to be seen."""
    shown: Counter[str] = Counter()
    for drawing in drawings:
        if drawing["informative"]:
            shown[SIZE_IN_ID.sub("", drawing["label"])] += drawing["visible"]
    for chart, count in shown.items():
        if count != 1:
            yield f"{count} drawings of {chart} are visible"


def leaves(inner: list[float], outer: list[float]) -> bool:
    return (
        inner[0] < outer[0] - OUTSIDE
        or inner[1] < outer[1] - OUTSIDE
        or inner[2] > outer[2] + OUTSIDE
        or inner[3] > outer[3] + OUTSIDE
    )


def overlap(one: list[float], other: list[float]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > OVERLAP_X and down > OVERLAP_Y


def loaded(opened: Visit) -> Iterator[str]:
    for address in opened.requests[1:]:
        yield f"loads {address}"


def dark_paper(opened: Visit) -> Iterator[str]:
    """Printing from a dark screen takes white paper."""
    opened.page.emulate_media(media="print", color_scheme="dark")
    colours = opened.page.evaluate(
        "() => [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor)"
    )
    opaque = [colour for colour in colours if colour != "rgba(0, 0, 0, 0)"]
    if opaque[:1] != ["rgb(255, 255, 255)"]:
        yield f"the printed background is {opaque[0] if opaque else 'transparent'}, not white"
