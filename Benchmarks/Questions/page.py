"""`Guides/Performance.md`: what was measured, on what, and how to measure it again."""

import importlib.metadata
import os
import platform
import subprocess
from pathlib import Path

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

FRAME = f"""# Performance

How fast questions about an archive are answered, against three fast engines on the same machine: ClickHouse
(embedded, chDB), DuckDB and Polars. Seconds do not travel from machine to machine; ratios within one run do.

    BENCH_SIZES=1,10 make bench      # millions of events; 1,10,50 without it

## What is compared

- **The events** are made, the same every time: 20 a visitor on average with a long tail, 30 names, 12 weeks with days
  and seasons, a country, a device, a browser and a referrer a visitor. A small set is the beginning of a larger one.
- **Six questions**, asked in the engine's own process, warm: the median of 3 to 9 runs after one that is not counted.
  Every engine's answer must be the same to the last number, or there is no page.
- **The peers** get integers for visitors and times, events in order, and texts as enumerations in their own storage; of
  the usual ways to ask each question, the fastest we know. Weeklook gets a CSV file with texts, as people have it.
- **Polars, tuned** are questions that rely on how the rows happen to lie, each word of them measured. They count in the
  last column only.
- **A new process** is timed from its start to its end, files warm. So is the **import**: CSV to archive, and CSV to a
  table in a database file of DuckDB's.
- **Memory** is the peak of what was resident in the process while a question was answered, whatever it is needed for:
  an engine's library, its caches, mapped files, Polars' whole frame.

{BEGIN}
{END}
"""


def write(page: Path, tables: str, program: Path, others: float) -> None:
    """Replaces what was measured before; the words around it stay as they are."""
    text = page.read_text(encoding="utf-8") if page.exists() else FRAME
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{page} has no lines {BEGIN} and {END} for the figures to stand between")
    legend = "Seconds on the wall; in brackets processor seconds and peak memory."
    measured = f"## Measured\n\n{machine(program, others)}\n\n{legend}"
    page.write_text(f"{before}{BEGIN}\n{measured}\n\n{tables}\n{END}{after}", encoding="utf-8")


def machine(program: Path, others: float) -> str:
    """What the figures were measured on and with, and how much others disturbed."""
    own = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("chdb-core", "duckdb", "polars"))
    system = value_of("/etc/os-release", "PRETTY_NAME", "=") or platform.system()
    return (
        f"- {processor()}, {os.cpu_count()} cores, {memory()} GB, {system}\n"
        f"- weeklook {own or 'of this checkout'}, {versions}, Python {platform.python_version()}\n"
        f"- all of it in one run, in which other programs had {others:.0%} of the processors"
    )


def processor() -> str:
    """The processor's name."""
    return value_of("/proc/cpuinfo", "model name", ":") or platform.machine()


def memory() -> int:
    """Gigabytes of main memory."""
    return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30)


def value_of(file: str, key: str, separator: str) -> str:
    """What a file of keys and values says."""
    for line in Path(file).read_text(encoding="utf-8").splitlines() if Path(file).exists() else ():
        name, _, value = line.partition(separator)
        if name.strip() == key:
            return value.strip().strip('"')
    return ""
