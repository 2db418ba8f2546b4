#!/usr/bin/env bash
# Everything that needs a browser or takes longer, against the built program: Checks/run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
checks=$(cd "$(dirname "$0")" && pwd)
python=$("$checks/setup.sh")
. "$checks/serving.sh"

echo "== The checks themselves"
"$python" "$checks/selftest.py"

echo "== The demo, twice: another folder, time zone and language give the same bytes"
mkdir "$work/a" "$work/b"
(cd "$work/a" && "$program" demo --out "$work/A" --quiet)
(cd "$work/b" && TZ=Pacific/Apia LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 "$program" demo --out "$work/B" --quiet)
diff -r "$work/A" "$work/B"
echo "same bytes: 1 passed, 0 failed"

echo "== A user's own run against a server gives the demo's site; running again changes nothing"
serve --budget 100000/30
mkdir "$work/c" "$work/d"
cp "$work/a/weeklook.yml" "$work/c/"
cp "$work/a/weeklook.yml" "$work/d/"
run() {
    (cd "$work/$1" && SMARTLOOK_API_TOKEN=$(member token) "$program" run --base-url "$(member url)" \
        --now 2026-11-16T06:00:00Z --out "$work/$2" --quiet --json)
}
run c C | grep -q '"missing":\[\]'
diff -r "$work/A" "$work/C"
touch "$work/mark"
run c C | grep -q '"added_events":0'
diff -r "$work/A" "$work/C"
[ -z "$(find "$work/C" -type f -newer "$work/mark")" ]
echo "own run: 1 passed, 0 failed"

echo "== A fetch that is killed goes on where it was and ends in the same pages"
for seconds in 0.5 1.5 4; do
    run d D >"$work/killed" 2>&1 &
    sleep "$seconds"
    pkill -9 -f "$work/D " || true
    wait $! || true
done
run d D | grep -q '"missing":\[\]'
diff -r "$work/A" "$work/D"
echo "killed fetch: 1 passed, 0 failed"

echo "== The pages"
"$python" "$checks/site.py" "$work/A"

echo "== Every chart in every state"
"$python" "$checks/gallery.py"

echo "== Projects in every state"
"$python" "$checks/states.py" "$program"

echo "== The pages in German"
(cd "$work/a" && sed 's/^report:/report:\n  language: de/' weeklook.yml >german.yml)
(cd "$work/a" && "$program" site --config german.yml --out "$work/german" --quiet)
"$python" "$checks/site.py" "$work/german"

echo "== Mails and webhooks against real servers, with faults"
"$checks/mail/run.sh" "$program" "$work/a"
(cd "$work/a" && for week in 2026-W45 last; do "$program" mail --week "$week" --quiet; done)
"$python" "$checks/mail/pictures.py" "$work/pictures" "$work"/a/mails/*.eml

echo "== A site while it is published, under nginx, and over ten years"
"$checks/publishing/run.sh" "$program"

echo "== Schedules"
"$checks/schedule.sh" "$program" "$work/a"

echo "== Installed, it runs from anywhere"
"$checks/install.sh" "$program"

echo "== The site against its manifest and its archive"
(cd "$work/a" && "$program" verify "$work/A")

echo "== A report on paper"
"$python" "$checks/printing.py" "$program" "$work/a"

echo "== Names that were chosen to do harm"
"$python" "$checks/hostile.py" "$program"

echo "== The guides' examples against the server"
"$checks/examples.sh" "$program"

echo "== The server against its own description"
"$checks/server/schemathesis.sh" "$program" | tail -20

echo "== The libraries' documentation"
"$checks/docs.sh"
