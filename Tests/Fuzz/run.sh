#!/bin/sh
# Fuzzes every target below Tests/Fuzz: `run.sh 60s` for a time each, `run.sh 3000000` for a number of runs each;
# names behind it choose targets. Ends with a status other than 0 when one crashes; what crashed it is kept in
# .build-fuzz/found/TARGET. Seeds come from Tests/Fuzz/Corpora/TARGET and are not changed.
set -u
cd "$(dirname "$0")/../.." || exit 1
amount=${1:-60s}
[ $# -gt 0 ] && shift
case $amount in
    *s) limit="-max_total_time=${amount%s}" ;;
    *) limit="-runs=$amount" ;;
esac
targets=${*:-$(cd Tests/Fuzz && ls -d Fuzz*/ | tr -d /)}
# A backtrace takes seconds and says less than libFuzzer's own report.
export FUZZ=1 SWIFT_BACKTRACE=enable=no
status=0
mkdir -p .build-fuzz
for target in $targets; do
    swift build -c release --sanitize fuzzer --product "$target" --scratch-path .build-fuzz >.build-fuzz/build.log 2>&1 || {
        cat .build-fuzz/build.log
        exit 1
    }
    mkdir -p ".build-fuzz/corpus/$target" ".build-fuzz/found/$target"
    seeds="Tests/Fuzz/Corpora/$target"
    [ -d "$seeds" ] || seeds=""
    log=".build-fuzz/$target.log"
    # The first folder receives what is found to be new, the others are only read.
    if ".build-fuzz/release/$target" "$limit" -max_len=2048 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix=".build-fuzz/found/$target/" ".build-fuzz/corpus/$target" $seeds >"$log" 2>&1; then
        echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") runs, no crash"
    else
        tail -n 30 "$log"
        echo "$target: crashed, see .build-fuzz/found/$target"
        status=1
    fi
done
exit $status
