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
venv="${WEEKLOOK_CACHE:-$HOME/.cache/weeklook}/bench/venv"

say() { printf 'bench: %s\n' "$*" >&2; }
[ -w /proc/self/clear_refs ] || { say "peak memory is measured over Linux's /proc, which is not here"; exit 1; }

# The copy is written last, so that an interrupted installation is made again.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        { say "this needs Python 3.11 or later, this is $(python3 --version)"; exit 1; }
    say "making the Python environment $venv"
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv" || { say "python3 -m venv failed; on Debian the package python3-venv is needed"; exit 1; }
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2 ||
        { say "pip could not install $here/requirements.txt; is this machine online?"; exit 1; }
    cp "$here/requirements.txt" "$venv/installed.txt"
fi

export PYTHONDONTWRITEBYTECODE=1
if [ "${1:-}" = --self-test ]; then
    exec "$venv/bin/python" "$here/self_test.py"
fi
exec "$venv/bin/python" "$here/run.py" "$@"
