#!/usr/bin/env bash
# The report of a busy week, rendered by our program and its charts by Vega: Benchmarks/Render/run.sh PROGRAM_DIR
#
# PROGRAM_DIR has RenderBenchmark, built for release. Fails where the report takes longer than RENDER_LIMIT_MS (300).
set -euo pipefail
program=$1/RenderBenchmark
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv="${WEEKLOOK_CACHE:-$HOME/.cache/weeklook}/bench/render-venv"
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" "$work" >"$work/ours.json"
PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" "$here/vega.py" "$work" "${RENDER_LIMIT_MS:-300}"
