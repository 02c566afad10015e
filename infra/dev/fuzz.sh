#!/usr/bin/env bash
# Runs each fuzz target for so many seconds: the workbook parser, the file of onboarding, checklists that came back, and
# outlines for maps, from made-up seeds.
set -euo pipefail
cd "$(dirname "$0")/../../libs/ndb"
seconds=$1
command -v cargo-fuzz >/dev/null || cargo install --locked --quiet cargo-fuzz@0.13.2
fuzz() { cargo +nightly fuzz run "$1" -- -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=5; }
cargo run --quiet --example corpus -- fuzz/corpus
for target in workbook sheet; do
	fuzz "$target"
done
cd ../onboarding
cargo run --quiet --example nation -- fuzz/corpus/table
mkdir -p fuzz/corpus/grid
cp ../ndb/fuzz/corpus/sheet/* fuzz/corpus/grid/
for target in table grid; do
	fuzz "$target"
done
cd ../paper
cargo run --quiet --example checklist -- fuzz/corpus/checklist
fuzz checklist
cd ../boundaries
mkdir -p fuzz/corpus/topology
cp fuzz/seeds/* fuzz/corpus/topology/
fuzz topology
