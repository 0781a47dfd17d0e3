// SPDX-License-Identifier: MIT

import Diagnostics
import XMLRecords

/// Every record of an XML file delivered, without typing it; the sum of the values' lengths is asked for.
///
/// The C floor to compare with is `xmlfloor saxread FILE`.
func xml(_ file: [UInt8]) -> Reading {
    var reader = XMLRecordReader(dialect: dialect(of: file))
    var record = XMLRecord()
    var reading = Reading()
    do throws(XMLReadError) {
        var position = 0
        while position < file.count {
            let end = min(position + 1 << 18, file.count)
            try reader.append(file.span.extracting(position..<end))
            while reader.next(&record) { count(record, &reading) }
            position = end
        }
        try reader.finish()
        while reader.next(&record) { count(record, &reading) }
    } catch {
        print("refused:", error.message)
    }
    return reading
}

private func count(_ record: XMLRecord, _ reading: inout Reading) {
    reading.records += 1
    reading.cells += record.values.count
    for value in record.values { reading.bytes += Int(value.end - value.start) }
}

/// The dialect of a file of the workload; what gives none away is the list of companies.
private func dialect(of file: [UInt8]) -> XMLDialect {
    if let root = rootElement(of: file.span), let dialect = XMLDialect(root: root) { return dialect }
    guard let companies = try? XMLRecordPath(parsing: "Companies/Company") else { return .clixml }
    return .plain(record: companies)
}
