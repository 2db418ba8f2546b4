#!/usr/bin/env bash
# A site while it is published, served and caught up over the years: Checks/publishing/run.sh PROGRAM
#
# WEEKLOOK_YEARS=all follows every time zone through all ten years, which takes an hour.
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=$("$here/../setup.sh")
mail=$("$here/../python.sh" mail-venv "$here/../mail/requirements.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONPATH="$here:$here/..:$here/../mail"

"$python" "$here/stops.py" "$program" "$work/stops"
"$python" "$here/served.py" "$program" "$work/served"
"$mail" "$here/../mail/stops.py" "$program" "$work/sending"
"$mail" "$here/years.py" "$program" "$work/years" ${WEEKLOOK_YEARS:-}
