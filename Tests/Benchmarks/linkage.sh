#!/bin/sh
# How well rows are linked: `linkage.sh [COPIES]`. Prints the table of goals with our figures beside the anchors'.
#
# Runs every labelled set of ../shared/linkage through the built executable at its defaults, never seeing the truth, and
# takes seconds and peak memory; runs a whole night over both sets of companies. With COPIES (8, say) it also makes so
# many different partners of the first set of companies, and links them in one run. It judges nothing: its status is 0 whatever the figures are.
set -eu
cd "$(dirname "$0")/../.."
shared=../shared/linkage
[ -d "$shared" ] || { echo "no labelled sets: $PWD/$shared is missing" >&2; exit 66; }
work=.build/linkage
mkdir -p "$work"
swift build -c release --explicit-target-dependency-import-check error --product partnergap >"$work/build.log" 2>&1 \
    || { cat "$work/build.log"; exit 1; }
exec python3 Tests/Benchmarks/linkage.py .build/release/partnergap "$shared" "$work" "${1:-0}"
