#!/usr/bin/env bash
# Builds an example in release and runs it: example.sh <name> [argument...]
# Of the whole workspace, so that the features of the libraries are those of the program and nothing is built twice.
set -euo pipefail
cd "$(dirname "$0")/../.."
name=$1
shift
cargo build --release --quiet --workspace --example "$name"
exec "${CARGO_TARGET_DIR:-target}/release/examples/$name" "$@"
