"""What a page is for those who read it otherwise: with a keyboard, larger letters, another font, a screen reader."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from browser import Visit, visit
from findings import Failure, Findings
from rendering import MEASURE, leaves

READ = Path(__file__).with_name("reading.js").read_text(encoding="utf-8")
# The font of a small Linux is a quarter wider than Arial, by which drawings are measured.
OTHER_FONT = "svg text{font-family:'DejaVu Sans',sans-serif !important}"
ZOOM = "html{font-size:200% !important}"
# As WCAG 1.4.12 has it.
SPACING = """body :not(svg *){line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}
p{margin-bottom:2em !important}"""
TARGET = 24
SIGN = re.compile(r"[▲▼■+−×]")
# Thousands that are written short on drawings stand in full in tables.
NUMBER = re.compile(r"\d[\d.,]*(?![\d.,]*[kMB])")
FOCUS = """() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const { left, top, width, height } = e.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(e);
    return { name: e.textContent.replace(/\\s+/g, " ").trim() || e.getAttribute("aria-label"), left, top: top + scrollY,
        width, height, outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth) };
}"""


def check_reading(browser: Browser, file: Path, path: str) -> Findings:
    """All checks of one page."""
    checks = {
        "numbers in sight": in_sight,
        "keyboard": keyboard,
        "targets": targets,
        "colours are words too": coloured,
        "drawn numbers are in the table": tables,
        "what a screen reader says": spoken,
        "other font": other_font,
        "text zoom": zoomed,
        "text spacing": spaced,
    }
    # The page's own policy would refuse another style sheet.
    with visit(browser, file, bypass_policy=True) as opened:
        return {name: [Failure(path, what) for what in check(opened)] for name, check in checks.items()}


def ask(page: Page, what: str) -> Any:
    return page.evaluate(f"() => ({READ})().{what}()")


def in_sight(opened: Visit) -> Iterator[str]:
    """On a phone the key numbers begin on the first screen."""
    opened.page.set_viewport_size({"width": 360, "height": 800})
    top = opened.page.evaluate("() => document.querySelector('.cards li')?.getBoundingClientRect().top")
    if top is not None and top >= 800:
        yield f"the key numbers begin {top:.0f} px below the top of the page"


def keyboard(opened: Visit) -> Iterator[str]:
    """The tabulator key reaches everything, from top to bottom and from left to right, and shows where it is."""
    page = opened.page
    page.set_viewport_size({"width": 1280, "height": 900})
    wanted = ask(page, "reachable")
    reached = []
    before = None
    for _ in range(len(wanted) + 20):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if now is None or (reached and now["name"] == reached[0] and len(reached) >= len(wanted)):
            break
        reached.append(now["name"])
        if now["outline"] < 2:
            yield f"the focus on “{now['name'][:40]}” cannot be seen"
        # The link that skips to the content stands outside of the page until it has the focus.
        if before and len(reached) > 2 and now["top"] + now["height"] <= before["top"] and now["left"] <= before["left"]:
            yield f"the focus goes up from “{before['name'][:40]}” to “{now['name'][:40]}”"
        before = now
    for name in [name for name in wanted if name not in reached][:3]:
        yield f"the tabulator key does not reach “{name[:40]}”"


def targets(opened: Visit) -> Iterator[str]:
    opened.page.set_viewport_size({"width": 360, "height": 800})
    for target in ask(opened.page, "targets"):
        if min(target["width"], target["height"]) < TARGET - 0.01:
            yield f"“{target['name'][:40]}” is {target['width']:.0f} by {target['height']:.0f} px, less than {TARGET}"


def coloured(opened: Visit) -> Iterator[str]:
    """What is good or bad news by its colour has an arrow or a sign as well."""
    opened.page.set_viewport_size({"width": 1280, "height": 900})
    for text in ask(opened.page, "told"):
        if not SIGN.search(text):
            yield f"nothing but the colour says which way “{text[:60]}” goes"


def tables(opened: Visit) -> Iterator[str]:
    """Whoever does not see a drawing finds each of its numbers in the table below."""
    for width in (360, 1280):
        opened.page.set_viewport_size({"width": width, "height": 900})
        for figure in ask(opened.page, "figures"):
            known = {number for cell in figure["cells"] for number in numbers(cell)}
            for text in figure["texts"]:
                for number in numbers(text):
                    if number not in known:
                        yield f"{figure['name']}: {number} of “{text}” is not in the table"


def numbers(text: str) -> list[str]:
    return [number.rstrip(".,") for number in NUMBER.findall(text)]


def spoken(opened: Visit) -> Iterator[str]:
    """A drawing is one picture with its title and its description; small trends are none."""
    session: CDPSession = opened.page.context.new_cdp_session(opened.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    pictures = [
        tuple(" ".join(node.get(part, {}).get("value", "").split()) for part in ("name", "description"))
        for node in nodes
        if node.get("role", {}).get("value") in ("img", "image", "graphics-document") and not node.get("ignored")
    ]
    wanted = [tuple(drawing) for drawing in ask(opened.page, "drawings")]
    for name, description in wanted:
        if (name, description) not in pictures:
            yield f"“{name}” is not one picture with its title and its description"
    if not all(name for name, _ in pictures):
        yield "a picture has no name"


def other_font(opened: Visit) -> Iterator[str]:
    """In the wide font of a small Linux no number leaves its drawing."""
    with styled(opened, OTHER_FONT) as page:
        for width in (320, 768):
            page.set_viewport_size({"width": width, "height": 900})
            for drawing in page.evaluate(MEASURE)["drawings"]:
                for text in drawing["texts"]:
                    if re.search(r"\d", text["text"]) and leaves(text["box"], drawing["box"]):
                        yield f"“{text['text']}” leaves {drawing['label']}"


def zoomed(opened: Visit) -> Iterator[str]:
    with styled(opened, ZOOM) as page:
        yield from cut(page, 1280)


def spaced(opened: Visit) -> Iterator[str]:
    with styled(opened, SPACING) as page:
        for width in (360, 1280):
            yield from cut(page, width)


def cut(page: Page, width: int) -> Iterator[str]:
    """Nothing is lost: no text is cut off, and nobody has to scroll sideways."""
    page.set_viewport_size({"width": width, "height": 900})
    found = page.evaluate(f"() => {{ const read = ({READ})(); return [read.width, read.window, read.cutTexts()]; }}")
    if found[0] != found[1]:
        yield f"the page is {found[0]} px wide, the window {found[1]}"
    for text in found[2]:
        yield f"“{text}” is cut off"


@contextmanager
def styled(opened: Visit, style: str) -> Iterator[Page]:
    """The page with one more style sheet."""
    element = opened.page.add_style_tag(content=style)
    try:
        yield opened.page
    finally:
        element.evaluate("element => element.remove()")
