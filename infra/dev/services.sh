#!/usr/bin/env bash
# Sourced by test.sh. Starts a PostgreSQL and a Redis of its own on free ports, unless DATABASE_URL or REDIS_URL names
# one; stops what it started when the shell ends. Nothing of it survives: durability is off on purpose.
services_folder=$(mktemp -d "${TMPDIR:-/tmp}/renkei-services.XXXXXX")

free_port() {
	local port
	while :; do
		port=$((20000 + RANDOM % 20000))
		(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
	done
}

# PostgreSQL refuses to run as root: there its own account runs it.
as_postgres() {
	if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
	local bin port
	bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
	port=$(free_port)
	mkdir "$services_folder/pg"
	[ "$(id -u)" -eq 0 ] && chown postgres "$services_folder/pg" && chmod 755 "$services_folder"
	as_postgres "$bin/initdb" -D "$services_folder/pg/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
	as_postgres "$bin/pg_ctl" -D "$services_folder/pg/data" -w -l "$services_folder/pg/log" \
		-o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$services_folder/pg -c fsync=off -c max_connections=200" start >/dev/null
	postgres_bin=$bin
	export DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
}

start_redis() {
	local port
	port=$(free_port)
	redis-server --port "$port" --bind 127.0.0.1 --save "" --appendonly no --daemonize yes \
		--dir "$services_folder" --pidfile "$services_folder/redis.pid" --logfile "$services_folder/redis.log" >/dev/null
	export REDIS_URL="redis://127.0.0.1:$port"
}

stop_services() {
	[ -n "${postgres_bin:-}" ] && as_postgres "$postgres_bin/pg_ctl" -D "$services_folder/pg/data" -m immediate stop >/dev/null 2>&1
	[ -f "$services_folder/redis.pid" ] && kill "$(cat "$services_folder/redis.pid")" 2>/dev/null
	rm -rf "$services_folder"
	return 0
}
trap stop_services EXIT

[ -n "${DATABASE_URL:-}" ] || start_postgres
[ -n "${REDIS_URL:-}" ] || start_redis
