#!/usr/bin/env bash
# Prints the Python interpreter of an environment with the packages of a file, made anew where that has changed:
#
#     "$(Checks/python.sh checks-venv Checks/requirements.txt)" Checks/site.py reports/demo
#
# The environment lives outside the checkout, in ${WEEKLOOK_CACHE:-~/.cache/weeklook}, at the path given first.
set -euo pipefail
venv="${WEEKLOOK_CACHE:-$HOME/.cache/weeklook}/$1"
requirements=$2

say() { printf 'python: %s\n' "$*" >&2; }
give_up() { say "$*"; exit 1; }

# The copy is written last, so that an interrupted installation is made again.
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        give_up "this needs Python 3.11 or later, this is $(python3 --version)"
    say "making the environment $venv"
    rm -rf "$venv"
    mkdir -p "$(dirname "$venv")"
    python3 -m venv "$venv" || give_up "python3 -m venv failed; on Debian the package python3-venv is needed"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" >&2 ||
        give_up "pip could not install $requirements; is this machine online?"
    cp "$requirements" "$venv/installed.txt"
fi
echo "$venv/bin/python"
