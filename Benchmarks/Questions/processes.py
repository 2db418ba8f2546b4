"""Programs of their own, with what they cost; nothing large may be imported here.

A child begins its count of peak memory with what its parent has, so the process that starts and measures stays small.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def timed(*command: str | Path) -> tuple[dict[str, float], str]:
    """From the start of a program to its end: wall, processor, peak memory, and what it wrote."""
    begin = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    with child.stdout as pipe:
        output = pipe.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"this failed with exit code {child.returncode}: {' '.join(map(str, command))}")
    figures = {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss / 1024}
    return figures, output.decode()


def script(name: str, *arguments: str | Path) -> list[str | Path]:
    """The command of one of the scripts beside this file."""
    return [sys.executable, HERE / name, *arguments]


def peer_command(engine: str, action: str, parquet: Path, store: Path, *question: str) -> list[str | Path]:
    """The command of one peer; see `peer.py`."""
    return script("peer.py", engine, action, parquet, store, *question)


def document(command: list[str | Path]) -> dict[str, Any]:
    """What a program printed as JSON."""
    _, output = timed(*command)
    try:
        return json.loads(output)
    except json.JSONDecodeError as error:
        raise SystemExit(f"this did not print one JSON document ({error}): {' '.join(map(str, command))}") from error


def peer(engine: str, action: str, parquet: Path, store: Path) -> dict[str, Any]:
    """What one peer printed."""
    return document(peer_command(engine, action, parquet, store))
