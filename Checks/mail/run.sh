#!/usr/bin/env bash
# Mails and webhooks against real servers on loopback, with faults: Checks/mail/run.sh PROGRAM [FOLDER]
#
# FOLDER is one in which 'weeklook demo' was run. The Python packages live outside the checkout, in
# ${WEEKLOOK_CACHE:-~/.cache/weeklook}/mail-venv.
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=$("$here/../python.sh" mail-venv "$here/requirements.txt")
for tool in openssl rsvg-convert; do
    command -v "$tool" >/dev/null || { echo "the checks of mails need $tool; install it (Debian: openssl, librsvg2-bin)" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
demo=${2:-}
if [ -z "$demo" ]; then
    demo="$work/demo"
    mkdir "$demo"
    (cd "$demo" && "$program" demo --weeks 2 --quiet)
fi
# Faults never take long; a hang is one.
cd "$work" && PYTHONPATH="$here" timeout 120 "$python" "$here/check.py" "$program" "$(realpath "$demo")" "$work"
