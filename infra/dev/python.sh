#!/usr/bin/env bash
# Puts a Python with openpyxl (libs/paper/tests/requirements.txt) beside the build, in a folder named by the hash of its
# list of packages, and says where: other packages are another folder.
set -euo pipefail
cd "$(dirname "$0")/../.."
list=libs/paper/tests/requirements.txt
folder="${CARGO_TARGET_DIR:-target}/paper-python/$(sha256sum "$list" | cut -c -16)"
if [ ! -x "$folder/bin/python" ]; then
	command -v python3 >/dev/null || { echo "python3 is missing: run infra/dev/packages.sh python" >&2; exit 1; }
	mkdir -p "$(dirname "$folder")"
	# Under another name until it is whole; who comes second throws its own away.
	draft=$(mktemp -d "$folder.XXXXXX")
	trap 'rm -rf "$draft"' EXIT
	python3 -m venv "$draft" >&2
	"$draft/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --requirement "$list" >&2
	mv -T "$draft" "$folder" 2>/dev/null || [ -x "$folder/bin/python" ]
fi
echo "$(cd "$folder" && pwd)/bin/python"
