// SPDX-License-Identifier: MIT

import Glibc
import XMLRecords

/// Measures the XML reader over the files of a workload: `xml FOLDER [REPETITIONS]`.
///
/// Each file is read in blocks of 1 MiB with all records delivered; the best and the median of the CPU time count.
/// The C floor to compare with is `xmlfloor saxread FILE`, in alternating runs.
func benchmarkXML(_ arguments: [String]) {
    guard let folder = arguments.first else { return print("usage: xml FOLDER [REPETITIONS]") }
    let repetitions = arguments.count > 1 ? Int(arguments[1]) ?? 5 : 5
    guard let psa = try? XMLRecordPath(parsing: "Companies/Company") else { return }
    let kinds: [(String, XMLDialect)] = [
        ("lighthouse.xml", .clixml), ("crm.xml", .spreadsheetML), ("psa.xml", .plain(record: psa)),
    ]
    for (name, dialect) in kinds { measure("\(folder)/\(name)", dialect, repetitions) }
}

private func measure(_ path: String, _ dialect: XMLDialect, _ repetitions: Int) {
    let blocks = blocks(of: path)
    let size = blocks.reduce(0) { $0 + $1.count }
    guard size > 0 else { return print("\(path): nothing to read") }
    var seconds: [Double] = []
    var counts = Counts()
    for _ in 0..<max(repetitions, 1) {
        let start = processorTime()
        counts = read(blocks, dialect)
        seconds.append(processorTime() - start)
    }
    seconds.sort()
    let best = Double(size) / 1e6 / seconds[0]
    let median = Double(size) / 1e6 / seconds[seconds.count / 2]
    print(
        "\(path): \(size) bytes, \(counts.records) records, \(counts.values) values in \(counts.bytes) bytes;",
        "best \(Int(best)) MB/s, median \(Int(median)) MB/s"
    )
}

private struct Counts {
    var records = 0
    var values = 0
    var bytes = 0
}

private func read(_ blocks: [[UInt8]], _ dialect: XMLDialect) -> Counts {
    var counts = Counts()
    var record = XMLRecord()
    var reader = XMLRecordReader(dialect: dialect)
    do throws(XMLReadError) {
        for block in blocks {
            try reader.append(block.span)
            while reader.next(&record) { count(record, &counts) }
        }
        try reader.finish()
        while reader.next(&record) { count(record, &counts) }
    } catch {
        print("refused:", error.message)
    }
    return counts
}

private func count(_ record: XMLRecord, _ counts: inout Counts) {
    counts.records += 1
    counts.values += record.values.count
    for value in record.values { counts.bytes += Int(value.end - value.start) }
}

private func blocks(of path: String) -> [[UInt8]] {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var blocks: [[UInt8]] = []
    while true {
        let block = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            unsafe count = max(Glibc.read(file, buffer.baseAddress, 1 << 20), 0)
        }
        guard !block.isEmpty else { return blocks }
        blocks.append(block)
    }
}

private func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
