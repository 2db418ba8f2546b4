#!/usr/bin/env bash
# Mails and webhooks against real servers on loopback, with faults: Checks/mail/run.sh PROGRAM [FOLDER]
#
# FOLDER is one in which 'weeklook demo' was run. The Python packages live outside the checkout, in
# ${WEEKLOOK_CACHE:-~/.cache/weeklook}/mail-venv.
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv="${WEEKLOOK_CACHE:-$HOME/.cache/weeklook}/mail-venv"

# The copy is written last, so that an interrupted installation is made again.
if ! cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
    echo "mail: making the Python environment $venv" >&2
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt" >&2
    cp "$here/requirements.txt" "$venv/installed.txt"
fi
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
cd "$work" && PYTHONPATH="$here" timeout 120 "$venv/bin/python" "$here/check.py" "$program" "$(realpath "$demo")" "$work"
