"""Polars once more, with questions put as only someone would who knows how the rows lie and measures every word."""

from collections.abc import Callable

import polars as pl

import peer_polars
from peer_polars import EVENT, IS_STEP, TIME, WEEK_NUMBER, opened
from questions import STEPS, WINDOW, Row

FIRST_OF_VISITOR = (pl.col("visitor") != pl.col("visitor").shift(1)).fill_null(True)


def every_week(events: pl.DataFrame, *segments: str) -> list[Row]:
    """The rows of other events are dropped once, not twelve times."""
    steps = events.lazy().filter(IS_STEP).select("visitor", "time", "event", *segments)
    return peer_polars.every_week(steps.collect(engine="in-memory"), *segments)


def retention(events: pl.DataFrame) -> list[Row]:
    """No visitor is looked up: a row counts where visitor or week differ from those of the row above."""
    rows = events.lazy().select("visitor", week=WEEK_NUMBER.cast(pl.UInt8))
    rows = rows.filter(FIRST_OF_VISITOR | (pl.col("week") != pl.col("week").shift(1)))
    rows = rows.with_columns(cohort=pl.when(FIRST_OF_VISITOR).then(pl.col("week")).forward_fill())
    return rows.group_by("cohort", "week").len().collect(engine="streaming").rows()


def times_between(events: pl.DataFrame) -> list[Row]:
    """Joins that keep the order, so that the earliest of a visitor is the first and nothing is grouped."""
    steps = events.lazy().filter(IS_STEP).select("visitor", "time", "event").collect(engine="streaming").lazy()
    so_far = steps.filter(EVENT == STEPS[0]).filter(FIRST_OF_VISITOR).select("visitor", first="time", at="time")
    transitions = []
    for step in STEPS[1:]:
        later = steps.filter(EVENT == step).select("visitor", "time")
        later = later.join(so_far, on="visitor", maintain_order="left")
        later = later.filter((TIME > pl.col("at")) & (TIME <= pl.col("first") + WINDOW)).filter(FIRST_OF_VISITOR)
        found = later.select("visitor", "first", before="at", at="time").collect(engine="streaming")
        transitions.append(found["at"] - found["before"])
        so_far = found.lazy().select("visitor", "first", "at")
    return [peer_polars.figures(transitions)]


ANSWERS: dict[str, Callable[[pl.DataFrame], list[Row]]] = {
    "Q2": every_week,
    "Q3": lambda events: every_week(events, "country", "device"),
    "Q5": retention,
    "Q6": times_between,
}

__all__ = ["ANSWERS", "opened"]
