"""Polars: a frame in memory in the order of visitors and times, texts as enumerations."""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from questions import ASKED_WEEK, DAY, EPOCH, NAMES, STEPS, WEEK, WEEKS, WINDOW, Row, nearest_rank

TEXTS = ("event", "country", "device")
EVENT, TIME = pl.col("event"), pl.col("time")
IS_STEP = EVENT.is_in(STEPS)
WEEK_NUMBER = (TIME - EPOCH) // WEEK


def opened(parquet: Path, store: Path) -> pl.DataFrame:
    """The columns that are asked for; Polars keeps nothing on disk, so this is its load as well."""
    return typed(pl.scan_parquet(parquet)).collect()


def opened_once(parquet: Path, store: Path) -> pl.DataFrame:
    """The same for a process that asks for funnels only: no other event is kept."""
    return typed(pl.scan_parquet(parquet)).filter(IS_STEP).collect()


def typed(events: pl.LazyFrame) -> pl.LazyFrame:
    """Texts as enumerations."""
    texts = [pl.col(name).cast(pl.String).cast(pl.Enum(NAMES[name])) for name in TEXTS]
    return events.select("visitor", "time", *texts)


def depths(events: pl.LazyFrame, week: int, segments: tuple[str, ...]) -> pl.LazyFrame:
    """How far visitors got who entered in a week.

    The key of visitor and time never falls from row to row, so the latest entry that still counts is a forward fill,
    and one subtraction sees both another visitor and the end of the window.
    """
    start = EPOCH + week * WEEK
    entry = (EVENT == STEPS[0]) & (TIME < start + WEEK)
    key = pl.col("key")
    events = events.filter(IS_STEP & (TIME >= start) & (TIME < start + 2 * WEEK))
    visitor_and_time = pl.col("visitor").cast(pl.UInt64) * (1 << 32) + TIME
    events = events.select("event", "time", "visitor", *segments, key=visitor_and_time)
    events = events.with_columns(entry1=pl.when(entry).then(key).forward_fill())
    reached = pl.when(entry).then(1)
    for at, step in enumerate(STEPS[1:], start=2):
        before = pl.col(f"entry{at - 1}")
        here = (EVENT == step) & (key - before <= WINDOW)
        events = events.with_columns(pl.when(here).then(before).forward_fill().alias(f"entry{at}"))
        reached = reached.when(here).then(at)
    events = events.with_columns(reached.otherwise(0).cast(pl.Int8).alias("depth")).filter(pl.col("depth") > 0)
    of_visitor = events.group_by("visitor").agg(pl.col("depth").max(), *(pl.col(name).first() for name in segments))
    return of_visitor.group_by(*segments, "depth").len()


def one_week(events: pl.DataFrame) -> list[Row]:
    """The funnel of the asked week."""
    return depths(events.lazy(), ASKED_WEEK, ()).collect(engine="in-memory").rows()


def every_week(events: pl.DataFrame, *segments: str) -> list[Row]:
    """The funnels of all weeks, asked together."""
    weeks = pl.collect_all([depths(events.lazy(), week, segments) for week in range(WEEKS)], engine="in-memory")
    return [(week, *row) for week, answer in enumerate(weeks) for row in answer.rows()]


def daily(events: pl.DataFrame) -> list[Row]:
    """Occurrences and visitors of every event and day."""
    day = ((TIME - EPOCH) // DAY).cast(pl.UInt8).alias("day")
    answer = events.lazy().group_by(day, "event").agg(pl.len(), pl.col("visitor").n_unique().alias("visitors"))
    return answer.collect(engine="streaming").rows()


def retention(events: pl.DataFrame) -> list[Row]:
    """A visitor is a mask of active weeks; the lowest bit is the cohort."""
    bit = pl.lit(2, pl.UInt16).pow(WEEK_NUMBER).cast(pl.UInt16)
    masks = events.lazy().select("visitor", mask=bit).group_by("visitor").agg(pl.col("mask").bitwise_or())
    counted = masks.group_by("mask").len("visitors").collect(engine="streaming").rows()
    cells: dict[tuple[int, int], int] = {}
    for mask, visitors in counted:
        active = [week for week in range(WEEKS) if mask >> week & 1]
        for week in active:
            cells[active[0], week] = cells.get((active[0], week), 0) + visitors
    return [(cohort, week, visitors) for (cohort, week), visitors in cells.items()]


def times_between(events: pl.DataFrame) -> list[Row]:
    """First view, then the earliest of each later step: joins of what is left."""
    steps = events.lazy().filter(IS_STEP).select("visitor", "time", "event")
    so_far = steps.filter(EVENT == STEPS[0]).group_by("visitor").agg(first=TIME.min()).with_columns(at=pl.col("first"))
    transitions = []
    for step in STEPS[1:]:
        later = steps.filter(EVENT == step).select("visitor", "time").join(so_far, on="visitor")
        later = later.filter((TIME > pl.col("at")) & (TIME <= pl.col("first") + WINDOW)).group_by("visitor")
        so_far = later.agg(pl.col("first").first(), before=pl.col("at").first(), at=TIME.min())
        transitions.append(so_far.select(pl.col("at") - pl.col("before")))
        so_far = so_far.select("visitor", "first", "at")
    return [figures([answer.to_series() for answer in pl.collect_all(transitions, engine="streaming")])]


def figures(transitions: list[pl.Series]) -> Row:
    """Number, lower and upper median and p90 of each transition."""
    row: list[int] = []
    for seconds in transitions:
        seconds, number = seconds.sort(), len(seconds)
        row += [number, seconds[(number - 1) // 2], seconds[number // 2], seconds[nearest_rank(number)]]
    return row


ANSWERS: dict[str, Callable[[pl.DataFrame], list[Row]]] = {
    "Q1": one_week,
    "Q2": every_week,
    "Q3": lambda events: every_week(events, "country", "device"),
    "Q4": daily,
    "Q5": retention,
    "Q6": times_between,
}
