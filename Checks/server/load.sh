#!/usr/bin/env bash
# Measures the server under load on this machine: requests a second, latency and memory over the sample project.
#
#     Checks/server/load.sh PROGRAM [SECONDS]
#
# Fails where an answer was no success or the server needed 200 MB or more.
set -euo pipefail
program=$(realpath "$1")
seconds="${2:-10}"
command -v wrk >/dev/null || apt-get install -y -qq wrk >&2 || { echo "load: please install wrk" >&2; exit 1; }

. "$(dirname "$0")/../serving.sh"
serve --budget 1000000000/30 --no-alerts --switch funnels=at-once
url=$(member url)
token=$(member token)
ask() { curl -s -f -H "Authorization: Bearer $token" "$@"; }
memory() { awk '/VmHWM/ { printf "%d MB\n", $2 / 1024 }' "/proc/$server/status"; }

funnel=$(ask "$url/api/v1/funnels" | python3 -c 'import json, sys; print(json.load(sys.stdin)["funnels"][0]["id"])')
days='dateFrom=2026-11-02&dateTo=2026-11-08'
ask "$url/api/v1/funnels/$funnel?$days" >/dev/null # computed once, as by every client's first question
cat >"$work/search.lua" <<'LUA'
wrk.method = "POST"
wrk.body = '{"filters": [{"name": "recording_date", "operator": "in_range", "value": ["2026-11-02", "2026-11-08"]}]}'
wrk.headers["Content-Type"] = "application/json"
LUA

lscpu | awk -F': +' '/^Model name|^CPU\(s\)/ { print $1 ": " $2 }'
echo "memory after the first answers: $(memory)"
measure() {
    local name=$1
    shift
    wrk -t 1 -c 16 -d "${seconds}s" --latency -H "Authorization: Bearer $token" "$@" >"$work/out"
    if grep -q 'Non-2xx\|Socket errors' "$work/out"; then
        cat "$work/out"
        exit 1
    fi
    awk -v name="$name" '
        /50%/ { median = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 }
        END { printf "%-34s %8.0f requests/s   median %9s   p99 %9s\n", name, rate, median, p99 }' "$work/out"
}
measure "events list" "$url/api/v1/events"
measure "funnel detail" "$url/api/v1/funnels/$funnel?$days"
measure "sessions search, 10 a page" -s "$work/search.lua" "$url/api/v1/sessions/search?limit=10"
measure "sessions search, 100 a page" -s "$work/search.lua" "$url/api/v1/sessions/search"
echo "peak memory: $(memory)"
[ "$(awk '/VmHWM/ { print $2 }' "/proc/$server/status")" -lt $((200 * 1024)) ] || {
    echo "load: the server needs 200 MB or more" >&2
    exit 1
}
