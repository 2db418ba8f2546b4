#!/bin/sh
# Lists the events and funnels of a project, page by page, one line of JSON each; needs curl and jq:
#
#     BASE_URL=http://127.0.0.1:8180 TOKEN=... ./list.sh
set -eu
: "${BASE_URL:?is not set}" "${TOKEN:?is not set}"

for list in events funnels; do
    path="/api/v1/$list?limit=10"
    while [ -n "$path" ]; do
        # The token belongs to one server, whatever a link says.
        case $path in /*) ;; *) echo "A link leads to $path." >&2 && exit 1 ;; esac
        # The token goes through a pipe, because others see the command line.
        page=$(printf 'Authorization: Bearer %s\n' "$TOKEN" | curl -sS --fail -H @- "$BASE_URL$path")
        # An answer without the list is an error and not the end.
        printf '%s' "$page" | jq -c --arg list "$list" '.[$list][] | [$list, .id, .name]'
        path=$(printf '%s' "$page" | jq -r '._links.nextPage // empty')
    done
done
