#!/bin/sh
# What `partnergap inspect` opens beside its input: nothing but what every start opens, and no socket ever.
# Usage: opened-files.sh TOOL FILE…   Exit status: 0 nothing else was opened, or strace is missing; 1 something was.
set -u
tool=$1
shift
if ! command -v strace >/dev/null; then
    echo "opened-files: skipped, strace is missing (apt-get install strace)"
    exit 0
fi
traced=$(mktemp) && start=$(mktemp) && opened=$(mktemp) || exit 1
trap 'rm -f "$traced" "$start" "$opened"' EXIT
trace() {
    strace -f -qq -e trace=open,openat,openat2,creat,socket,connect -o "$traced" "$tool" "$@" >/dev/null 2>&1
}
# Names of what was opened or connected, without process numbers and results.
names() { sed -E 's/^[0-9]+ +//; s/ = .*//' "$traced" | grep -E '^(open|openat|openat2|creat|socket|connect)\(' | sort -u; }

trace --help
names >"$start"
failed=0
for file in "$@"; do
    trace inspect "$file"
    names | comm -13 "$start" - >"$opened"
    found=$(grep -vF "\"$file\"" "$opened")
    grep -qF "\"$file\"" "$opened" || { echo "$file: was not opened at all"; failed=1; }
    [ -z "$found" ] && continue
    printf '%s: opened as well:\n%s\n' "$file" "$found"
    failed=1
done
exit $failed
