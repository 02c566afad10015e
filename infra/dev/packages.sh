#!/usr/bin/env bash
# Installs from Debian's packages what is missing of: build (a C compiler for bundled C code), services (PostgreSQL
# and Redis for the tests), node (Node.js and npm: the dashboard is built with them, and the tests sign in to and send mail to
# servers of theirs), browser (Chromium, which the tests drive), python (the peer of the benchmark, and a test that edits
# workbooks).
set -euo pipefail
missing=()
for part in "$@"; do
	case "$part" in
	build) command -v cc >/dev/null || missing+=(build-essential) ;;
	services)
		compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
		command -v redis-server >/dev/null || missing+=(redis-server)
		;;
	node)
		command -v node >/dev/null || missing+=(nodejs)
		command -v npm >/dev/null || missing+=(npm)
		;;
	browser) command -v "${CHROMIUM:-chromium}" >/dev/null || missing+=(chromium) ;;
	python)
		command -v python3 >/dev/null || missing+=(python3)
		python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
		;;
	*) echo "packages.sh: unknown part $part" >&2; exit 2 ;;
	esac
done
[ "${#missing[@]}" -eq 0 ] && exit 0
as_root=()
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || { echo "Please install as root: ${missing[*]}" >&2; exit 1; }
	as_root=(sudo)
fi
echo "Installing ${missing[*]} …"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
