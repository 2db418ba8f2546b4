# For checks that ask a server; sourced, with $program set. It makes the folder $work, and at the end of the script the
# folder and the server go away.
work=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

# Starts the sample server with more options and waits until it is ready; its process is $server.
serve() {
    (cd "$work" && exec "$program" serve --sample --port 0 --json --quiet "$@") >"$work/ready" &
    server=$!
    for _ in $(seq 600); do
        [ ! -s "$work/ready" ] || return 0
        kill -0 "$server" || { echo "the server ended before it was ready" >&2; exit 1; }
        sleep 0.1
    done
    echo "the server is not ready after a minute" >&2
    exit 1
}

# What the server says of itself: member url, member token.
member() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$work/ready" "$1"; }
