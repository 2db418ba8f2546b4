"""One peer in a process of its own; prints one JSON document.

    peer.py ENGINE load PARQUET STORE               its own form of the events, made in the folder STORE
    peer.py ENGINE ask PARQUET STORE                every question, repeatedly
    peer.py ENGINE once PARQUET STORE QUESTION      one question, once, for the clock of whoever started this
"""

import importlib
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from measure import once, repeated, summary
from questions import SHAPES

ENGINES = ("chdb", "duckdb", "polars", "polars_tuned")


def load(peer: ModuleType, parquet: Path, store: Path) -> dict[str, Any]:
    """What it costs to make the peer's own form, where it has one."""
    if not hasattr(peer, "load"):
        return {}
    figures, _ = once(lambda: peer.load(parquet, store))
    return {"load": summary([figures])}


def ask(peer: ModuleType, parquet: Path, store: Path) -> dict[str, Any]:
    """The figures and the answers of every question, warm."""
    opening, source = once(lambda: peer.opened(parquet, store))
    document: dict[str, Any] = {"questions": {}, "answers": {}}
    if not hasattr(peer, "load"):
        document["load"] = summary([opening])
    for question, answer in peer.ANSWERS.items():
        figures, rows = repeated(lambda: answer(source))
        document["questions"][question] = figures
        document["answers"][question] = SHAPES[question](rows)
    return document


def answer_once(peer: ModuleType, parquet: Path, store: Path, question: str) -> dict[str, Any]:
    """One answer, by the shortest way from nothing."""
    source = getattr(peer, "opened_once", peer.opened)(parquet, store)
    return {"answers": {question: SHAPES[question](peer.ANSWERS[question](source))}}


def main(engine: str, action: str, parquet: str, store: str, *question: str) -> None:
    """Prints the document and leaves at once: what an engine does on its way out is nobody's waiting."""
    peer = importlib.import_module(f"peer_{engine}")
    document = {"load": load, "ask": ask, "once": answer_once}[action](peer, Path(parquet), Path(store), *question)
    print(json.dumps({"engine": engine} | document), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
