"""Time, processor and memory of one call in this process."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from disturbance import own_seconds

LEAST_RUNS = 3
MOST_RUNS = 9
SECONDS = 5.0  # No further run is started after these.


def forget_peak() -> None:
    """Sets the peak of the resident memory to what is resident now."""
    with open("/proc/self/clear_refs", "w") as file:
        file.write("5")


def peak_megabytes() -> float:
    """The most memory that was resident since `forget_peak`."""
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM:"))


def once(call: Callable[[], Any]) -> tuple[dict[str, float], Any]:
    """The figures of a single call, and what it returned."""
    forget_peak()
    processor, wall = own_seconds(), time.perf_counter()
    result = call()
    figures = {"wall": time.perf_counter() - wall, "cpu": own_seconds() - processor, "peak_mb": peak_megabytes()}
    return figures, result


def repeated(call: Callable[[], Any]) -> tuple[dict[str, float], Any]:
    """The medians of several calls after one that only warms up; of the peaks the highest."""
    result = call()
    runs: list[dict[str, float]] = []
    begin = time.perf_counter()
    while len(runs) < LEAST_RUNS or (len(runs) < MOST_RUNS and time.perf_counter() - begin < SECONDS):
        figures, result = once(call)
        runs.append(figures)
    return summary(runs), result


def summary(runs: list[dict[str, float]]) -> dict[str, float]:
    """Several runs as one."""
    middle = {key: round(statistics.median(run[key] for run in runs), 6) for key in ("wall", "cpu")}
    return middle | {"peak_mb": round(max(run["peak_mb"] for run in runs), 1), "runs": len(runs)}
