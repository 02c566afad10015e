#!/usr/bin/env bash
# Starts the program on the embedded default with a folder of workbooks, or with made-up ones when none is given.
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
exec "$renkei" up --data "$data" --ndb "$ndb" --port "$port" --graphiql
