// SPDX-License-Identifier: MIT

import Glibc

// ReadingBenchmark MODE FILE…: how fast files are read, as one line of tab-separated figures each: mode, file, MB,
// MB/s and CPU seconds of the best of five, records and cells. Adding a mode: one entry here, one file beside this.
let modes: [String: (_ file: [UInt8]) -> Reading] = [
    "records": records, "scan": scan, "xml": xml,
]

let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first, let mode = modes[name], arguments.count > 1 else {
    print("usage: ReadingBenchmark \(modes.keys.sorted().joined(separator: "|")) FILE…")
    exit(64)
}
for path in arguments.dropFirst() {
    guard let file = contents(of: path) else {
        print("cannot read \(path)")
        exit(66)
    }
    print(row(name, path: path, size: file.count, best: best(of: 5) { mode(file) }))
}
