#!/usr/bin/env bash
# The six questions, asked of our program and of ClickHouse, DuckDB and Polars over the same events:
#
#     Benchmarks/Questions/run.sh PROGRAM_DIR      # PROGRAM_DIR has weeklook and QuestionBenchmark
#     Benchmarks/Questions/run.sh --self-test      # the peers against answers counted by hand
#     Benchmarks/Questions/run.sh --peers-only     # the peers alone
#
# BENCH_SIZES=1,10,50 are the sizes in millions of events. BENCH_KEEP=1 keeps CSV files and the engines' own files.
# Everything but the results lives outside the checkout, in ${WEEKLOOK_CACHE:-~/.cache/weeklook}/bench.
# Writes Benchmarks/latest.json and Guides/Performance.md; fails where two engines answer differently.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

say() { printf 'bench: %s\n' "$*" >&2; }
[ -w /proc/self/clear_refs ] || { say "peak memory is measured over Linux's /proc, which is not here"; exit 1; }

python=$("$here/../../Checks/python.sh" bench/venv "$here/requirements.txt")

export PYTHONDONTWRITEBYTECODE=1
if [ "${1:-}" = --self-test ]; then
    exec "$python" "$here/self_test.py"
fi
exec "$python" "$here/run.py" "$@"
