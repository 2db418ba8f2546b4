"""DuckDB: a table in visitor order in a database file, texts as enumerations."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from questions import ASKED_WEEK, DAY, EPOCH, NAMES, STEPS, WEEK, WEEKS, WINDOW, Row

DATABASE = "events.duckdb"
WEEK_NUMBER = f"((time - {EPOCH}) // {WEEK})"
# Every entry week is a visitor of its own.
ENTRY = f"(visitor * 16 + {WEEK_NUMBER})"


def load(parquet: Path, store: Path) -> None:
    """Reads the Parquet file into a table on disk."""
    store.mkdir(parents=True)
    connection = duckdb.connect(str(store / DATABASE))
    for column, values in NAMES.items():
        connection.execute(f"CREATE TYPE {column}_name AS ENUM {tuple(values)}")
    texts = [f"{column}::{column}_name AS {column}" for column in NAMES]
    connection.execute(f"CREATE TABLE events AS SELECT visitor, time, {', '.join(texts)} FROM '{parquet}'")
    connection.execute("CHECKPOINT")
    connection.close()


def opened(parquet: Path, store: Path) -> duckdb.DuckDBPyConnection:
    """The table that `load` has written."""
    return duckdb.connect(str(store / DATABASE), read_only=True)


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    """The rows of an answer."""
    return connection.execute(sql).fetchall()


def chain(events: Callable[[int], str]) -> str:
    """For every event of a step, the latest entry that had reached the step before by then, if the window is open."""
    links = [
        f"""s{at} AS (
            SELECT event.key, event.time, before.entry
            FROM ({events(at - 1)}) event ASOF JOIN s{at - 1} before
            ON event.key = before.key AND event.time > before.time
            WHERE event.time <= before.entry + {WINDOW}
        )"""
        for at in range(2, len(STEPS) + 1)
    ]
    return ", ".join(links)


def one_week() -> str:
    """How far visitors got who entered in the asked week."""
    start = EPOCH + ASKED_WEEK * WEEK
    events = lambda step: (
        f"SELECT visitor AS key, time FROM events"
        f" WHERE event = '{STEPS[step]}' AND time >= {start} AND time < {start + 2 * WEEK}"
    )
    reached = " UNION ALL ".join(f"SELECT key, {at} AS depth FROM s{at}" for at in range(1, len(STEPS) + 1))
    return f"""
        WITH s1 AS (SELECT key, time, time AS entry FROM ({events(0)}) WHERE time < {start + WEEK}), {chain(events)}
        SELECT depth, count(*) FROM (SELECT max(depth) AS depth FROM ({reached}) GROUP BY key) GROUP BY depth"""


def every_week(*segments: str) -> str:
    """How far visitors got, by week of entry: an event of a later step counts for its own week and the one before."""
    events = lambda step: (
        f"SELECT {ENTRY} AS key, time FROM events WHERE event = '{STEPS[step]}'"
        f" UNION ALL SELECT {ENTRY} - 1, time FROM events WHERE event = '{STEPS[step]}' AND time >= {EPOCH + WEEK}"
    )
    kept = "".join(f", {name}" for name in segments)
    absent = ", NULL" * len(segments)
    of_visitor = "".join(f", any_value({name}) AS {name}" for name in segments)
    further = [f"SELECT key, {at}{absent} FROM s{at}" for at in range(2, len(STEPS) + 1)]
    return f"""
        WITH s1 AS (
            SELECT {ENTRY} AS key, time, time AS entry{kept} FROM events WHERE event = '{STEPS[0]}'
        ), {chain(events)}, reached AS (
            SELECT key, 1 AS depth{kept} FROM s1 UNION ALL {' UNION ALL '.join(further)}
        )
        SELECT key % 16 AS week{kept}, depth, count(*)
        FROM (SELECT key, max(depth) AS depth{of_visitor} FROM reached GROUP BY key) GROUP BY ALL"""


DAILY = f"""
    SELECT day, event, sum(occurrences)::BIGINT, count(*) FROM (
        SELECT (time - {EPOCH}) // {DAY} AS day, event, visitor, count(*) AS occurrences FROM events GROUP BY ALL
    ) GROUP BY ALL"""

# A visitor is a mask of active weeks; the lowest bit is the cohort.
RETENTION = f"""
    WITH masks AS (SELECT bit_or((1 << {WEEK_NUMBER}::INT)::USMALLINT) AS mask FROM events GROUP BY visitor),
    counted AS (SELECT mask, count(*) AS visitors FROM masks GROUP BY mask)
    SELECT bit_count(xor(mask, (mask - 1)::USMALLINT)) - 1 AS cohort, week, sum(visitors)::BIGINT
    FROM counted, range({WEEKS}) weeks(week) WHERE (mask >> week) & 1 = 1 GROUP BY ALL"""


def times_between() -> str:
    """First view, then the earliest of each later step: joins of what is left."""
    links = [
        f"""s{at} AS (
            SELECT visitor, any_value(first) AS first, any_value(so_far.time) AS before, min(later.time) AS time
            FROM s{at - 1} so_far JOIN steps later USING (visitor)
            WHERE event = '{STEPS[at - 1]}' AND later.time > so_far.time AND later.time <= first + {WINDOW}
            GROUP BY visitor
        )"""
        for at in range(2, len(STEPS) + 1)
    ]
    # The upper median is the discrete one a hair above a half; a hair below 0.9 is the nearest rank for every n.
    quantiles = ", ".join(f"quantile_disc(time - before, {level})" for level in ("0.5", "0.5000000001", "0.8999999999"))
    figures = [f"(SELECT count(*), {quantiles} FROM s{at})" for at in range(2, len(STEPS) + 1)]
    return f"""
        WITH steps AS MATERIALIZED (SELECT visitor, time, event FROM events WHERE event IN {STEPS}),
        s1 AS (
            SELECT visitor, min(time) AS first, min(time) AS time FROM steps WHERE event = '{STEPS[0]}' GROUP BY visitor
        ), {', '.join(links)}
        SELECT * FROM {', '.join(figures)}"""


ANSWERS: dict[str, Callable[[duckdb.DuckDBPyConnection], list[Row]]] = {
    "Q1": lambda connection: rows(connection, one_week()),
    "Q2": lambda connection: rows(connection, every_week()),
    "Q3": lambda connection: rows(connection, every_week("country", "device")),
    "Q4": lambda connection: rows(connection, DAILY),
    "Q5": lambda connection: rows(connection, RETENTION),
    "Q6": lambda connection: rows(connection, times_between()),
}
