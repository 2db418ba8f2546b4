"""Ten years of Mondays: the program is run week after week by an injected clock, and every ISO week must be reported once
and mailed once: years.py PROGRAM WORK [all]

One zone goes through all ten years, the others (without "all") through the year of 53 weeks and its clock changes. Some
Mondays are missed; some runs are repeated; some come a second before a week is over.
"""

import contextlib
import datetime
import json
import logging
import pathlib
import random
import subprocess
import sys
import time
import zoneinfo

import letters
from project import Project, files
from servers import MailServer

PROGRAM, WORK = sys.argv[1], pathlib.Path(sys.argv[2])
LONG = "Europe/Berlin"
SHORT = ["America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia",
         "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Chatham", "America/Santiago", "Africa/Cairo"]
UTC = datetime.timezone.utc
SECOND, DAY, WEEK = (datetime.timedelta(**{name: 1}) for name in ("seconds", "days", "weeks"))
TEN_YEARS = (datetime.date(2019, 12, 30), 522)  # 2020 and 2026 have 53 weeks.
ONE_YEAR = (datetime.date(2026, 2, 16), 49)
logging.getLogger("mail.log").setLevel(logging.CRITICAL)


def start_of(date, zone):
    """The first instant of a local date, also where midnight is left out by a clock change."""
    before = datetime.datetime.combine(date, datetime.time(), zone).astimezone(UTC) - 6 * 3600 * SECOND
    # Offsets move by quarters of an hour.
    while before.astimezone(zone).date() < date:
        before += 900 * SECOND
    return before


def label(date):
    year, week, _ = date.isocalendar()
    return f"{year}-W{week:02}"


def text(instant):
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")


def events():
    """Two visitors every half day, at times that are often near a midnight of somewhere."""
    chance = random.Random(10)
    at = datetime.datetime(2019, 12, 28, tzinfo=UTC)
    while at < datetime.datetime(2030, 1, 12, tzinfo=UTC):
        for visitor in (chance.randrange(40), chance.randrange(40)):
            yield f"v{visitor}", at + chance.randrange(12 * 3600) * SECOND
        at += DAY / 2


class Source:
    """An archive of all the years, served as Smartlook would: its days are those of the project's zone."""

    def __init__(self):
        self.project = Project(PROGRAM, WORK / "source", timezone="UTC")
        self.events = sorted(events(), key=lambda event: event[1])
        lines = [f"{who},view,{text(at)}" for who, at in self.events]
        self.project.imports("all.csv", lines, "2030-01-11")
        self.token = self.project.json("token", "create", "--description", "years")["token"]

    @contextlib.contextmanager
    def served(self, zone):
        self.project.configure(timezone=zone)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--json", "--quiet", "--budget", "1000000/30", "--no-alerts"],
            cwd=self.project.folder, stdout=subprocess.PIPE, text=True)
        try:
            self.url = json.loads(self.process.stdout.readline())["url"]
            yield
        finally:
            self.stop()

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Reader:
    """One project in one zone, which is fetched, published and mailed by the built program."""

    def __init__(self, source, zone, monday, weeks):
        self.source, self.zone = source, zoneinfo.ZoneInfo(zone)
        self.mondays = [monday + n * WEEK for n in range(weeks)]
        self.ends = [start_of(monday + WEEK, self.zone) for monday in self.mondays]
        self.server = MailServer()
        self.project = Project(
            PROGRAM, WORK / zone.replace("/", "-"), timezone=zone,
            extra=f"fetch: {{level: events, since: {monday}, budget: 1000000/30}}\n"
                  "mail:\n  from: reports@example.com\n  when: always\n"
                  f"  smtp: {{url: \"smtp://127.0.0.1:{self.server.port}\"}}\n"
                  "  recipients:\n    - {to: a@example.com, format: text}\n    - {to: b@example.com, format: text}\n")
        self.reported, self.runs = 0, 0

    def run(self, now):
        """One run; returns what it said and the weeks that it mailed."""
        before = len(self.server.mails)
        done = self.project.json("run", "--base-url", self.source.url, "--now", text(now), "--quiet",
                                 expect=(0,) if now >= self.ends[0] else (1,),
                                 environment={"SMARTLOOK_API_TOKEN": self.source.token})
        self.runs += 1
        return done, [(to, letters.parse(raw)["X-Report-Week"]) for to, raw in self.server.mails[before:]]

    def catch_up(self, now):
        """A run must report and mail exactly the weeks that are over by now, in order, and a second one nothing."""
        over = sum(end <= now for end in self.ends)
        due = [label(monday) for monday in self.mondays[self.reported:over]]
        if self.reported == 0:
            due = due[-1:]  # Nobody is mailed the past before the first mail.
        done, mailed = self.run(now)
        expected = [(to, week) for week in due for to in ("a@example.com", "b@example.com")]
        assert mailed == expected, (self.zone.key, text(now), mailed, expected)
        assert done["weeks"] == [label(monday) for monday in self.mondays[:over]], (self.zone.key, text(now), done["weeks"])
        assert not done["missing"], done
        self.reported = over

    def again(self, now):
        done, mailed = self.run(now)
        assert not mailed and done["files_changed"] == 0 and not done["weeks_made"], (self.zone.key, text(now), done)

    def live(self):
        chance = random.Random(self.zone.key)
        with self.server:
            week = 0
            while week < len(self.mondays):
                # The last one is not missed.
                missed = chance.choice([0] * 8 + [1, 2, 5]) if week > 0 else 0
                week = min(week + missed, len(self.mondays) - 1)
                end = self.ends[week]
                if missed == 0 and week > 0 and chance.random() < 0.15:
                    self.catch_up(end - SECOND)
                at = end if chance.random() < 0.15 else end + chance.randrange(60, 5 * 86_400) * SECOND
                self.catch_up(at)
                if chance.random() < 0.2:
                    self.again(at)
                week += 1
            self.check_all()

    def check_all(self):
        weeks = [label(monday) for monday in self.mondays]
        mailed = [letters.parse(raw)["X-Report-Week"] for to, raw in self.server.mails if to == "a@example.com"]
        assert mailed == weeks, (len(mailed), len(weeks))
        site = self.project.folder / "reports"
        entries = json.loads((site / "weeks.json").read_text())["weeks"]
        assert [entry["week"] for entry in reversed(entries)] == weeks
        # Who came in which week, by Python's calendar and zones.
        visitors = {}
        for who, at in self.source.events:
            visitors.setdefault(label(at.astimezone(self.zone).date()), set()).add(who)
        wrong = [(entry["week"], entry["visitors"], len(visitors[entry["week"]])) for entry in entries
                 if entry["visitors"] != len(visitors[entry["week"]])]
        assert not wrong, (self.zone.key, wrong[:5])
        # What grew week by week is what would be made from nothing.
        for out in ("reports", "anew"):
            self.project.run("site", "--out", out, "--now", text(self.ends[-1] + 6 * DAY))
        grown, anew = files(site), files(self.project.folder / "anew")
        assert grown == anew, [path for path in grown.keys() | anew.keys() if grown.get(path) != anew.get(path)][:5]


def main():
    source = Source()
    for zone in [LONG, *SHORT]:
        started = time.monotonic()
        span = TEN_YEARS if zone == LONG or "all" in sys.argv[3:] else ONE_YEAR
        reader = Reader(source, zone, *span)
        with source.served(zone):
            reader.live()
        print(f"{zone}: {span[1]} weeks in {reader.runs} runs, each reported and mailed once "
              f"({time.monotonic() - started:.0f} s): 1 passed, 0 failed", flush=True)


main()
