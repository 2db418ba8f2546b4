"""A small project in a folder of its own, for checks of what the built program publishes."""

import datetime
import json
import os
import pathlib
import subprocess

MONDAY = datetime.date(2025, 12, 29)
DAY = datetime.timedelta(days=1)


def rows(first, days):
    """A few visits a day from a date on; every fourth visitor buys."""
    result = []
    for day in range(days):
        date = first + day * DAY
        for visitor in range(12):
            name = f"v{visitor}-{date.toordinal() % 9}"
            result.append(f"{name},view,{date}T10:00:00Z")
            if visitor % 4 == 0:
                result.append(f"{name},buy,{date}T11:00:00Z")
    return result


class Project:
    def __init__(self, program, folder, timezone="Europe/Prague", extra="", site=""):
        self.program, self.folder = program, pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.configure(timezone, extra, site=site)

    def configure(self, timezone="Europe/Prague", extra="", title="Shop", site=""):
        (self.folder / "weeklook.yml").write_text(
            f"project: {{name: Shop, timezone: {timezone}}}\nreport: {{title: {title}}}\n"
            "funnels:\n  - {key: sale, name: Sale, steps: [view, buy], window: 1d}\n"
            f"site: {{base_url: \"https://reports.example.com/shop/\"{site}}}\n{extra}")

    def imports(self, name, lines, through):
        (self.folder / name).write_text("visitor,event,time\n" + "\n".join(lines) + "\n")
        self.run("import", name, "--source", "shop", "--through", str(through))

    def run(self, *arguments, wrapper=(), expect=(0,), environment=None):
        result = subprocess.run([*wrapper, self.program, *arguments], cwd=self.folder, capture_output=True, text=True,
                                timeout=300, env={**os.environ, **(environment or {})})
        if expect is not None:
            assert result.returncode in expect, (arguments, result.returncode, result.stderr, result.stdout)
        return result

    def json(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--json", **options).stdout)


def files(folder):
    """The bytes of all files that are not hidden, by path."""
    folder = pathlib.Path(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*")
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)}
