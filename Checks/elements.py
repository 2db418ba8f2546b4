"""HTML and SVG source as a plain tree of elements.

The standard library's tokenizer and a stack: enough for rules about elements and attributes. Whether the nesting is
right is the business of the Nu validator.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = set("area base br col embed hr img input link meta source track wbr".split())
# What a start tag ends that has no end tag of its own: tables may leave them out.
ENDED_BY = {"td": "td th", "th": "td th", "tr": "td th tr", "thead": "td th tr thead tbody", "tbody": "td th tr thead tbody"}
INSIDE = {tag: set(ended.split()) for tag, ended in ENDED_BY.items()}


@dataclass(eq=False)
class Element:
    """An element; names of elements and attributes are in lower case."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """This element and everything in it, in document order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, *tags: str) -> list["Element"]:
        """The elements in this one with one of these names."""
        return [element for element in self.walk() if element.tag in tags]

    def child(self, tag: str) -> "Element | None":
        """The first direct child of this name."""
        return next((child for child in self.children if isinstance(child, Element) and child.tag == tag), None)

    def inside(self, *tags: str) -> "Element | None":
        """The nearest element around this one with one of these names."""
        around = self.parent
        while around is not None and around.tag not in tags:
            around = around.parent
        return around

    def text(self, without: frozenset[str] = frozenset()) -> str:
        """The text in this element, without that of the elements named."""
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in without:
                parts.append(child.text(without))
        return "".join(parts)

    def get(self, name: str) -> str:
        """An attribute's value, empty if it is not there."""
        return self.attributes.get(name, "")


class TreeBuilder(HTMLParser):
    """Builds the tree; an end tag closes everything up to its start tag, a stray one nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document", {}, 0)
        self.open = [self.root]

    def add(self, tag: str, attributes: list[tuple[str, str | None]]) -> Element:
        values = {name: value or "" for name, value in attributes}
        element = Element(tag, values, self.getpos()[0], self.open[-1])
        self.open[-1].children.append(element)
        return element

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open[-1].tag in INSIDE.get(tag, ()):
            self.open.pop()
        element = self.add(tag, attrs)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(source: str) -> Element:
    """The document as a tree."""
    builder = TreeBuilder()
    builder.feed(source)
    builder.close()
    return builder.root
