"""A site folder: its files, and its pages as trees of elements."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from elements import Element, parsed

WEEK_PAGE = re.compile(r"\d{4}/W\d{2}/index\.html")
YEAR_PAGE = re.compile(r"\d{4}/index\.html")


@dataclass(frozen=True)
class Document:
    """One HTML or SVG file."""

    path: str
    source: str
    root: Element

    @property
    def drawings(self) -> list[Element]:
        """The outermost SVG elements."""
        return [svg for svg in self.root.all("svg") if svg.inside("svg") is None]


class Site:
    """The files of one written site, read once."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def files(self, *suffixes: str) -> list[Path]:
        """All files with one of these suffixes, sorted by path."""
        return sorted(path for path in self.root.rglob("*") if path.suffix in suffixes and path.is_file())

    def name(self, path: Path) -> str:
        """The path as a reader of the site knows it."""
        return path.relative_to(self.root).as_posix()

    def document(self, path: Path) -> Document:
        source = path.read_text(encoding="utf-8")
        return Document(self.name(path), source, parsed(source))

    @cached_property
    def pages(self) -> dict[str, Document]:
        """The HTML pages by path."""
        return {self.name(path): self.document(path) for path in self.files(".html")}

    @cached_property
    def drawings(self) -> list[Document]:
        """The SVG files."""
        return [self.document(path) for path in self.files(".svg")]

    @property
    def week_pages(self) -> list[str]:
        """The paths of the current report of each week, oldest first."""
        return [path for path in self.pages if WEEK_PAGE.fullmatch(path)]

    def sample(self, between: int = 4) -> list[str]:
        """The pages at the top, the first and the last week, and some weeks between, evenly spread."""
        weeks = self.week_pages
        places = between + 2
        if len(weeks) > places:
            weeks = [weeks[index * (len(weeks) - 1) // (places - 1)] for index in range(places)]
        return [path for path in self.pages if "/" not in path] + self.year_pages[-1:] + weeks

    @property
    def year_pages(self) -> list[str]:
        """The paths of the pages of years, oldest first."""
        return [path for path in self.pages if YEAR_PAGE.fullmatch(path)]
