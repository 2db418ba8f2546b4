#!/usr/bin/env bash
# Holds the server's answers against its own description with made-up requests, good and bad ones:
#
#     Checks/server/schemathesis.sh PROGRAM
#
# The Python packages live outside the checkout, in ${WEEKLOOK_CACHE:-~/.cache/weeklook}/schemathesis-venv.
set -euo pipefail
program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=$("$here/../python.sh" schemathesis-venv "$here/requirements.txt")

. "$here/../serving.sh"
serve --budget 1000000/30 --no-alerts

cd "$work"
"$(dirname "$python")/schemathesis" --config-file "$here/schemathesis.toml" run "$(member url)/openapi.json" \
    --header "Authorization: Bearer $(member token)" \
    --phases examples,coverage,fuzzing --mode all --checks all --max-examples "${EXAMPLES:-80}" --seed 1 \
    --generation-database none --request-timeout 10 --warnings off --continue-on-failure
kill -0 "$server" # it is still there
