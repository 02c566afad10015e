#!/usr/bin/env bash
# The isolation exam alone, on a PostgreSQL of its own and on SQLite. It is part of `make test` too.
set -euo pipefail
cd "$(dirname "$0")/../.."
source infra/dev/services.sh
if command -v cargo-nextest >/dev/null; then
	cargo nextest run --workspace --locked --success-output final exam
else
	cargo test --package gateway --locked --test it exam -- --nocapture
fi
