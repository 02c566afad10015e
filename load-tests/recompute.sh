#!/usr/bin/env bash
# Recomputes five editions from their stored counts and, side by side, one indicator of one edition with plain pandas.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
cargo build --release --quiet --workspace --bin renkei
ndb=$1
if [ -z "$ndb" ]; then
	ndb="$target/bench/five"
	for year in 2018 2019 2020 2021 2022; do
		[ -d "$ndb/$year" ] || "$target/release/renkei" ndb synthesize --fiscal-year "$year" --output "$ndb/$year"
	done
fi
venv="$target/bench/venv"
if [ ! -x "$venv/bin/python" ]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install --quiet --disable-pip-version-check -r load-tests/peer/requirements.txt
fi
infra/dev/example.sh recompute "$ndb" "$target/bench/smoking.csv" | tee "$target/bench/recompute.txt"
exec "$venv/bin/python" load-tests/peer/recompute.py "$target/bench/smoking.csv" "$target/bench/recompute.txt"
