#!/bin/sh
# How fast exports are read, beside what C needs for the same files: `reading.sh [CUSTOMERS]`, 100000 by default.
#
# Needs the workload and the floors of ../shared/bench, python3 and gcc; for the floor of XML also the headers of
# libxml2 and expat (apt-get install libxml2-dev libexpat1-dev), without which it is left out. The programs take turns
# in every round, so that a busy machine hits them alike; the figures are MB/s of CPU time, the best of all rounds.
# Compare the ratios between machines, not the MB/s.
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
xmlfloor=$work/xmlfloor
if ! gcc -O2 -o "$xmlfloor" "$shared/xmlfloor.c" $(pkg-config --cflags --libs libxml-2.0 expat 2>/dev/null) 2>/dev/null; then
    xmlfloor=
    echo "no C floor for XML: apt-get install libxml2-dev libexpat1-dev" >&2
fi

# One line per figure: kind of file, who, file, MB/s.
rounds=$work/rounds.tsv
: >"$rounds"
csv_floor() {
    "$work/csvfloor" "$1" "$2" "$3" 5 | awk -v who="$4" -v file="$2" '
        { for (i = 1; i < NF; i++) if ($i == "best") printf "csv\t%s\t%s\t%.1f\n", who, file, $2 / $(i + 1) }'
}
# Five runs of one repetition, since the program gives the median of its repetitions.
xml_floor() {
    for run in 1 2 3 4 5; do
        "$xmlfloor" saxread "$1" 1 | awk -v file="$1" '
            { for (i = 1; i < NF; i++) if ($i == "median") printf "xml\tc-sax2\t%s\t%.1f\n", file, $2 / $(i + 1) }'
    done
}
ours() {
    "$tool" "$2" "$3" | awk -F '\t' -v kind="$1" '{ printf "%s\t%s\t%s\t%.1f\n", kind, $1, $2, $4 }'
}
for round in 1 2 3; do
    for name in m365:, azure:, partner_center:, distributor_de:\;; do
        file=$files/${name%%:*}.csv
        csv_floor simdfields "$file" "${name#*:}" c-simd
        csv_floor memchr "$file" "${name#*:}" c-memchr
        ours csv scan "$file"
        ours csv records "$file"
    done
    for name in lighthouse crm psa; do
        file=$files/$name.xml
        [ -z "$xmlfloor" ] || xml_floor "$file"
        ours xml xml "$file"
        ours xml records "$file"
    done
done >>"$rounds"
awk -F '\t' '
    !(($2, $3) in best) || $4 > best[$2, $3] { best[$2, $3] = $4 }
    !($3 in kind) { kind[$3] = $1; files[++count] = $3 }
    function ratio(who, floor, file) {
        if (best[floor, file] > 0) printf "%18.2f", best[who, file] / best[floor, file]
        else printf "%18s", "-"
    }
    function table(wanted, names, floor, ours,   n, m, i, j, who, mine, short) {
        n = split(names, who, " ")
        m = split(ours, mine, " ")
        printf "%-20s", "MB/s"
        for (j = 1; j <= n; j++) printf "%10s", who[j]
        for (j = 1; j <= m; j++) printf "%18s", mine[j] "/" floor
        print ""
        for (i = 1; i <= count; i++) {
            if (kind[files[i]] != wanted) continue
            short = files[i]
            sub(/.*\//, "", short)
            printf "%-20s", short
            for (j = 1; j <= n; j++) printf "%10s", (who[j], files[i]) in best ? best[who[j], files[i]] : "-"
            for (j = 1; j <= m; j++) ratio(mine[j], floor, files[i])
            print ""
        }
    }
    END {
        table("csv", "c-simd c-memchr scan records", "c-memchr", "scan records")
        print ""
        table("xml", "c-sax2 xml records", "c-sax2", "xml records")
    }' "$rounds"
