#!/bin/sh
# How fast exports are read, beside what C needs for the same files: `reading.sh [CUSTOMERS]`, 100000 by default.
# Needs the workload and the floors of ../shared/bench, and gcc. The programs take turns, so that a busy machine hits
# them alike; the figures are CPU time, the best of all rounds. The ratio is what to compare between machines.
set -eu
cd "$(dirname "$0")/../.."
customers=${1:-100000}
shared=../shared/bench
[ -d "$shared" ] || { echo "no workload: $PWD/$shared is missing" >&2; exit 66; }
work=.build/bench
files=$work/$customers
mkdir -p "$work"
[ -d "$files" ] || python3 "$shared/gen_workload.py" "$customers" "$files" >/dev/null
BENCH=1 swift build -c release --product ReadingBenchmark >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
tool=.build/release/ReadingBenchmark
gcc -O3 -march=native -o "$work/csvfloor" "$shared/csvfloor.c"

# One line per figure: who, file, MB/s.
rounds=$work/rounds.tsv
: >"$rounds"
floor() {
    "$work/csvfloor" "$1" "$2" "$3" 5 |
        awk -v who="$4" -v file="$2" '{ for (i = 1; i < NF; i++) if ($i == "best") printf "%s\t%s\t%.1f\n", who, file, $2 / $(i + 1) }'
}
for round in 1 2 3; do
    for name in m365:, azure:, partner_center:, distributor_de:\;; do
        file=$files/${name%%:*}.csv
        floor simdfields "$file" "${name#*:}" c-simd >>"$rounds"
        floor memchr "$file" "${name#*:}" c-memchr >>"$rounds"
        "$tool" scan "$file" | awk -F '\t' '{ printf "scan\t%s\t%.1f\n", $2, $4 }' >>"$rounds"
    done
    # Modes that colleagues add to the tool take their turn as soon as they are there.
    for script in Tests/Benchmarks/reading-*.sh; do
        [ -f "$script" ] && . "$script"
    done
done
awk -F '\t' '
    !(($1, $2) in best) || $3 > best[$1, $2] { best[$1, $2] = $3 }
    !($2 in seen) { seen[$2] = 1; files[++count] = $2 }
    !($1 in who) { who[$1] = 1; names[++n] = $1 }
    END {
        printf "%-20s", "MB/s"
        for (j = 1; j <= n; j++) printf "%12s", names[j]
        printf "%16s\n", "scan/c-memchr"
        for (i = 1; i <= count; i++) {
            short = files[i]; sub(/.*\//, "", short)
            printf "%-20s", short
            for (j = 1; j <= n; j++) printf "%12s", best[names[j], files[i]]
            if (best["c-memchr", files[i]] > 0) printf "%16.2f", best["scan", files[i]] / best["c-memchr", files[i]]
            print ""
        }
    }' "$rounds"
