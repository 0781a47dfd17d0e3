#!/bin/sh
# What the ledger costs: a book of N customers and a year of nights, and its share of a whole night over N customers.
#
#     Tests/Benchmarks/ledger.sh [N]      (1000000 unless told; needs ../shared/bench)
#
# Prints the seconds of opening, remembering and writing with one customer in a hundred changed, the size of the book, then
# the stages of a whole `run --verbose`, of which "remember" and "write down" are the ledger's.
set -eu
cd "$(dirname "$0")/../.."
n=${1:-1000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

BENCH=1 swift build -c release --product LedgerBenchmark --scratch-path .build-bench >/dev/null
bench=.build-bench/release/LedgerBenchmark
book=$work/year.sqlite
echo "first night, $n customers"
$bench "$book" "$n" 20000 0
# The nights in between, as the tool would have written them: each changes one customer in a hundred.
python3 - "$book" <<'PYTHON'
import sqlite3, sys
book = sqlite3.connect(sys.argv[1])
columns = [row[1] for row in book.execute("PRAGMA table_info(change)")][2:]
names = ", ".join(columns)
for night in range(20001, 20365):
    book.execute(
        f"INSERT INTO change (night, customer, {names}) SELECT ?, id, {names} FROM customer WHERE id % 100 = ? % 100",
        (night, night),
    )
book.commit()
book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
print("rows of change:", book.execute("SELECT count(*) FROM change").fetchone()[0])
PYTHON
echo "night 366, one customer in a hundred changed"
$bench "$book" "$n" 20365 "$((n / 100))"
ls -l "$work" | awk '$9 == "year.sqlite" { printf "size of the book\t%.0f MB\n", $5 / 1e6 }'
rm -f "$book"*

tool=.build/release/partnergap
swift build -c release --product partnergap >/dev/null
python3 ../shared/bench/gen_workload.py "$n" "$work/partner" >/dev/null
# The words of the workload's list, in those of Partner Center.
sed -i 's/,Cloud Reseller,/,Reseller,/' "$work/partner/partner_center.csv"
cat > "$work/partner/partnergap.yaml" <<'YAML'
partner: {name: Nord, tenant: 11111111-1111-4111-8111-111111111111, country: DE, kind: indirect-reseller}
providers: [{id: nord, name: Distri Nord, tenant: 22222222-2222-4222-8222-222222222222}]
sources:
  - {id: pc, path: partner_center.csv, role: partner-center-customers, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
  - {id: m365, path: m365.csv, role: customer-list, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
  - {id: azure, path: azure.csv, role: customer-list, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
  - {id: distri, path: distributor_de.csv, role: provider-accounts, provider: nord, profile: generic-table, exported: 2026-11-20, max-rejected: 100}
report: {language: en, csv: machine}
YAML
for night in 2026-11-20 2026-11-21; do
    echo "whole night of $night"
    $tool run --config "$work/partner/partnergap.yaml" --on $night --verbose 2>&1 >/dev/null \
        | grep -E '^(remember|read|decide|compose|save|write down|publish) ' || true
done
