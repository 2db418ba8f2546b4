#!/usr/bin/env python3
"""Makes sites of projects in every state, from nobody at all to names without end, and checks them like any other.

"$(Checks/setup.sh)" Checks/states.py PROGRAM [/tmp/sites]
"""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from browser import chromium
from checks import check_in_browser, check_source, check_validity
from findings import merged, report
from folder import Site

STEPS = ["view_item", "add_to_cart", "purchase"]
Row = tuple[str, str, str, str, str]


@dataclass(frozen=True)
class State:
    """Some days on which every visitor begins, two of three go on and one of three ends the funnel."""

    name: str
    first: date
    days: int
    visitors: int
    steps: tuple[str, ...] = tuple(STEPS)
    asked: tuple[str, ...] = ()
    countries: tuple[str, ...] = ("CZ", "DE", "SK")
    without: range = range(0)
    other_names: int = 3

    def rows(self) -> Iterator[Row]:
        for day in range(self.days):
            if day in self.without:
                continue
            at = self.first + timedelta(days=day)
            # A regular unrest: weeks that are exactly alike have no usual range to look at.
            for visitor in range(self.visitors + (day * 7 + day // 7 * 3) % (self.visitors // 4 + 1)):
                name = f"{at}-{visitor}" if visitor % 3 else f"regular-{visitor}"
                country = self.countries[visitor % len(self.countries)]
                for step in range(len(self.steps) - visitor % len(self.steps)):
                    yield name, self.steps[step], f"{at}T{9 + visitor % 9:02}:{10 + step:02}:00Z", country, "desktop"
                other = f"other event {(visitor + day) % self.other_names}"
                yield name, other, f"{at}T{9 + visitor % 9:02}:30:00Z", country, ["mobile", "tablet"][visitor % 2]

    def configuration(self) -> str:
        steps = ", ".join(f'"{step}"' for step in self.asked or self.steps)
        return (
            "project: {name: States, timezone: Europe/Prague}\n"
            f'funnels:\n  - {{key: main, name: "Main", primary: true, steps: [{steps}], window: 1d}}\n'
            "report: {dimensions: [country, device]}\n"
            'site: {base_url: "https://reports.example.com/states/"}\n'
        )


MONDAY = date(2026, 8, 31)
LONG = tuple(f"{step} {'with a name that goes on and on and on'} {'x' * (20 - len(step))}" for step in STEPS)
STATES = [
    State("quiet weeks", MONDAY, 15 * 7, 40),
    State("a first week", MONDAY, 7, 40),
    State("a part of a week", MONDAY, 3 * 7 + 2, 40),
    State("nobody in the funnel", MONDAY, 4 * 7, 20, asked=("never", "ever")),
    State("few visitors", MONDAY, 9 * 7, 2, steps=tuple(STEPS[:2])),
    State("weeks without anybody", MONDAY, 10 * 7, 40, without=range(4 * 7, 7 * 7)),
    State("fifty-three weeks", date(2026, 12, 7), 6 * 7, 40),
    State("long names", MONDAY, 4 * 7, 400, steps=LONG, countries=tuple(f"Land {n} of many" for n in range(200)),
          other_names=120),
]  # fmt: skip


def main() -> int:
    program = str(Path(sys.argv[1]).resolve())
    parts = []
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        root = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        for state in STATES:
            site = made(program, state, root / state.name.replace(" ", "-"))
            pages = site.sample(between=1)
            parts += [check_source(site), check_validity(site), check_in_browser(site, pages, browser)]
            print(f"{state.name}: {len(site.pages)} pages, {len(pages)} of them opened in the browser")
    return 0 if report(merged(parts)) else 1


def made(program: str, state: State, folder: Path) -> Site:
    folder.mkdir(parents=True)
    with (folder / "events.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["visitor", "event", "time", "country", "device"])
        rows.writerows(state.rows())
    (folder / "weeklook.yml").write_text(state.configuration(), encoding="utf-8")
    for command in (["import", "events.csv"], ["site", "--out", "site"]):
        subprocess.run([program, *command, "--quiet"], cwd=folder, check=True)
    return Site(folder / "site")


if __name__ == "__main__":
    sys.exit(main())
