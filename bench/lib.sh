# What the commands of bench/ share; sourced. Everything lives under $BENCH (default /tmp/jiayuan-bench) and is removed at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. bin/jdk
BENCH=${BENCH:-/tmp/jiayuan-bench}
STAGE=440305007019
ROUNDS=${ROUNDS:-3}
SECONDS_EACH=${SECONDS_EACH:-5}
CLIENTS=${CLIENTS:-16}
PORT=${PORT:-8190} NGINX_PORT=$((${PORT:-8190} + 1)) PG_PORT=$((${PORT:-8190} + 2)) TWIN_PORT=$((${PORT:-8190} + 3))
export PGPASSWORD=bench PGHOST=127.0.0.1 PGPORT=$PG_PORT PGUSER=postgres PGDATABASE=postgres

tools() {
  local missing=()
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  command -v wrk >/dev/null || missing+=(wrk)
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" = 0 ] || { echo "Install them first: sudo apt-get install ${missing[*]}" >&2; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

database() {
  PG_BIN=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort | head -1)")
  mkdir -p "$BENCH/cluster"
  [ "$(id -u)" = 0 ] && chown postgres "$BENCH" "$BENCH/cluster"
  echo bench > "$BENCH/password"
  as_postgres "$PG_BIN/initdb" -D "$BENCH/cluster" -U postgres --locale=C.UTF-8 -A scram-sha-256 --pwfile="$BENCH/password" >/dev/null
  as_postgres "$PG_BIN/pg_ctl" -D "$BENCH/cluster" -w -l "$BENCH/cluster/log" \
    -o "-p $PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=512MB -c max_wal_size=4GB -c max_connections=60" start >/dev/null
}

sql() { "$PG_BIN/psql" -qAtX -v ON_ERROR_STOP=1 "$@"; }

program() { launch postgres "$PORT" program; PROGRAM=$LAUNCHED; }

twin() { # the program once more, on a database as it was before anything was added; what asks for pages of both compares them in one run
  sql -c "CREATE DATABASE twin"
  launch twin "$TWIN_PORT" twin; TWIN=$LAUNCHED
}

# The program on a database of the bench's server: launch DATABASE PORT NAME; NAME.log is what it says, LAUNCHED its process.
# BENCH_PROGRAM may name another way to run it: a class path and the main class.
launch() {
  local name=$3
  if [ -n "${BENCH_PROGRAM:-}" ]; then read -ra run <<<"$BENCH_PROGRAM"; else
    [ -f target/app/jiayuan.jar ] || bin/build
    run=(-jar target/app/jiayuan.jar)
  fi
  JIAYUAN_PORT=$2 JIAYUAN_DATA=$BENCH/$name-data JIAYUAN_DB_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/$1" JIAYUAN_DB_USER=postgres \
    JIAYUAN_DB_PASSWORD=bench JIAYUAN_DEMONSTRATION_ENABLED=true JIAYUAN_DEVELOPMENT=true JIAYUAN_IDENTITY_SECOND_FACTOR_REQUIRED=false \
    JIAYUAN_DEMONSTRATION_MATTERS="${MATTERS:-150}" SERVER_FORWARD_HEADERS_STRATEGY=native \
    JAVA_TOOL_OPTIONS= "$JAVA_HOME/bin/java" ${JAVA_OPTIONS:--Xmx1g} --enable-native-access=ALL-UNNAMED "${run[@]}" >"$BENCH/$name.log" 2>&1 &
  LAUNCHED=$!
  until grep -q "Jiayuan is ready" "$BENCH/$name.log"; do
    kill -0 "$LAUNCHED" || { cat "$BENCH/$name.log" >&2; exit 1; }
    sleep 0.2
  done
}

web() { # a folder to serve, one worker for each core as the program has its threads
  mkdir -p "$BENCH/nginx"
  cat > "$BENCH/nginx/nginx.conf" <<NGINX
$([ "$(id -u)" = 0 ] && echo "user root;")
worker_processes auto; daemon off; pid $BENCH/nginx/pid; error_log $BENCH/nginx/error.log;
events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on;
  client_body_temp_path $BENCH/nginx/a; proxy_temp_path $BENCH/nginx/b; fastcgi_temp_path $BENCH/nginx/c; uwsgi_temp_path $BENCH/nginx/d; scgi_temp_path $BENCH/nginx/e;
  server { listen 127.0.0.1:$NGINX_PORT; root $1; default_type "text/html;charset=UTF-8"; add_header Content-Encoding gzip; } }
NGINX
  /usr/sbin/nginx -p "$BENCH/nginx" -e "$BENCH/nginx/error.log" -c "$BENCH/nginx/nginx.conf" &
  WEB=$!
  sleep 0.5
}

# KEEP=yes leaves the database and the program for the next command.
finish() {
  [ -z "${WEB:-}" ] || { kill "$WEB" 2>/dev/null || true; wait "$WEB" 2>/dev/null || true; }
  if [ -n "${KEEP:-}" ] && [ -n "${PROGRAM:-}" ]; then echo "PROGRAM=$PROGRAM PG_BIN=$PG_BIN" > "$BENCH/state"; return; fi
  local one
  for one in ${PROGRAM:-} ${TWIN:-}; do kill "$one" 2>/dev/null || true; while kill -0 "$one" 2>/dev/null; do sleep 0.2; done; done
  [ -z "${PG_BIN:-}" ] || as_postgres "$PG_BIN/pg_ctl" -D "$BENCH/cluster" -m fast -w stop >/dev/null || true
  rm -rf "$BENCH"
}

begin() {
  tools
  trap finish EXIT
  if [ -f "$BENCH/state" ]; then . "$BENCH/state"; kill -0 "$PROGRAM" && return; fi
  rm -rf "$BENCH"; mkdir -p "$BENCH"
  database
  program
}

# What the server did for one request, as a script for pgbench and as a number: observe SCRIPT PATTERN COMMAND…
observe() {
  local script=$1 pattern=$2 log=$BENCH/cluster/log from; shift 2
  sql -c "ALTER SYSTEM SET log_min_duration_statement = 0" -c "ALTER SYSTEM SET log_line_prefix = '§%p '" -c "SELECT pg_reload_conf()" >/dev/null
  sleep 2; from=$(stat -c %s "$log"); OBSERVED_FROM=$from
  "$@"
  sleep 1
  sql -c "ALTER SYSTEM RESET log_min_duration_statement" -c "SELECT pg_reload_conf()" >/dev/null
  python3 bench/statements.py "$log" "$from" SCRIPT "$pattern" > "$script"
  STATEMENTS=$(python3 bench/statements.py "$log" "$from" COUNT "$pattern")
}

# Signs a demonstration account in and writes the script with which wrk asks for pages as her: sign_in LOGIN SCRIPT [PORT NAME]. Sets COOKIE.
sign_in() {
  local password; password=$(awk '/password of all:/ {print $NF; exit}' "$BENCH/${4:-program}.log")
  curl -fsS -o /dev/null -c "$BENCH/jar" -H 'Sec-Fetch-Site: same-origin' --data-urlencode "login=$1" --data-urlencode "password=$password" "http://127.0.0.1:${3:-$PORT}/staff/sign-in"
  COOKIE=$(awk 'NF == 7 {printf "%s%s=%s", sep, $6, $7; sep = "; "}' "$BENCH/jar")
  [ -n "$COOKIE" ] || { echo "$1 was not signed in" >&2; exit 1; }
  printf 'request = function() return wrk.format("GET", wrk.path, { ["Cookie"] = "%s" }) end\n' "$COOKIE" > "$2"
}

warm() { wrk -t1 -c"$CLIENTS" -d"${WARM:-30}s" "$@" >/dev/null; } # lets the compiler do its work first
per_second() { wrk -t1 -c"$CLIENTS" -d"${SECONDS_EACH}s" "$@" | awk '/Requests\/sec/ {print $2} /Non-2xx/ {print "answers went wrong: " $0 > "/dev/stderr"}'; }
milliseconds() { # of a page at one client, median of the rounds: milliseconds WRK-ARGUMENTS…
  local times=()
  for _ in $(seq "$ROUNDS"); do
    times+=("$(wrk -t1 -c1 -d"${SECONDS_EACH}s" "$@" | awk '/Non-2xx/ {print "answers went wrong: " $0 > "/dev/stderr"} /Requests\/sec/ {printf "%.3f", 1000 / $2}')")
  done
  median "${times[@]}"
}
server() { # the same in the server alone: the statements of SCRIPT by one client of pgbench
  local times=()
  for _ in $(seq "$ROUNDS"); do times+=("$("$PG_BIN/pgbench" -n -M prepared -c1 -T "$SECONDS_EACH" -f "$1" 2>/dev/null | awk '/^tps/ {printf "%.3f", 1000 / $3}')"); done
  median "${times[@]}"
}
median() { printf '%s\n' "$@" | sort -g | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f", a/b}'; }

verdict() { # name, value, relation, budget
  if awk -v a="$2" -v b="$4" -v r="$3" 'BEGIN {exit !(r == ">=" ? a >= b : a <= b)}'; then echo "$1: $2 (budget $3 $4) kept"; else echo "$1: $2 (budget $3 $4) MISSED"; missed=1; fi
}
