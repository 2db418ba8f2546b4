#!/usr/bin/env bash
# Takes pictures of the gallery of all charts in all states, for people to look at: Checks/gallery.sh /tmp/pictures
set -euo pipefail
checks=$(cd "$(dirname "$0")" && pwd)
python=$("$checks/setup.sh")
"$python" - "$checks" "$1" <<'PICTURES'
import sys
from pathlib import Path

checks, output = Path(sys.argv[1]), Path(sys.argv[2])
sys.path.insert(0, str(checks))
from browser import chromium
from screenshots import photograph

output.mkdir(parents=True, exist_ok=True)
with chromium() as browser:
    for page in sorted((checks.parent / "Tests/SVGChartsTests/Gallery").glob("*.html")):
        photograph(browser, page, output / page.stem)
PICTURES
