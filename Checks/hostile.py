#!/usr/bin/env python3
"""Reports on events whose names were chosen to do harm, and checks every file that comes of it.

"$(Checks/setup.sh)" Checks/hostile.py PROGRAM
"""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from checks import check_source, check_validity
from findings import report
from folder import Site

NAMES = [
    "<script>alert(1)</script>", "<img src=x onerror=x>", "</td></tr></table>", "&lt;b&gt; &amp;", "a|b|c", "`code|x`",
    "``", "*bold* _it_ ~~gone~~", "[link](https://example.com)", "![p](https://example.com/p.png)", "<https://example.com>",
    "https://example.com/x", "www.example.com", "mail@example.com", "@somebody #12 !34 :smile:", "\\", "a\\|b", "\\*x\\*",
    "# heading", "> quote", "- item", "1. item", "+ item", "---", "===", "| --- |", "$x^2$", "{{title}}", "{{{style}}}",
    "=cmd()", "עברית שלום", "😀 👩‍👩‍👧", "quote\" onload='x'", "e\u0301<\u0338", "~~~", "[^1]", "[ ] task", "<!-- x -->",
    "javascript:alert(1)", "a  b", "&#x3c;b&#x3e;", "H~2~O ^up^",
]  # fmt: skip
PAGES = 3


def main() -> int:
    program = str(Path(sys.argv[1]).resolve())
    findings = {}
    for page in range(PAGES):
        names = NAMES[page::PAGES]
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), names)
            for command in (["import", "events.csv"], ["site", "--out", "site"]):
                subprocess.run([program, *command, "--quiet"], cwd=folder, check=True)
            site = Site(Path(folder) / "site")
            for name, failures in (check_source(site) | check_validity(site)).items():
                findings.setdefault(name, []).extend(failures)
    return 0 if report(findings) else 1


def write(folder: Path, names: list[str]) -> None:
    """Three weeks in which many visitors do all of it, in a funnel of such names."""
    with (folder / "events.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["visitor", "event", "time", "country"])
        for day in (2, 5, 12, 19, 27):
            for visitor in range(40):
                for place, name in enumerate(names):
                    if visitor % (place + 1) == 0:
                        time = f"2026-01-{day:02}T{10 + place // 60}:{place % 60:02}:00Z"
                        rows.writerow([f"v{visitor}", name, time, names[visitor % 5]])
    steps = ", ".join('"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' for name in names[:4])
    title = names[1].replace("\\", "\\\\").replace('"', '\\"')
    (folder / "weeklook.yml").write_text(
        f'funnels:\n  - {{key: odd, name: "{title}", steps: [{steps}], window: 1d}}\n'
        f'report: {{title: "{title}", dimensions: [country]}}\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())
