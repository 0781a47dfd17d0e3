#!/bin/sh
# What the compiler cannot forbid: Foundation in a pure stage, printing outside the executable, hidden inputs in stages.
set -u
cd "$(dirname "$0")/../.." || exit 1
failed=0
complain() {
    found=$(grep -rnE "$2" Sources --include='*.swift' | grep -vE "$3")
    [ -z "$found" ] && return
    printf '%s\n' "$found" | sed "s/\$/  <- $1/"
    failed=1
}
complain 'a pure stage has no Foundation' '^(package |internal |@preconcurrency )*import (Foundation|FoundationEssentials)\b' '^Sources/(BatchRun|RunLedger|partnergap)/'
# Elsewhere only in single files: a measured inner loop, a logarithm, or ICU behind plain C types.
complain 'C names stay where C is' '^(package |internal )*import (Glibc|C[A-Z][A-Za-z0-9]*)\b' '^Sources/(BatchRun|partnergap|XMLRecords|CustomerModel/(UnicodeForm|TextRange).swift|DelimitedText/BlockMasks.swift|RecordLinkage/Engine/Logarithm.swift|Intake/ByteSearch.swift|Digests/)'
complain 'only the executable prints' '(^|[^A-Za-z.])print\(' '^Sources/partnergap/|^[^:]*:[0-9]*: *//'
complain 'no clock and no chance in a stage' '\bDate\(\)|\bUUID\(\)|\.random\(|SystemRandomNumberGenerator' '^Sources/(BatchRun|partnergap)/'
complain 'no singletons' 'static let shared\b' '^$'
complain 'packages are the widest access' '^ *public ' '^$'
exit $failed
