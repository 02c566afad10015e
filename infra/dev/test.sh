#!/usr/bin/env bash
# Formatting, lints, dependency rules, then every test on a real PostgreSQL, a real Redis and in a real browser.
set -euo pipefail
cd "$(dirname "$0")/../.."
step() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }

step "formatting"
cargo fmt --all --check
step "dashboard: types, lints, unit tests, build"
infra/dev/dashboard.sh check
step "lints"
cargo clippy --workspace --all-targets --locked -- -D warnings
step "dependencies: bans, licences, sources"
command -v cargo-deny >/dev/null || cargo install --locked --quiet cargo-deny@0.20.2
cargo deny --log-level error check bans licenses sources

step "packages of the servers the tests talk to"
RENKEI_NODE_SERVERS=$(infra/dev/node.sh)
export RENKEI_NODE_SERVERS
step "packages of the Python that edits a workbook"
infra/dev/python.sh >/dev/null

source infra/dev/services.sh
step "tests"
if command -v cargo-nextest >/dev/null; then
	cargo nextest run --workspace --locked
else
	cargo test --workspace --locked --lib --bins --tests
fi
step "documentation examples"
cargo test --workspace --locked --doc --quiet
step "pages, in a browser before the embedded program"
export RENKEI_PICTURES="${RENKEI_PICTURES:-${CARGO_TARGET_DIR:-$PWD/target}/pictures}"
export RENKEI_BIN="${CARGO_TARGET_DIR:-$PWD/target}/debug/renkei"
infra/dev/dashboard.sh e2e
step "pages: speed on a computer four times slower"
infra/dev/dashboard.sh speed
step "pages, in a browser before services on PostgreSQL and Redis"
infra/dev/dashboard.sh e2e:services
step "done"
