#!/usr/bin/env bash
# Builds the library and runs one benchmark: benchmarks/run.sh NAME [arguments]. Its last line has the figures.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
[ "$name" != import ] || name=imports # a keyword of Java names no package
if [ ! -d "benchmarks/src/main/java/io/github/petitionkit/benchmarks/${name:-.none}" ]; then
  echo "usage: benchmarks/run.sh NAME [arguments], where NAME is one of:" >&2
  find benchmarks/src/main/java/io/github/petitionkit/benchmarks -mindepth 2 -name '*Benchmark.java' \
    -printf '%h\n' | xargs -rn 1 basename | sort -u | sed 's/^/  /' >&2
  exit 2
fi
shift

shopt -s nullglob
projects=$(printf ',%s' benchmarks "benchmarks/applications/$name"*.xml)
mvn --quiet --activate-profiles applications --projects "${projects#,}" --also-make package \
  -Dmaven.test.skip -Denforcer.skip >&2
exec java ${BENCHMARK_OPTS:--Xms2g -Xmx2g} -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" \
  "io.github.petitionkit.benchmarks.$name.${name^}Benchmark" "$@"
