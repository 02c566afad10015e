#!/usr/bin/env bash
# Runs each fuzz target of the workbook parser for so many seconds, from seeds of the synthetic generator.
set -euo pipefail
cd "$(dirname "$0")/../../libs/ndb"
seconds=$1
command -v cargo-fuzz >/dev/null || cargo install --locked --quiet cargo-fuzz@0.13.2
cargo run --quiet --example corpus -- fuzz/corpus
for target in workbook sheet; do
	cargo +nightly fuzz run "$target" -- -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=5
done
