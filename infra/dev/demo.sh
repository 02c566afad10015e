#!/usr/bin/env bash
# Starts the program on the embedded default with a folder of workbooks, or with made-up ones when none is given, and with
# a made-up prefecture to look at.
set -euo pipefail
cd "$(dirname "$0")/../.."
ndb=$1 port=$2 data=${3:-demo-data}
renkei="${CARGO_TARGET_DIR:-target}/debug/renkei"
if [ -z "$ndb" ]; then
	ndb="$data/synthetic"
	if [ ! -d "$ndb" ]; then
		echo "ワークブックの指定がないため、架空のデータを作ります（make demo NDB=フォルダー で実データを使えます）"
		"$renkei" ndb synthesize --fiscal-year 2021 --output "$ndb"
	fi
fi
# A folder that has the real prefecture is refused in one line, and starts as it is. The links it prints are those of the
# made-up administrators; the one of the first operator comes from `renkei up` below.
"$renkei" seed demo --data "$data" --public-url "http://127.0.0.1:$port" || true
# Opens the page once it answers, where there is a screen.
if command -v xdg-open >/dev/null && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
	(until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do sleep 1; done; xdg-open "http://127.0.0.1:$port/") &
fi
exec "$renkei" up --data "$data" --ndb "$ndb" --port "$port" --graphiql
