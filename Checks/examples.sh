#!/usr/bin/env bash
# The examples of the guides against the sample server: Checks/examples.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
examples=$(cd "$(dirname "$0")/../Guides/Examples" && pwd)
for tool in curl jq; do
    command -v "$tool" >/dev/null || { echo "the examples need $tool; install it" >&2; exit 1; }
done

. "$(dirname "$0")/serving.sh"
serve
BASE_URL=$(member url)
TOKEN=$(member token)
export BASE_URL TOKEN

count() {
    curl -sS --fail -H "Authorization: Bearer $TOKEN" "$BASE_URL/api/v1/$1?limit=1" | jq -e '.totalCount | select(. > 0)'
}
check() {
    for list in events funnels; do
        expected=$(count "$list")
        found=$(grep -c "^\[\"$list\"," "$work/$1" || true)
        [ "$found" = "$expected" ] || { echo "$1 lists $found $list, there are $expected" >&2; exit 1; }
    done
    [ "$(sort "$work/$1" | uniq -d | wc -l)" -eq 0 ] || { echo "$1 lists something twice" >&2; exit 1; }
}

"$examples/list.sh" >"$work/list.sh"
check list.sh
if command -v node >/dev/null; then
    node "$examples/list.mjs" >"$work/list.mjs"
    check list.mjs
    diff "$work/list.sh" "$work/list.mjs"
    echo "examples: 2 passed, $(wc -l <"$work/list.sh") lines each"
else
    echo "examples: 1 passed, list.mjs skipped because there is no node"
fi

# A wrong token is an error for both, not an empty list.
for example in list.sh list.mjs; do
    if [ "$example" = list.mjs ] && ! command -v node >/dev/null; then continue; fi
    run=("$examples/$example")
    [ "$example" = list.sh ] || run=(node "${run[@]}")
    if TOKEN=wrong "${run[@]}" >"$work/refused" 2>&1; then
        echo "$example takes a refusal for the end" >&2
        exit 1
    fi
done
echo "examples refused: passed"
