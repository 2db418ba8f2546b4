"""The whole benchmark: run.py [--peers-only] [PROGRAM_DIR]; `run.sh` starts it in its own environment."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

import page
from compare import compared, differences
from disturbance import Disturbance
from one_size import Bench, say
from tables import tables

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("weeklook", "QuestionBenchmark")


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description="Weeklook's questions against ClickHouse, DuckDB and Polars.")
    parser.add_argument("programs", type=Path, nargs="?", help="the folder of weeklook and QuestionBenchmark")
    parser.add_argument("--peers-only", action="store_true", help="without our own programs; writes no page")
    parser.add_argument("--sizes", default=os.environ.get("BENCH_SIZES") or "1,10,50", help="in millions of events")
    options = parser.parse_args()
    if not options.peers_only:
        if not options.programs:
            parser.error("say where weeklook and QuestionBenchmark are, or --peers-only")
        for program in PROGRAMS:
            if not os.access(options.programs / program, os.X_OK):
                parser.error(f"{options.programs / program} is not there; build it, or say --peers-only")
    return options


def main() -> int:
    """Measures, compares, prints, and writes what this run has measured and nothing else."""
    options = arguments()
    cache = Path(os.environ.get("WEEKLOOK_CACHE") or Path.home() / ".cache/weeklook") / "bench"
    cache.mkdir(parents=True, exist_ok=True)
    programs = None if options.peers_only else options.programs.resolve()
    bench = Bench(cache, programs, keep=os.environ.get("BENCH_KEEP") == "1")
    disturbance = Disturbance()
    sizes: dict[int, dict[str, Any]] = {}
    for millions in sorted({int(size) for size in options.sizes.split(",")}):
        found = bench.measured(millions)
        different = list(differences(found["engines"]))
        if different:
            print("\n".join([f"At {millions} million events the engines do not answer the same:", *different]))
            return 1
        sizes[millions] = compared(found, millions)
        say(f"{millions} million events: every answer is the same in all engines")
    others = disturbance.share()
    text = tables(sizes)
    print(f"\n{text}")
    latest = cache / "peers.json" if options.peers_only else ROOT / "Benchmarks/latest.json"
    latest.write_text(json.dumps(sizes, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    if programs:
        page.write(ROOT / "Guides/Performance.md", text, programs / "weeklook", others)
    if others > 0.05:
        say(f"other programs had {others:.0%} of the processors; measure again on a quiet machine")
    say(f"written: {latest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
