"""What a page is for those who see it otherwise: without colours, in the colours they have chosen, on a wide screen."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from browser import SCHEMES, Visit, visit
from findings import Failure, Findings
from rendering import CONTRAST, MEASURE

SEE = Path(__file__).with_name("seeing.js").read_text(encoding="utf-8")
# In steps of lightness (CIE L*), as the tokens keep them.
GREY = 10
LONGEST_LINE = 80
WIDEST_DRAWING = 720
# Areas that meet in one drawing and mean different things.
SERIES = ("f-accent", "f-cat1", "f-cat2", "f-cat3", "f-band", "f-bg")


def check_seeing(browser: Browser, file: Path, path: str) -> Findings:
    """All checks of one page."""
    checks = {"grey": grey, "chosen colours": forced, "lines and widths": wide}
    with visit(browser, file, bypass_policy=True) as opened:
        return {name: [Failure(path, what) for what in check(opened)] for name, check in checks.items()}


def ask(page: Page, what: str) -> Any:
    return page.evaluate(f"() => ({SEE})().{what}()")


def shown(page: Page) -> Iterator[Any]:
    """The drawings for a phone and those for a wide screen."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        yield from ask(page, "roles")


def grey(opened: Visit) -> Iterator[str]:
    """On a black and white printer areas that mean different things still differ, and lines differ from what they cross."""
    for scheme in SCHEMES:
        opened.page.emulate_media(color_scheme=scheme)
        for drawing in shown(opened.page):
            roles = drawing["roles"]
            areas = [role for role in SERIES if role in roles]
            lines = [role for role in ("s-accent", "s-ink") if role in roles]
            pairs = [*combinations(areas, 2), *((line, area) for line in lines for area in ("f-band",) if area in roles)]
            for one, other in pairs:
                difference = abs(lightness(roles[one]) - lightness(roles[other]))
                # A band lies behind a line that is told apart from it by far, and has edges of its own.
                least = 4 if {one, other} == {"f-band", "f-bg"} else GREY
                if difference < least:
                    yield f"{drawing['name']}, {scheme}: {one} and {other} differ by {difference:.0f} in lightness"


def forced(opened: Visit) -> Iterator[str]:
    """In colours that the reader has chosen texts can be read, lines stand out from bands, and hollow is not filled."""
    for scheme in SCHEMES:
        opened.page.emulate_media(color_scheme=scheme, forced_colors="active")
        for width in (360, 1280):
            opened.page.set_viewport_size({"width": width, "height": 900})
            for drawing in opened.page.evaluate(MEASURE)["drawings"]:
                for text in drawing["texts"]:
                    if text["contrast"] is not None and text["contrast"] < CONTRAST:
                        yield f"{scheme} {width}: “{text['text']}” has {text['contrast']:.2f}:1"
            for drawing in ask(opened.page, "roles"):
                roles = drawing["roles"]
                for one, other in (("s-accent", "f-band"), ("f-accent", "f-bg"), ("s-ink", "f-accent")):
                    if one in roles and other in roles and contrast(roles[one], roles[other]) < 3 and one != "s-ink":
                        yield f"{scheme} {width}: {one} cannot be told from {other} in {drawing['name']}"
    opened.page.emulate_media(forced_colors="none")


def wide(opened: Visit) -> Iterator[str]:
    """On a wide screen no line is too long to find the next one, and no drawing is blown up or stretched."""
    opened.page.emulate_media(color_scheme="light")
    opened.page.set_viewport_size({"width": 1280, "height": 900})
    for line in ask(opened.page, "lines"):
        if line["most"] > LONGEST_LINE:
            yield f"“{line['text']}…” has {line['most']} characters on a line, more than {LONGEST_LINE}"
    for drawing in ask(opened.page, "sizes"):
        if drawing["width"] > WIDEST_DRAWING + 0.5:
            yield f"{drawing['name']} is {drawing['width']:.0f} px wide, more than {WIDEST_DRAWING}"
        if abs(drawing["stretch"] - 1) > 0.02:
            yield f"{drawing['name']} is stretched by {drawing['stretch']:.2f}"


def luminance(paint: list[float]) -> float:
    parts = [part / 255 for part in paint[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def lightness(paint: list[float]) -> float:
    """CIE L*, from 0 to 100."""
    light = luminance(paint)
    return 116 * light ** (1 / 3) - 16 if light > 216 / 24389 else light * 24389 / 27


def contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
