// SPDX-License-Identifier: MIT

import DelimitedText

/// Every record delivered, in blocks of 64 KiB as from a file; the sum of the cells' lengths is asked for.
func scan(_ file: [UInt8]) -> Reading {
    var reader = DelimitedReader(dialect: dialect(of: file))
    var record = DelimitedRecord()
    var reading = Reading()
    var position = 0
    while position < file.count {
        let end = min(position + 1 << 16, file.count)
        reader.append(file.span.extracting(position..<end))
        if end == file.count { reader.finish() }
        while reader.next(&record) {
            reading.records += 1
            reading.cells += record.count
            for cell in 0..<record.count {
                reading.bytes += Int(record.cells[cell].end - record.cells[cell].start)
            }
        }
        position = end
    }
    return reading
}

/// The delimiter that the first line holds most of.
private func dialect(of file: [UInt8]) -> Dialect {
    let line = file.prefix { $0 != 0x0A }
    let counts = Dialect.candidates.map { dialect in line.count { $0 == dialect.delimiter } }
    let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return Dialect.candidates[best]
}
