#!/usr/bin/env python3
"""How long a site of ten years takes: Benchmarks/Site/run.py PROGRAM

520 weeks, ten funnels, two dimensions. Writes the figures into Guides/Performance.md; WEEKS=52 in the environment is a
shorter try that writes nothing.
"""

import datetime
import os
import pathlib
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
GUIDE = pathlib.Path(__file__).resolve().parents[2] / "Guides" / "Performance.md"
BEGIN, END = "<!-- site: begin -->\n", "<!-- site: end -->\n"
WEEKS = int(os.environ.get("WEEKS", 520))
VISITORS = 700
MONDAY = datetime.datetime(2016, 11, 7)
FUNNELS = 10


def week(number):
    """The events of a week as lines of CSV, the same every time; three of ten visitors were there before."""
    chance = random.Random(number)
    begin = MONDAY + datetime.timedelta(weeks=number)
    for visitor in range(VISITORS):
        who = f"v{number}-{visitor}"
        if chance.random() < 0.3:
            who = f"v{max(0, number - 1 - int(chance.expovariate(0.5)))}-{chance.randrange(VISITORS)}"
        at = begin + datetime.timedelta(seconds=chance.randrange(7 * 86_400))
        device, country = chance.choice(("Mobile", "Desktop", "Tablet")), chance.choice(("CZ", "DE", "FR", "GB", "US"))
        for step in range(12):
            yield f"{who},step {step},{at.isoformat()}Z,{device},{country}\n"
            if chance.random() > 0.7:
                break
            at += datetime.timedelta(seconds=chance.expovariate(1 / 600))


def configuration():
    funnels = "".join(
        f"  - {{key: f{n}, name: Funnel {n}, steps: [step 0, step {1 + n % 3}, step {min(4 + n, 11)}], window: 7d}}\n"
        for n in range(FUNNELS))
    return ("project: {name: Ten years, timezone: Europe/Prague}\nreport: {dimensions: [country, device]}\n"
            f"site: {{base_url: \"https://reports.example/\"}}\nfunnels:\n{funnels}")


class Work:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        (self.folder / "weeklook.yml").write_text(configuration())

    def program(self, *arguments):
        """Wall seconds, processor seconds, peak megabytes, and what was said last."""
        began = time.monotonic()
        with tempfile.TemporaryFile("w+") as said:
            process = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdout=said, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - began
            said.seek(0)
            text = said.read().strip()
        assert status == 0, text
        return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text.splitlines()[-1] if text else ""

    def imports(self, name, lines, weeks):
        with open(self.folder / name, "w") as file:
            file.write("visitor,event,time,device,country\n")
            file.writelines(lines)
        through = (MONDAY + datetime.timedelta(weeks=weeks, days=-1)).date()
        self.program("import", name, "--source", "bench", "--through", str(through), "--quiet")

    def site(self, *arguments):
        result = self.program("site", "--out", "site", *arguments)
        print(f"{result[0]:8.2f} s  {result[1]:7.2f} s of processor  {result[2]:5.0f} MB  {result[3]}", flush=True)
        return result


def middle(results):
    """The median of each figure; what was said by the last."""
    return tuple(statistics.median(column) for column in list(zip(*results))[:3]) + (results[-1][3],)


def row(name, result):
    what = result[3].split(";")[0].split(", ", 1)[1]
    return f"| {name} | {result[0]:.2f} | {result[1]:.2f} | {result[2]:.0f} | {what} |\n"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if os.path.exists("/proc/cpuinfo") else []:
        if line.startswith("model name"):
            return line.split(": ", 1)[1]
    return platform.machine()


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Work(folder)
        work.imports("all.csv", (line for number in range(WEEKS) for line in week(number)), WEEKS)
        table, new = [], []
        table.append(row("from nothing", work.site()))
        for turn in range(3):
            work.imports(f"week{turn}.csv", week(WEEKS + turn), WEEKS + turn + 1)
            new.append(work.site())
        table.append(row("one new week (median of three)", middle(new)))
        table.append(row("nothing new (median of three)", middle([work.site() for _ in range(3)])))
        late = (MONDAY + datetime.timedelta(weeks=WEEKS - 26, days=2)).isoformat()
        work.imports("late.csv", [f"late,step 0,{late}Z,Mobile,CZ\n"], WEEKS + 3)
        table.append(row("one event that came half a year late", work.site()))
        table.append(row("everything anew (`--full`), compared file by file", work.site("--full")))
        files = [path for path in (work.folder / "site").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
    text = (f"{WEEKS} weeks with {FUNNELS} funnels by country and device, {VISITORS} visitors a week: {len(files):,} files, "
            f"{size:,.0f} MB. {processor()}, {os.cpu_count()} cores. A new process each, files warm.\n\n"
            "| site | seconds | of processor | MB | |\n| --- | ---: | ---: | ---: | --- |\n" + "".join(table))
    print(text)
    if WEEKS == 520:
        guide = GUIDE.read_text()
        before, _, after = guide.partition(BEGIN)
        GUIDE.write_text(before + BEGIN + text + END + after.partition(END)[2])


main()
