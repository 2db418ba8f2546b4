"""The compared figures as Markdown tables."""

from collections.abc import Iterator
from typing import Any

from compare import OURS, PEERS, TUNED, growth
from questions import QUESTIONS

TITLES = {OURS: "weeklook", "chdb": "ClickHouse", "duckdb": "DuckDB", "polars": "Polars", TUNED: "Polars, tuned"}
COLUMNS = (OURS, *PEERS, TUNED)
ROWS = {
    **{question: f"{question}: {what}" for question, what in QUESTIONS.items()},
    "all": "all six, one after the other",
    "fresh_Q3": "a new process, to the answer of Q3",
    "import": "CSV import",
}


def tables(sizes: dict[int, dict[str, Any]]) -> str:
    """All tables of a run, each under its heading."""
    parts = [part for millions, rows in sizes.items() for part in of_size(millions, rows)]
    ordered = sorted(sizes)
    for small, large in zip(ordered, ordered[1:]):
        parts.append(f"### From {small} to {large} million: processor time grows")
        parts.append(table(("", *map(TITLES.get, COLUMNS)), grown(sizes[small], sizes[large])))
    return "\n\n".join(parts)


def of_size(millions: int, rows: dict[str, Any]) -> Iterator[str]:
    """The tables of one size."""
    yield f"### {millions} million events"
    heads = ("", *map(TITLES.get, COLUMNS), "best peer", "best peer / weeklook", "tuned as well")
    yield table(heads, (line(title, rows[name]) for name, title in ROWS.items()))
    loads = (f"{TITLES[engine]} {seconds(own['wall'])} s" for engine, own in rows["load"].items() if engine != TUNED)
    yield f"Made from Parquet before the questions: {', '.join(loads)}."
    if "archive" in rows:
        kept = rows["archive"]
        columns = kept.get("column_bytes_per_event")
        of_these = "" if columns is None else f", {columns} of them columns of events"
        beside = kept.get("column_file_bytes_per_event")
        mapped = "" if beside is None else f" The columns beside it that processes map have {beside} more."
        yield f"The archive keeps {kept['bytes_per_event']} bytes an event{of_these}.{mapped}"


def line(title: str, row: dict[str, Any]) -> tuple[str, ...]:
    """One question."""
    ratios = (times(row.get("ratio")), times(row.get("ratio_tuned")))
    return (title, *(cell(row.get(engine)) for engine in COLUMNS), TITLES[row["best_peer"]], *ratios)


def grown(small: dict[str, Any], large: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """The rows of growth."""
    for name, engines in growth(small, large).items():
        yield (ROWS[name], *(times(engines.get(engine)) for engine in COLUMNS))


def cell(figures: dict[str, float] | None) -> str:
    """Wall seconds, and in brackets processor seconds and memory."""
    if not figures:
        return ""
    return f"{seconds(figures['wall'])} ({seconds(figures['cpu'])}, {figures['peak_mb']:.0f} MB)"


def seconds(value: float) -> str:
    """Three figures that mean something, and no more."""
    digits = next((digits for limit, digits in ((0.1, 4), (1, 3), (10, 2)) if value < limit), 1)
    return f"{value:.{digits}f}"


def times(value: float | None) -> str:
    """A ratio."""
    return "" if value is None else f"{value:.1f}x"


def table(heads: tuple[str | None, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A Markdown table, numbers to the right."""
    lines = [[head or "" for head in heads], ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
