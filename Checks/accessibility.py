"""axe-core's rules of the WCAG and of good practice."""

import json
from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser

from browser import visit
from findings import Failure, Findings

WIDTHS = (360, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = json.dumps({"resultTypes": ["violations", "incomplete"], "runOnly": {"type": "tag", "values": RULES}})


def check_accessibility(browser: Browser, file: Path, path: str) -> Findings:
    """No violation on a phone and on a desk, light and dark."""
    failures: list[Failure] = []
    # The page's own policy would refuse axe's style sheet.
    with visit(browser, file, bypass_policy=True) as opened:
        opened.page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
        for width, scheme in opened.windows(WIDTHS):
            run = f"axe.run({OPTIONS}).then(({{ violations, incomplete }}) => [violations, incomplete])"
            violations, undecided = opened.page.evaluate(run)
            # Of contrast the rules cannot decide much; it is measured in rendering.py.
            violations += [rule for rule in undecided if rule["id"] != "color-contrast"]
            failures += [Failure(path, what, f"{width} {scheme}") for what in described(violations)]
    return {"axe": failures}


def described(violations: list[dict]) -> Iterator[str]:
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
