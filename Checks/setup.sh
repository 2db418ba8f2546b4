#!/usr/bin/env bash
# Installs what the checks need, only what is missing, and prints the Python interpreter to run them with:
#
#     "$(Checks/setup.sh)" Checks/site.py reports/demo
#
# The Python packages live outside the checkout, in ${WEEKLOOK_CACHE:-~/.cache/weeklook}/checks-venv.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

say() { printf 'checks: %s\n' "$*" >&2; }
give_up() { say "$*"; exit 1; }

missing_packages() {
    command -v xmllint >/dev/null || echo libxml2-utils
    command -v "${WEEKLOOK_CHROMIUM:-chromium}" >/dev/null || echo chromium
    command -v rsvg-convert >/dev/null || echo librsvg2-bin
    command -v pdftotext >/dev/null || echo poppler-utils
    command -v strace >/dev/null || echo strace
    PATH="$PATH:/usr/sbin" command -v nginx >/dev/null || echo nginx-light
    java -version >/dev/null 2>&1 || echo default-jre-headless
    # The drawings are measured with Arial's widths; a wider fallback font makes the overlap checks fail.
    case "$(fc-match -f '%{family}' Arial 2>/dev/null || true)" in
        *Liberation* | *Arial*) ;;
        *) echo fonts-liberation ;;
    esac
    # One check reads them in a wide one.
    case "$(fc-match -f '%{family}' 'DejaVu Sans' 2>/dev/null || true)" in
        *DejaVu*) ;;
        *) echo fonts-dejavu-core ;;
    esac
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_packages() {
    command -v apt-get >/dev/null ||
        give_up "these are missing and there is no apt-get to install them with; please install them by hand: $*"
    local root=""
    if [ "$(id -u)" -ne 0 ]; then
        # -n: without a terminal a password prompt would wait for ever.
        sudo -n true 2>/dev/null ||
            give_up "these are missing and installing them takes root; please run: sudo apt-get install $*"
        root="sudo -n"
    fi
    say "installing $*"
    local apt="$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0"
    { $apt update && $apt install -y --no-install-recommends "$@"; } >&2 ||
        give_up "apt-get could not install $*; is this machine online?"
}

missing="$(missing_packages)"
# Unquoted: one argument a package. (No arrays: the bash of macOS is too old for empty ones.)
[ -z "$missing" ] || install_packages $missing
exec "$here/python.sh" checks-venv "$here/requirements.txt"
