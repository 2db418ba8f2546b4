#!/usr/bin/env bash
# The documentation of our libraries without a warning, and every public type in it at a place of its own:
#
#     Checks/docs.sh [SCRATCH [TARGET...]]
#
# SCRATCH is the folder of the build, as for `swift build --scratch-path`; the documentation is left in SCRATCH/docs.
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=${1:-${WEEKLOOK_CACHE:-$HOME/.cache/weeklook}/build}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- Smartlook SVGCharts

# docc stands beside the compiler, which may be reached over links or, on macOS, over xcrun.
swift=$(command -v swift)
tools=$(dirname "$(python3 -c 'import os, sys; print(os.path.realpath(sys.argv[1]))' "$swift")")
docc=$tools/docc
[ -x "$docc" ] || docc=$(xcrun --find docc 2>/dev/null) || {
    echo "there is no docc beside $swift; install the whole toolchain from swift.org" >&2
    exit 1
}
triple=$(swift -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')

# Where the C libraries are that a module shows its readers.
headers=(-I Sources/CLibXML2)
for flag in $(pkg-config --cflags libxml-2.0); do headers+=(-Xcc "$flag"); done

for target in "$@"; do
    swift build --quiet --scratch-path "$scratch" --target "$target"
    modules=$(swift build --scratch-path "$scratch" --show-bin-path)/Modules
    graphs=$scratch/docs/$target.symbols
    rm -rf "$graphs" "$scratch/docs/$target.doccarchive"
    mkdir -p "$graphs"
    # From the built module: other compiler flags would build everything anew.
    swift symbolgraph-extract -module-name "$target" -I "$modules" "${headers[@]}" -target "$triple" -output-dir "$graphs" \
        -minimum-access-level public -skip-inherited-docs

    catalog=Sources/$target/$target.docc
    "$docc" convert "$catalog" --additional-symbol-graph-dir "$graphs" --warnings-as-errors \
        --fallback-display-name "$target" --fallback-bundle-identifier "$target" \
        --output-dir "$scratch/docs/$target.doccarchive"

    python3 - "$graphs/$target.symbols.json" "$catalog" <<'CHECK'
import json, pathlib, re, sys

graph, catalog = json.load(open(sys.argv[1])), pathlib.Path(sys.argv[2])
text = "\n".join(page.read_text() for page in sorted(catalog.glob("**/*.md")))
grouped = set(re.findall(r"^- ``(\w+)``$", text, re.M))
types = [symbol for symbol in graph["symbols"] if len(symbol["pathComponents"]) == 1]
missing = sorted({symbol["pathComponents"][0] for symbol in types} - grouped)
for name in missing:
    print(f"{name} is in no group of {catalog}; add it to the topics", file=sys.stderr)
print(f"{catalog.stem}: {len(types)} public types in groups, {len(graph['symbols'])} symbols, {len(missing)} missing")
sys.exit(bool(missing) or not types)
CHECK
done
