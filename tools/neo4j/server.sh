#!/usr/bin/env bash
# A real Neo4j Community on loopback, for development and tests: server.sh [start|stop|status|wipe|import FOLDER|java]
# Environment: NEO4J_VERSION NEO4J_HOME NEO4J_PASSWORD BOLT_PORT HTTP_PORT HEAP JAVA_HOME BROWSER=1
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${here%/tools/neo4j}/.neo4j
version=${NEO4J_VERSION:-5.26.30}
# Neo4j takes no folder whose path has . or .. in it
home=${NEO4J_HOME:-$cache/$version}
mkdir -p "$home"
home=$(cd "$home" && pwd -P)
bolt=${BOLT_PORT:-7687}
http=${HTTP_PORT:-7474}
heap=${HEAP:-1g}
password=${NEO4J_PASSWORD:-loopback-only}
pidfile=$home/run/neo4j.pid

fail() {
  echo "server.sh: $1" >&2
  if [[ -f ${2:-} ]]; then tail -n 20 "$2" >&2; fi
  exit 1
}

# a process id may be used again by another program, so its command line must name this home
running() {
  [[ -s $pidfile ]] || return 1
  pid=$(<"$pidfile")
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "--home-dir=$home "
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

stop() {
  if running; then
    kill "$pid"
    for _ in {1..300}; do
      [[ -d /proc/$pid ]] || break
      sleep 0.1
    done
    [[ ! -d /proc/$pid ]] || fail "process $pid still runs after 30 s"
  fi
  rm -f "$pidfile"
}

# calendar versions need Java 21, version 5 needs Java 17
find_java() {
  local need=17
  [[ $version != 20* ]] || need=21
  for java in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    java_version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p') || java_version=0
    if ((${java_version:-0} >= need)); then return; fi
  done
  fail "Neo4j $version needs Java $need or newer"
}

find_jars() {
  mkdir -p "$cache"
  jars=$cache/jars-$version${BROWSER:+-browser}.txt
  if [[ -s $jars ]] && (IFS=:; ls $(<"$jars")) >/dev/null 2>&1; then return; fi
  mvn -q -B -ntp -f "$here/pom.xml" ${BROWSER:+-Pbrowser} -Dneo4j.version="$version" \
    dependency:build-classpath -Dmdep.outputFile="$jars.new" >"$cache/maven.log" 2>&1 ||
    fail "Maven could not fetch Neo4j $version" "$cache/maven.log"
  mv "$jars.new" "$jars"
}

configure() {
  mkdir -p "$home"/{conf,data,logs,run,plugins,import}
  {
    echo server.default_listen_address=127.0.0.1
    echo "server.bolt.listen_address=:$bolt"
    echo "server.bolt.advertised_address=127.0.0.1:$bolt"
    echo "server.http.listen_address=:$http"
    echo "server.http.advertised_address=127.0.0.1:$http"
    echo server.memory.pagecache.size=256m
    echo dbms.usage_report.enabled=false
    echo client.allow_telemetry=false
    echo browser.remote_content_hostname_whitelist=localhost,127.0.0.1
    if [[ $version == 20* ]]; then
      echo server.fleet_discovery.enabled=false
      echo dbms.fleet_manager.enabled=false
    fi
  } >"$home/conf/neo4j.conf"
  printf -- '-cp\n"%s"\n' "$(<"$jars")" >"$home/run/classpath.args"
}

admin() {
  NEO4J_HOME=$home NEO4J_CONF=$home/conf "$java" @"$home/run/classpath.args" "${flags[@]}" org.neo4j.cli.AdminTool "$@"
}

set_password() {
  [[ ! -d $home/data/dbms ]] || return 0
  admin dbms set-initial-password "$password" >"$home/logs/password.log" 2>&1 ||
    fail "the password was not taken (8 characters or more)" "$home/logs/password.log"
}

# the name of the entry point differs between versions; the jar says which it is
entry_point() {
  python3 - "$(tr : '\n' <"$jars" | grep -F "/neo4j-$version.jar")" <<'PYTHON'
import sys
import zipfile

print(zipfile.ZipFile(sys.argv[1]).read("META-INF/services/org.neo4j.server.startup.EntryPoint").decode().split()[-1])
PYTHON
}

prepare() {
  find_java
  command -v mvn >/dev/null || fail "Maven (mvn) is missing"
  find_jars
  flags=(--add-opens=java.base/{java.nio,java.io,sun.nio.ch,java.util.concurrent}=ALL-UNNAMED)
  ((java_version < 21)) || flags+=(--enable-native-access=ALL-UNNAMED)
  ((java_version < 23)) || flags+=(--sun-misc-unsafe-memory-access=allow)
}

# what `stance export --neo4j-admin FOLDER` wrote, into a server that has nothing yet
import() {
  [[ -f ${1:-}/import.args ]] || fail "'${1:-}' has no import.args; stance export --neo4j-admin FOLDER writes it"
  ! running || fail "the server runs, process $pid; stop it first"
  prepare
  configure
  (cd "$1" && admin database import full neo4j @import.args)
}

start() {
  prepare
  if answers "$bolt" || answers "$http"; then fail "port $bolt or $http is taken; set BOLT_PORT and HTTP_PORT"; fi
  configure
  set_password
  local entry
  entry=$(entry_point)
  # the collector that takes least of few cores
  setsid nohup "$java" @"$home/run/classpath.args" -Xms"$heap" -Xmx"$heap" -XX:+UseParallelGC \
    -Dio.netty.tryReflectionSetAccessible=true "${flags[@]}" "$entry" \
    --home-dir="$home" --config-dir="$home/conf" >"$home/logs/console.log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$pidfile"
  SECONDS=0
  # while one program becomes another its command line is empty, so the process is asked for, not its name
  until answers "$bolt" && answers "$http"; do
    [[ -d /proc/$pid ]] || fail "Neo4j stopped while it started" "$home/logs/console.log"
    if ((SECONDS > 120)); then
      stop
      fail "no answer after 120 s" "$home/logs/console.log"
    fi
    sleep 0.1
  done
}

case ${1:-start} in
  start)
    running || start
    running
    echo "Neo4j $version runs, process $pid; stop it with: make neo4j-stop"
    echo "export NEO4J_URI=bolt://127.0.0.1:$bolt NEO4J_USER=neo4j NEO4J_PASSWORD='$password'"
    echo "in use: STANCEGRAPH_USER=neo4j STANCEGRAPH_PASSWORD='$password' stance info --graph bolt://127.0.0.1:$bolt"
    ;;
  stop) stop ;;
  import) import "${2:-}" ;;
  java) find_java && echo "$java" ;;
  status) running && echo "running, process $pid" ;;
  wipe)
    stop
    rm -rf "${home:?}"/{data,logs,run}
    ;;
  *) fail "what is '$1'? there are start, stop, status, wipe, import and java" ;;
esac
