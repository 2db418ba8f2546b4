"""The files a site must have, and whether the data files can be read."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from findings import Failure
from folder import Site


def check_layout(site: Site) -> Iterator[Failure]:
    """The front page and the weeks are there, each week with its Markdown and its numbers."""
    if "index.html" not in site.pages:
        yield Failure("index.html", "the site has no front page")
    if not site.week_pages:
        # Without this an empty folder would pass every check there is.
        yield Failure(".", "the site has no page of a week (2026/W46/index.html)")
    removed = removed_weeks(site.root / "manifest.json")
    for page in site.week_pages:
        folder = (site.root / page).parent
        if f"{folder.parent.name}-{folder.name}" in removed:
            if any(folder.rglob("report.*")):
                yield Failure(page, "the report is not kept any more, but some of it is still there")
            continue
        for sibling in ("report.md", "report.json"):
            if not (folder / sibling).is_file():
                yield Failure(page, f"{sibling} is missing beside it")


def removed_weeks(manifest: Path) -> set[str]:
    """The weeks whose reports the site says not to keep any more."""
    if not manifest.is_file():
        return set()
    return set(json.loads(manifest.read_text(encoding="utf-8")).get("removed", {}))


def check_data_files(site: Site) -> Iterator[Failure]:
    """JSON parses; a CSV file has a header and as many fields in every row."""
    for path in site.files(".json"):
        try:
            json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse_constant)
        except ValueError as error:
            yield Failure(site.name(path), f"is not JSON: {error}")
    for path in site.files(".csv"):
        yield from uneven_rows(path, site.name(path))


def refuse_constant(word: str) -> None:
    # Python reads NaN and Infinity, which JSON does not have.
    raise ValueError(f"{word} is no number of JSON")


def uneven_rows(path: Path, name: str) -> Iterator[Failure]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    if not rows:
        yield Failure(name, "is empty, without even a header")
    for number, row in enumerate(rows, start=1):
        if len(row) != len(rows[0]):
            yield Failure(name, f"row {number} has {len(row)} fields, the header {len(rows[0])}")
