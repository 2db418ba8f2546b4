"""The six answers, counted the slow and obvious way from a list of events."""

from collections import Counter, defaultdict
from fractions import Fraction
from typing import Any

from questions import ASKED_WEEK, DAY, EPOCH, STEPS, WEEK, WINDOW, canonical

Event = dict[str, Any]


def answers(events: list[Event]) -> dict[str, list[list[int | str]]]:
    """All six, in the form of `questions.py`."""
    weeks = reached(events, ())
    return {
        "Q1": [row[1:] for row in weeks if row[0] == ASKED_WEEK],
        "Q2": weeks,
        "Q3": reached(events, ("country", "device")),
        "Q4": daily(events),
        "Q5": retention(events),
        "Q6": times_between(events),
    }


def visitors(events: list[Event]) -> dict[int, list[Event]]:
    """The events of every visitor."""
    found: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        found[event["visitor"]].append(event)
    return found


def earliest(events: list[Event], name: str, after: int, until: int) -> int | None:
    """The first time of this event in after < time <= until."""
    times = (event["time"] for event in events if event["event"] == name)
    return min((time for time in times if after < time <= until), default=None)


def attempt(events: list[Event], entry: int) -> list[int]:
    """The times at which an entry reaches each step, as far as it gets."""
    times = [entry]
    for name in STEPS[1:]:
        time = earliest(events, name, times[-1], entry + WINDOW)
        if time is None:
            break
        times.append(time)
    return times


def reached(events: list[Event], segments: tuple[str, ...]) -> list[list[int | str]]:
    """Rows (week, segment..., step, visitors) by trying every entry."""
    found: dict[tuple[Any, ...], list[int]] = {}
    for own in visitors(events).values():
        furthest: dict[tuple[Any, ...], int] = {}
        for event in own:
            if event["event"] == STEPS[0]:
                key = ((event["time"] - EPOCH) // WEEK, *(event[name] for name in segments))
                furthest[key] = max(furthest.get(key, 0), len(attempt(own, event["time"])))
        for key, depth in furthest.items():
            counts = found.setdefault(key, [0] * len(STEPS))
            for step in range(depth):
                counts[step] += 1
    return canonical((*key, step, count) for key, counts in found.items() for step, count in enumerate(counts, start=1))


def daily(events: list[Event]) -> list[list[int | str]]:
    """Rows (day, event, occurrences, visitors)."""
    seen: dict[tuple[int, str], list[int]] = defaultdict(list)
    for event in events:
        seen[(event["time"] - EPOCH) // DAY, event["event"]].append(event["visitor"])
    return canonical((*key, len(them), len(set(them))) for key, them in seen.items())


def retention(events: list[Event]) -> list[list[int | str]]:
    """Rows (week of the first event, active week, visitors)."""
    cells: Counter[tuple[int, int]] = Counter()
    for own in visitors(events).values():
        active = {(event["time"] - EPOCH) // WEEK for event in own}
        cells.update((min(active), week) for week in active)
    return canonical((*cell, count) for cell, count in cells.items())


def times_between(events: list[Event]) -> list[list[int | str]]:
    """Rows (transition, number, median, p90) of the attempts that begin with a visitor's first view."""
    between: dict[int, list[int]] = defaultdict(list)
    for own in visitors(events).values():
        views = [event["time"] for event in own if event["event"] == STEPS[0]]
        times = attempt(own, min(views)) if views else []
        for order, (before, time) in enumerate(zip(times, times[1:]), start=1):
            between[order].append(time - before)
    return [[order, len(them), *quantiles(sorted(them))] for order, them in sorted(between.items())]


def quantiles(seconds: list[int]) -> tuple[int, int]:
    """The mean of the middle two and the nearest rank of 90%, in microseconds."""
    number = len(seconds)
    middle = Fraction(seconds[(number - 1) // 2] + seconds[number // 2], 2)
    rank = next(rank for rank in range(1, number + 1) if Fraction(rank, number) >= Fraction(9, 10))
    return int(middle * 1_000_000), seconds[rank - 1] * 1_000_000
