"""ClickHouse in this process: a MergeTree by week, visitor and time, texts as enumerations."""

from collections.abc import Callable
from pathlib import Path

from chdb.session import Session

from questions import ASKED_WEEK, DAY, EPOCH, NAMES, STEPS, WEEK, WINDOW, Row

IN_STEPS = f"event IN {STEPS}"
LATER_STEPS = ", ".join(f"event = '{step}'" for step in STEPS[1:])
WEEK_NUMBER = f"intDiv(time - {EPOCH}, {WEEK})"


def load(parquet: Path, store: Path) -> None:
    """Reads the Parquet file into a table on disk, parts merged."""
    session = Session(str(store))
    texts = [f"{column} {enumeration(values)}" for column, values in NAMES.items()]
    session.query("CREATE DATABASE bench ENGINE = Atomic")
    session.query(
        f"CREATE TABLE bench.events (visitor UInt32, time UInt32, {', '.join(texts)})"
        f" ENGINE = MergeTree PARTITION BY {WEEK_NUMBER} ORDER BY (visitor, time)"
    )
    session.query(f"INSERT INTO bench.events SELECT * FROM file('{parquet}')")
    session.query("OPTIMIZE TABLE bench.events FINAL")
    session.close()


def enumeration(values: list[str]) -> str:
    """The type of a column that has these values only."""
    numbered = [f"'{value}' = {number}" for number, value in enumerate(values)]
    return f"Enum8({', '.join(numbered)})"


def opened(parquet: Path, store: Path) -> Session:
    """The table that `load` has written."""
    return Session(str(store))


def rows(session: Session, sql: str) -> list[Row]:
    """The rows of an answer; what is all digits is a number."""
    lines = session.query(sql, "TabSeparated").bytes().decode().splitlines()
    return [[int(cell) if cell.isdigit() else cell for cell in line.split("\t")] for line in lines]


def one_week() -> str:
    """How far visitors got who entered in the asked week."""
    start = EPOCH + ASKED_WEEK * WEEK
    return f"""
        SELECT depth, count() FROM (
            SELECT windowFunnel({WINDOW})(time, event = '{STEPS[0]}' AND time < {start + WEEK}, {LATER_STEPS}) AS depth
            FROM bench.events WHERE time >= {start} AND time < {start + 2 * WEEK} AND {IN_STEPS} GROUP BY visitor
        ) WHERE depth > 0 GROUP BY depth"""


def every_week(*segments: str) -> str:
    """How far visitors got, by week of entry: an event of a later step counts for its own week and the one before."""
    of_visitor = "".join(f"any({name}) AS of_{name}, " for name in segments)
    keys = "".join(f"of_{name}, " for name in segments)
    kept = "".join(f"{name}, " for name in segments)
    return f"""
        SELECT week, {keys} depth, count() FROM (
            SELECT week, {of_visitor}
                windowFunnel({WINDOW})(
                    time, event = '{STEPS[0]}' AND time < {EPOCH} + (week + 1) * {WEEK}, {LATER_STEPS}
                ) AS depth
            FROM (
                SELECT visitor, time, event, {kept}
                    arrayJoin(if(event = '{STEPS[0]}', [{WEEK_NUMBER}], [{WEEK_NUMBER}, {WEEK_NUMBER} - 1])) AS week
                FROM bench.events WHERE {IN_STEPS}
            ) WHERE week >= 0 GROUP BY visitor, week
        ) WHERE depth > 0 GROUP BY week, {keys} depth"""


DAILY = f"""
    SELECT toUInt8(intDiv(time - {EPOCH}, {DAY})) AS day, event, count(), uniqExact(visitor)
    FROM bench.events GROUP BY day, event"""

# A visitor is a mask of active weeks; the lowest bit is the cohort. (A plain 1 is a byte and loses the upper weeks.)
RETENTION = f"""
    SELECT bitCount(bitXor(mask, mask - 1)) - 1 AS cohort, arrayJoin(bitPositionsToArray(mask)) AS week, sum(visitors)
    FROM (
        SELECT mask, count() AS visitors FROM (
            SELECT groupBitOr(toUInt16(bitShiftLeft(toUInt16(1), {WEEK_NUMBER}))) AS mask
            FROM bench.events GROUP BY visitor
        ) GROUP BY mask
    ) GROUP BY cohort, week"""


def times_between() -> str:
    """First view, then the earliest of each later step: arrays of a visitor's instants, searched."""
    gathered, found, figures = [], [], []
    # quantileExact takes the value at floor(level * n): a hair below 0.9 is the nearest rank for every n.
    quantiles = ("quantileExactLowIf(0.5)", "quantileExactHighIf(0.5)", "quantileExactIf(0.8999999999)")
    for at, step in enumerate(STEPS[1:], start=2):
        gathered.append(f"arraySort(groupArrayIf(time, event = '{step}')) AS a{at}")
        found.append(f"if(t{at - 1} > 0, arrayFirst(t -> t > t{at - 1}, a{at}), 0) AS f{at}")
        found.append(f"if(f{at} <= t1 + {WINDOW}, f{at}, 0) AS t{at}")
        figures.append(f"countIf(t{at} > 0)")
        figures += [f"{quantile}(t{at} - t{at - 1}, t{at} > 0)" for quantile in quantiles]
    return f"""
        SELECT {', '.join(figures)} FROM (
            SELECT minIf(time, event = '{STEPS[0]}') AS t1, {', '.join(gathered)}, {', '.join(found)}
            FROM bench.events WHERE {IN_STEPS} GROUP BY visitor
        )"""


ANSWERS: dict[str, Callable[[Session], list[Row]]] = {
    "Q1": lambda session: rows(session, one_week()),
    "Q2": lambda session: rows(session, every_week()),
    "Q3": lambda session: rows(session, every_week("country", "device")),
    "Q4": lambda session: rows(session, DAILY),
    "Q5": lambda session: rows(session, RETENTION),
    "Q6": lambda session: rows(session, times_between()),
}
