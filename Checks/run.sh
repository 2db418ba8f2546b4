#!/usr/bin/env bash
# Everything that needs a browser or takes longer, against the built program: Checks/run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
checks=$(cd "$(dirname "$0")" && pwd)
python=$("$checks/setup.sh")
work=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

echo "== The checks themselves"
"$python" "$checks/selftest.py"

echo "== The demo, twice: another folder, time zone and language give the same bytes"
mkdir "$work/a" "$work/b"
(cd "$work/a" && "$program" demo --out "$work/A" --quiet)
(cd "$work/b" && TZ=Pacific/Apia LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 "$program" demo --out "$work/B" --quiet)
diff -r "$work/A" "$work/B"
echo "same bytes: 1 passed, 0 failed"

echo "== A user's own run against a server gives the demo's site; running again changes nothing"
"$program" serve --sample --port 0 --budget 100000/30 --json --quiet >"$work/ready" &
server=$!
for _ in $(seq 100); do [ -s "$work/ready" ] && break; sleep 0.1; done
member() { "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$work/ready" "$1"; }
mkdir "$work/c"
cp "$work/a/weeklook.yml" "$work/c/"
run() {
    (cd "$work/c" && SMARTLOOK_API_TOKEN=$(member token) "$program" run --base-url "$(member url)" \
        --now 2026-11-16T06:00:00Z --out "$work/C" --quiet --json)
}
run | grep -q '"missing":\[\]'
diff -r "$work/A" "$work/C"
touch "$work/mark"
run | grep -q '"added_events":0'
diff -r "$work/A" "$work/C"
[ -z "$(find "$work/C" -type f -newer "$work/mark")" ]
echo "own run: 1 passed, 0 failed"

echo "== The pages"
"$python" "$checks/site.py" "$work/A"
