#!/usr/bin/env bash
# 'make install' gives a program that runs from any folder, and 'make uninstall' takes all of it away: Checks/install.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
checkout=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# -o: the program that was built already.
make -s -C "$checkout" -o release install DESTDIR="$work/root" PREFIX=/usr PROGRAM="$program"
[ "$(cd "$work/root/usr" && find . -type f | sort | tr '\n' ' ')" = "./bin/weeklook ./share/bash-completion/completions/weeklook ./share/fish/vendor_completions.d/weeklook.fish ./share/man/man1/weeklook.1 ./share/zsh/site-functions/_weeklook " ]
# It needs no toolchain.
if command -v ldd >/dev/null && ldd "$work/root/usr/bin/weeklook" | grep -i swift; then exit 1; fi
mkdir "$work/elsewhere"
(cd "$work/elsewhere" && env -i PATH=/usr/bin:/bin "$work/root/usr/bin/weeklook" demo --weeks 2 --quiet && [ -s reports/demo/index.html ])
bash -n "$work/root/usr/share/bash-completion/completions/weeklook"
if command -v man >/dev/null; then
    [ -z "$(man -l --warnings "$work/root/usr/share/man/man1/weeklook.1" 2>&1 >/dev/null)" ]
fi
make -s -C "$checkout" uninstall DESTDIR="$work/root" PREFIX=/usr
[ -z "$(find "$work/root" -type f)" ]
echo "install: passed"
