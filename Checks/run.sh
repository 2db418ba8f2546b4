#!/usr/bin/env bash
# Everything that needs a browser or takes longer, against the built program: Checks/run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
checks=$(cd "$(dirname "$0")" && pwd)
python=$("$checks/setup.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== The checks themselves"
"$python" "$checks/selftest.py"

echo "== The demo, twice: another folder, time zone and language give the same bytes"
mkdir "$work/a" "$work/b"
(cd "$work/a" && "$program" demo --out "$work/A" --quiet)
(cd "$work/b" && TZ=Pacific/Apia LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 "$program" demo --out "$work/B" --quiet)
diff -r "$work/A" "$work/B"
echo "same bytes: 1 passed, 0 failed"

echo "== The pages"
"$python" "$checks/site.py" "$work/A"
