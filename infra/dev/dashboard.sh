#!/usr/bin/env bash
# Builds the dashboard (services/dashboard/dist), which the program takes in when it is built. With arguments: runs that
# npm script there too. Debian's Node.js may be too old for the build: then one from the npm registry stands beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
target="${CARGO_TARGET_DIR:-target}"
mkdir -p "$target"
target=$(cd "$target" && pwd)
new_enough() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }
if ! new_enough; then
	case "$(uname -m)" in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac
	package="node-linux-$machine"
	[ -x "$target/node/node_modules/$package/bin/node" ] ||
		npm install --silent --no-audit --no-fund --prefix "$target/node" "$package@22.23.3"
	export PATH="$target/node/node_modules/$package/bin:$PATH"
	new_enough || { echo "Node.js 20.19 or newer is needed, and none could be fetched from the npm registry" >&2; exit 1; }
fi
cd services/dashboard
stamp=node_modules/.lock.sha256
lock=$(sha256sum package-lock.json)
if [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ]; then
	npm ci --silent --no-audit --no-fund
	echo "$lock" >"$stamp"
fi
# Built anew only when something it is made of has changed: a new folder makes the program link again.
made_of=$(find . \( -name node_modules -o -name dist -o -name tests \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)
if [ "$(cat dist/.made-of 2>/dev/null)" != "$made_of" ]; then
	npx --no-install vite build --logLevel warn
	echo "$made_of" >dist/.made-of
fi
for script in "$@"; do npm run --silent "$script"; done
