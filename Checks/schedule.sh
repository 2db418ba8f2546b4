#!/usr/bin/env bash
# The schedules that the program prints, tried as far as a machine without their masters can: Checks/schedule.sh PROGRAM FOLDER
#
# FOLDER is one in which 'weeklook demo' was run.
set -euo pipefail
program=$(realpath "$1")
demo=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/a project" "$work/units" "$work/credentials"
cp "$demo"/weeklook.* "$work/a project"
cd "$work/a project"
schedule() { "$program" schedule "$@" --credentials "$work/credentials" --quiet; }

echo "-- cron: the line's condition holds at six in Prague, on both sides of a clock change, and at no other quarter"
line=$(schedule cron | grep -v '^#')
condition=$(printf '%s' "$line" | sed -e 's/^[^[]*\[/[/' -e 's/ && .*//' -e 's/\\%/%/g')
due() { faked="@$1" bash -c 'date() { command date --date="$faked" "$@"; }; '"$condition"; }
for instant in 2026-10-24T04:00:00Z 2026-10-26T05:00:00Z 2027-03-27T05:00:00Z 2027-03-29T04:00:00Z; do
    due "$(date -d "$instant" +%s)" || { echo "not due at $instant" >&2; exit 1; }
done
for instant in 2026-10-24T05:00:00Z 2026-10-26T04:00:00Z 2026-10-24T04:15:00Z; do
    ! due "$(date -d "$instant" +%s)" || { echo "due at $instant" >&2; exit 1; }
done

echo "-- cron: the command runs; without a server it ends with 3, without a secret with 2"
command=$(printf '%s' "$line" | sed -e 's/^[^]]*\] && //' -e 's/\\%/%/g')
status=0; sh -c "$command" 2>/dev/null || status=$?
[ "$status" = 2 ]
printf 'aaaa.bbbb.cccc\n' >"$work/credentials/SMARTLOOK_API_TOKEN"
chmod 600 "$work/credentials/SMARTLOOK_API_TOKEN"
sed -i 's|base_url: "http://127.0.0.1:8180"|base_url: "http://127.0.0.1:1"|' weeklook.yml
status=0; sh -c "$command" 2>/dev/null || status=$?
[ "$status" = 3 ]

echo "-- systemd: the units are understood, and ExecStart runs"
if command -v systemd-analyze >/dev/null; then
    schedule systemd --system | awk -v folder="$work/units/" '/^# --- / { file = folder $3; next } { print > file }'
    systemd-analyze verify "$work/units/weeklook.service" "$work/units/weeklook.timer"
    when=$(sed -n 's/^OnCalendar=//p' "$work/units/weeklook.timer")
    systemd-analyze calendar --base-time="2026-10-24 12:00 UTC" "$when" | grep -q "Next elapse: Sun 2026-10-25 05:00:00 UTC"
    systemd-analyze calendar --base-time="2026-10-23 12:00 UTC" "$when" | grep -q "Next elapse: Sat 2026-10-24 04:00:00 UTC"
    for zone in Europe/Prague America/New_York America/Santiago Australia/Lord_Howe Africa/Cairo Africa/Casablanca \
        Asia/Kolkata Pacific/Chatham; do
        # Every day of two years at six by the zone's clock, as Python knows it.
        TZ=UTC systemd-analyze calendar --iterations=731 --base-time="2026-01-01 00:00 UTC" "${when% *} $zone" |
            sed -nE 's/^ *(Next elapse|Iter\. #[0-9]+): ... ([0-9-]+ [0-9:]+) UTC$/\2/p' >"$work/systemd"
        python3 - "$zone" >"$work/python" <<'EOF'
import datetime, sys, zoneinfo
zone, utc = zoneinfo.ZoneInfo(sys.argv[1]), datetime.timezone.utc
begin = datetime.datetime(2026, 1, 1, tzinfo=utc)
days = (datetime.datetime(2025, 12, 31, 6, tzinfo=zone) + datetime.timedelta(days=n) for n in range(740))
print(*[f"{day.astimezone(utc):%F %T}" for day in days if day.astimezone(utc) > begin][:731], sep="\n")
EOF
        cmp "$work/systemd" "$work/python"
    done
    start=$(sed -n 's/^ExecStart=//p' "$work/units/weeklook.service")
    status=0; env -i HOME="$HOME" PATH=/usr/bin:/bin CREDENTIALS_DIRECTORY="$work/credentials" sh -c "$start" 2>/dev/null || status=$?
    [ "$status" = 3 ]
else
    echo "skipped: there is no systemd-analyze"
fi

echo "-- GitHub Actions: the steps that look at the clock and keep the archive do so"
schedule github-actions >"$work/workflow.yml"
block() { awk -v name="$1" '$0 ~ name { found = 1 } found && /run: \|/ { on = 1; match($0, /^ */); indent = RLENGTH; next }
    on { match($0, /^ */); if (length($0) && RLENGTH <= indent) exit; print }' "$work/workflow.yml"; }
look=$(block "id: look")
due=$(LINE="0 5 * * *" GITHUB_OUTPUT="$work/o1" bash -ec "date() { TZ=Europe/Prague command date -d 2026-11-16T05:20Z \"\$@\"; }; $look"; cat "$work/o1")
[ "$due" = due=true ]
due=$(LINE="0 4 * * *" GITHUB_OUTPUT="$work/o2" bash -ec "date() { TZ=Europe/Prague command date -d 2026-11-16T04:20Z \"\$@\"; }; $look"; cat "$work/o2")
[ "$due" = due=false ]
git init -q --bare "$work/origin"
git init -q "$work/checkout"
cd "$work/checkout"
git remote add origin "$work/origin"
export GIT_AUTHOR_NAME=w GIT_AUTHOR_EMAIL=w@example.com GIT_COMMITTER_NAME=w GIT_COMMITTER_EMAIL=w@example.com
bash -ec "$(block "Bring the archive")" 2>/dev/null # the first time there is none
[ ! -e weeklook.sqlite ]
cp "$demo/weeklook.sqlite" .
bash -ec "$(block "Keep the archive")" 2>/dev/null
rm weeklook.sqlite
bash -ec "$(block "Bring the archive")" 2>/dev/null
cmp weeklook.sqlite "$demo/weeklook.sqlite"
echo "schedules: passed"
