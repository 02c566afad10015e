#!/usr/bin/env bash
# The isolation exam alone, on a PostgreSQL of its own and on SQLite. It is part of `make test` too.
set -euo pipefail
cd "$(dirname "$0")/../.."
source infra/dev/services.sh
if command -v cargo-nextest >/dev/null; then
	cargo nextest run --workspace --locked exam
else
	cargo test --workspace --locked --test it exam
fi
