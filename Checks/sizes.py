"""How many bytes a page or a drawing may have."""

import gzip
from collections.abc import Iterator

from elements import Element
from findings import Failure
from folder import Site

KILOBYTE = 1024
REPORT, REPORT_ZIPPED, FRONT_PAGE = 400, 80, 150
COMPACT, WIDE = 12, 16
# The compact drawing is 320 units wide, the wide one 720.
WIDEST_COMPACT = 360


def check_sizes(site: Site) -> Iterator[Failure]:
    """Pages and drawings stay within their budgets."""
    for path, page in site.pages.items():
        data = page.source.encode()
        if "/" in path:
            yield from excess(path, len(data), REPORT, "")
            yield from excess(path, len(gzip.compress(data, mtime=0)), REPORT_ZIPPED, " compressed")
        else:
            yield from excess(path, len(data), FRONT_PAGE, "")
    for drawing in site.drawings:
        compact = is_compact(drawing.path, drawing.root)
        budget, kind = (COMPACT, "compact") if compact else (WIDE, "wide")
        yield from excess(drawing.path, len(drawing.source.encode()), budget, f" for a {kind} drawing")


def excess(path: str, size: int, kilobytes: int, kind: str) -> Iterator[Failure]:
    if size > kilobytes * KILOBYTE:
        yield Failure(path, f"{size / KILOBYTE:.1f} KB, more than {kilobytes} KB{kind}")


def is_compact(path: str, root: Element) -> bool:
    """By the file's name, else by the drawing's width."""
    if path.endswith(("-compact.svg", "-wide.svg")):
        return path.endswith("-compact.svg")
    box = next((svg.get("viewbox").replace(",", " ").split() for svg in root.all("svg")), [])
    return len(box) == 4 and float(box[2]) <= WIDEST_COMPACT
