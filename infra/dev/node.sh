#!/usr/bin/env bash
# Puts the packages of the tests' servers (libs/testkit/node) beside the build, in a folder named by the hash of their
# lock file: another lock file is another folder, and testkit looks for the one it was compiled with. Prints the folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
source=libs/testkit/node
folder="$(realpath -m "${CARGO_TARGET_DIR:-target}")/testkit-node/$(sha256sum "$source/package-lock.json" | cut -c -16)"
if [ ! -d "$folder/node_modules" ]; then
	mkdir -p "$(dirname "$folder")"
	# Under another name until it is whole; who comes second throws its own away.
	draft=$(mktemp -d "$folder.XXXXXX")
	trap 'rm -rf "$draft"' EXIT
	cp "$source/package.json" "$source/package-lock.json" "$draft"
	(cd "$draft" && npm ci --silent --no-audit --no-fund --ignore-scripts >&2)
	mv -T "$draft" "$folder" 2>/dev/null || [ -d "$folder/node_modules" ]
fi
echo "$folder"
