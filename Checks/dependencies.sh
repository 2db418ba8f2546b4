#!/usr/bin/env bash
# Installs the C libraries that the package is built against, where they are missing.
set -euo pipefail

command -v swift >/dev/null || {
    echo "weeklook needs Swift 6.2 or later: install it from your system's packages or from swift.org, then run make again." >&2
    exit 1
}
[ "$(uname)" = Darwin ] && exit 0 # libxml2, libcurl, SQLite and zlib are part of the system

missing=()
command -v pkg-config >/dev/null || missing+=(pkg-config)
for pair in libxml-2.0:libxml2-dev sqlite3:libsqlite3-dev libcurl:libcurl4-openssl-dev libcrypto:libssl-dev zlib:zlib1g-dev; do
    pkg-config --exists "${pair%%:*}" 2>/dev/null || missing+=("${pair##*:}")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
    echo "weeklook needs the development files of: ${missing[*]} (Debian's names). Install them with your system's package manager, then run make again." >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "weeklook needs these packages: ${missing[*]}. Ask an administrator to run: apt-get install ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq >&2 || true
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 || {
    echo "apt-get could not install ${missing[*]}; see its message above." >&2
    exit 1
}
