"""Makes the benchmark's events: seeded, sorted by visitor and time; a small set is the beginning of every larger one.

    make_data.py parquet MILLIONS FILE
    make_data.py csv MILLIONS FILE
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from questions import EPOCH, NAMES, SECONDS, WEEKS

SEED = 20241230
VISITORS = 50_000  # One chunk, which is exactly a million events.
EVENTS_PER_VISITOR = 20

SKEW = {"event": 1.1, "country": 1.0, "device": 1.2, "browser": 1.3, "referrer": 1.2}
SCHEMA = pa.schema(
    [("visitor", pa.uint32()), ("time", pa.uint32())]
    + [(name, pa.dictionary(pa.int8(), pa.string())) for name in NAMES]
)


def drawn(random: np.random.Generator, column: str, size: int) -> np.ndarray:
    """Numbers of a column's values, the first value the most frequent, by Zipf's law."""
    weight = np.arange(1, len(NAMES[column]) + 1) ** -SKEW[column]
    limits = np.cumsum(weight / weight.sum())[:-1]
    return np.searchsorted(limits, random.random(size), side="right").astype(np.int8)


def events_per_visitor(random: np.random.Generator, visitors: int) -> np.ndarray:
    """At least one event each, a power law above, and `EVENTS_PER_VISITOR` on average to the event."""
    weight = np.minimum(random.pareto(1.15, visitors) + 1, 2500)
    share = weight / weight.sum() * visitors * (EVENTS_PER_VISITOR - 1)
    counts = 1 + share.astype(np.int64)
    missing = visitors * EVENTS_PER_VISITOR - counts.sum()
    counts[np.argsort(share.astype(np.int64) - share, kind="stable")[:missing]] += 1
    return counts


def instants(random: np.random.Generator, counts: np.ndarray) -> np.ndarray:
    """Seconds from the start, strictly increasing in a visitor: sessions of some minutes, by the season's density."""
    hours = np.arange(WEEKS * 7 * 24)
    density = np.where(hours // 24 % 7 < 5, 1.0, 0.6) * (1 + 0.8 * np.sin((hours % 24 - 9) / 24 * 2 * np.pi))
    elapsed = np.concatenate([[0], np.cumsum(density)]) / density.sum()

    visitor = np.repeat(np.arange(len(counts)), counts)
    position = np.arange(len(visitor)) - np.repeat(np.cumsum(counts) - counts, counts)
    starts = position % random.integers(2, 10, len(counts))[visitor] == 0
    of_session = visitor[starts]
    arrival = np.where(random.random(len(counts)) < 0.3, 0.0, random.random(len(counts)))[of_session]
    begin = arrival + random.exponential(0.15, len(of_session))
    begin = np.where(begin < 1, begin, arrival + (1 - arrival) * random.random(len(of_session)))
    first = np.interp(begin, elapsed, np.arange(len(elapsed)) * 3600.0)

    passed = np.cumsum(random.exponential(90, len(visitor)))
    session = np.cumsum(starts) - 1
    time = (first[session] + passed - passed[starts][session]).astype(np.int64)
    # Room for one second more at each event, so that no two of a visitor share one and none lies after the end.
    time = np.minimum(time, SECONDS - counts[visitor])
    return time[np.lexsort((time, visitor))] + position


def chunk(number: int, visitors: int = VISITORS) -> list[np.ndarray]:
    """The columns of one chunk; texts are numbers in `NAMES`."""
    random = np.random.Generator(np.random.PCG64([SEED, number]))
    counts = events_per_visitor(random, visitors)
    visitor = np.repeat(np.arange(visitors), counts)
    time = instants(random, counts)
    event = drawn(random, "event", len(visitor))
    kept = [drawn(random, name, visitors)[visitor] for name in ("country", "device", "browser", "referrer")]
    return [(visitor + number * visitors).astype(np.uint32), (time + EPOCH).astype(np.uint32), event, *kept]


def table(number: int, visitors: int = VISITORS) -> pa.Table:
    """One chunk as the peers read it: visitors and times as integers, texts with a dictionary."""
    visitor, time, *texts = chunk(number, visitors)
    coded = [
        pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(names))
        for codes, names in zip(texts, NAMES.values(), strict=True)
    ]
    return pa.table([pa.array(visitor), pa.array(time), *coded], schema=SCHEMA)


def write_parquet(tables: Iterator[pa.Table], path: Path) -> None:
    """Parquet with row groups of a size that all peers read in parallel."""
    with pq.ParquetWriter(path, SCHEMA, compression="snappy", use_dictionary=list(NAMES)) as writer:
        for part in tables:
            writer.write_table(part, row_group_size=250_000)


def write_csv(tables: Iterator[pa.Table], path: Path) -> None:
    """The same events as a person has them: visitors as texts, times in ISO 8601."""
    visitor = pl.format("v{}", pl.col("visitor").cast(pl.String).str.zfill(7))
    time = pl.from_epoch(pl.col("time").cast(pl.Int64)).dt.strftime("%Y-%m-%dT%H:%M:%SZ")
    with path.open("wb") as file:
        for number, part in enumerate(tables):
            frame = pl.from_arrow(part).select(visitor.alias("visitor"), time.alias("time"), *NAMES)
            frame.write_csv(file, include_header=number == 0)


def make(write: Callable[[Iterator[pa.Table], Path], None], millions: int, path: Path) -> None:
    """Writes a set of this size; an interrupted file does not stay under the name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    write((table(number) for number in range(millions)), partial)
    os.replace(partial, path)


if __name__ == "__main__":
    make({"parquet": write_parquet, "csv": write_csv}[sys.argv[1]], int(sys.argv[2]), Path(sys.argv[3]))
