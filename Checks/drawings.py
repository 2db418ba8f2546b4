"""Rules about the SVG drawings, in pages and as files."""

import re
from collections.abc import Iterator

from elements import Element
from findings import Failure
from folder import Document, Site

FORBIDDEN_ELEMENTS = {"script", "foreignobject", "image", "iframe", "animate", "animatetransform", "set", "filter"}
FORBIDDEN_ATTRIBUTES = {"style", "dominant-baseline", "textlength"}
PAINTED = ("rect", "circle", "ellipse", "line", "polyline", "polygon", "path", "text")
LITERAL_COLOUR = re.compile(r"#[0-9a-f]{3}|#[0-9a-f]{6}|none|url\(#[\w-]+\)", re.IGNORECASE)
# `funnel-c-title` and `funnel-w-title` are two drawings of one chart.
SIZE_IN_ID = re.compile(r"-(?:c|w|compact|wide)(?=-|$)")


def chart_key(drawing: Element) -> str:
    """What the compact and the wide drawing of one chart have in common."""
    return SIZE_IN_ID.sub("", drawing.get("aria-labelledby"))


def documents(site: Site) -> list[Document]:
    return [*site.pages.values(), *site.drawings]


def check_names(site: Site) -> Iterator[Failure]:
    """Every drawing has a title and a description of its own, or is hidden from screen readers."""
    for document in documents(site):
        titles: dict[str, str] = {}
        for drawing in document.drawings:
            place = f"line {drawing.line}"
            if drawing.get("aria-hidden") == "true":
                continue
            if drawing.get("role") != "img":
                yield Failure(document.path, f'{place}: an svg is neither role="img" nor aria-hidden')
                continue
            for what in misnamed(drawing):
                yield Failure(document.path, f"{place}: {what}")
            title = drawing.child("title")
            if title and titles.setdefault(title.text().strip(), chart_key(drawing)) != chart_key(drawing):
                yield Failure(document.path, f"{place}: another chart has the title “{title.text().strip()}”, too")


def misnamed(drawing: Element) -> Iterator[str]:
    # Both ids in aria-labelledby would be read out twice.
    for tag, attribute, shortest, longest in (
        ("title", "aria-labelledby", 1, 80),
        ("desc", "aria-describedby", 60, 400),
    ):
        part = drawing.child(tag)
        length = len(part.text().strip()) if part else 0
        if not shortest <= length <= longest:
            yield f"the {tag} has {length} characters, not {shortest} to {longest}"
        if part and drawing.get(attribute) != part.get("id"):
            yield f"{attribute} is not the id of the {tag}"


def check_forbidden(site: Site) -> Iterator[Failure]:
    """Nothing that runs, loads, or that librsvg draws otherwise than a browser."""
    for document in documents(site):
        for drawing in document.drawings:
            for element in drawing.walk():
                for what in forbidden(element, inline=document.path.endswith(".html")):
                    yield Failure(document.path, f"line {element.line}: {what}")


def forbidden(element: Element, inline: bool) -> Iterator[str]:
    if element.tag in FORBIDDEN_ELEMENTS:
        yield f"an svg has the element {element.tag}"
    if element.tag == "style":
        if inline:
            # It would style the whole page, and the policy does not know its hash.
            yield "an inline svg has a style sheet"
        if "@import" in element.text() or re.search(r"url\(\s*['\"]?(?!#)", element.text()):
            yield "the style sheet of an svg loads something"
    for name, value in element.attributes.items():
        if name in FORBIDDEN_ATTRIBUTES or name.startswith("on"):
            yield f"an svg has the attribute {name}"
        if name in ("href", "xlink:href") and not value.startswith("#"):
            yield f"an svg links to {value}"


def check_colours(site: Site) -> Iterator[Failure]:
    """Every shape says its colour as an attribute, because not every renderer of SVG reads custom properties."""
    for document in documents(site):
        for drawing in document.drawings:
            for element in drawing.walk():
                for name in ("fill", "stroke", "stop-color"):
                    value = element.attributes.get(name)
                    if value is not None and not LITERAL_COLOUR.fullmatch(value.strip()):
                        yield Failure(document.path, f"line {element.line}: {name}={value} is no literal colour")
                if element.tag in PAINTED and not element.inside("defs", "clippath") and not painted(element):
                    yield Failure(document.path, f"line {element.line}: the {element.tag} has no colour")


def painted(element: Element | None) -> bool:
    """Whether this element or one around it in the drawing has a colour."""
    while element is not None:
        if element.attributes.get("fill", "none") != "none" or "stroke" in element.attributes:
            return True
        element = element.parent if element.tag != "svg" else None
    return False
