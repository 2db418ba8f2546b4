"""What the measured figures of one size say: equal answers, best peers, ratios."""

from collections.abc import Iterator
from typing import Any

from questions import QUESTIONS

OURS = "weeklook"
PEERS = ("chdb", "duckdb", "polars")
TUNED = "polars_tuned"
FIGURES = ("wall", "cpu", "peak_mb")


def differences(engines: dict[str, Any]) -> Iterator[str]:
    """A sentence for every answer that is not the first engine's."""
    first, reference = next(iter(engines.items()))
    for engine, document in engines.items():
        missing = [question for question in QUESTIONS if question not in document["answers"] and engine != TUNED]
        if missing:
            yield f"{engine} did not answer {', '.join(missing)}"
        for question, answer in document["answers"].items():
            expected = reference["answers"][question]
            if answer != expected:
                pairs = [f"{one} and {other}" for one, other in zip(expected, answer) if one != other]
                what = pairs[0] if pairs else f"the number of rows, {len(expected)} and {len(answer)}"
                yield f"{question}: {first} and {engine} differ, for the first time in {what}"


def compared(found: dict[str, Any], millions: int) -> dict[str, Any]:
    """The rows of one size: every question, all six, a fresh process, the import, what is kept."""
    engines = found["engines"]
    asked = {engine: own["questions"] for engine, own in engines.items()}
    rows = {
        question: row({engine: own[question] for engine, own in asked.items() if question in own})
        for question in QUESTIONS
    }
    complete = {engine: together(own) for engine, own in asked.items() if engine != TUNED}
    rows |= {"all": row(complete), "fresh_Q3": row(found["fresh"]), "import": row(found["import"])}
    rows["load"] = {engine: own["load"] for engine, own in engines.items() if own.get("load")}
    if OURS in engines:
        rows["archive"] = {"bytes_per_event": round(found["archive_bytes"] / millions / 1e6, 2)}
        columns = engines[OURS].get("column_bytes")
        if columns is not None:
            rows["archive"]["column_bytes_per_event"] = round(columns / millions / 1e6, 2)
        if found.get("column_file_bytes"):
            beside = found["column_file_bytes"] / millions / 1e6
            rows["archive"]["column_file_bytes_per_event"] = round(beside, 2)
    return rows


def together(questions: dict[str, Any]) -> dict[str, float]:
    """All six, one after the other."""
    own = list(questions.values())
    return {
        "wall": round(sum(one["wall"] for one in own), 6),
        "cpu": round(sum(one["cpu"] for one in own), 6),
        "peak_mb": max(one["peak_mb"] for one in own),
    }


def row(engines: dict[str, Any]) -> dict[str, Any]:
    """The figures of all engines, the best peer, and how many times longer it takes than we do."""
    found: dict[str, Any] = {engine: dict(figures) for engine, figures in engines.items()}
    plain = {engine: figures["wall"] for engine, figures in engines.items() if engine in PEERS}
    found["best_peer"] = min(plain, key=plain.__getitem__)
    ours = engines.get(OURS)
    if ours:
        found["ratio"] = round(plain[found["best_peer"]] / ours["wall"], 2)
        if TUNED in engines:
            tuned = min(engines[TUNED]["wall"], plain[found["best_peer"]])
            found["ratio_tuned"] = round(tuned / ours["wall"], 2)
    return found


def growth(small: dict[str, Any], large: dict[str, Any]) -> dict[str, dict[str, float]]:
    """By question and engine: how many times more processor time the larger set takes."""
    return {
        question: {
            engine: round(large[question][engine]["cpu"] / small[question][engine]["cpu"], 1)
            for engine in (OURS, *PEERS, TUNED)
            if engine in small[question] and engine in large[question] and small[question][engine]["cpu"]
        }
        for question in (*QUESTIONS, "all", "import")
    }
