#!/usr/bin/env bash
# Parses and standardises one edition with renkei and, side by side, with a plain openpyxl + pandas program.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
renkei="$target/release/renkei"
ndb=$1
if [ -z "$ndb" ]; then
	ndb="$target/bench/synthetic"
	[ -d "$ndb" ] || "$renkei" ndb synthesize --fiscal-year 2021 --output "$ndb"
fi
venv="$target/bench/venv"
if [ ! -x "$venv/bin/python" ]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install --quiet --disable-pip-version-check -r load-tests/peer/requirements.txt
fi
exec "$venv/bin/python" load-tests/bench.py "$renkei" "$ndb" "$target/bench"
