// SPDX-License-Identifier: MIT

import Glibc
import XMLRecords

/// Reads the input in blocks and as a whole and traps when the two differ, or when a value lies outside its record.
///
/// The first byte chooses dialect and limits, the second seeds the sizes of the blocks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let start = unsafe start, count > 2 else { return 0 }
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let bytes = Array(input[2...])
    let setting = Setting(input[0])
    let whole = outcome(bytes, setting) { _ in bytes.count }
    var seed = UInt32(input[1])
    let cut = outcome(bytes, setting) { _ in
        seed = seed &* 1_664_525 &+ 1_013_904_223
        return 1 + Int(seed >> 24) % (input[1] & 1 == 0 ? 7 : 61)
    }
    guard whole != cut else { return 0 }
    // Where a file is not well-formed, libxml2 2.9 looks as far as the block goes before it says what is wrong, and
    // several things may be: then it is enough that the file is refused either way.
    if case (.refused, .refused) = (whole, cut) { return 0 }
    print("as a whole:", whole, "\nin blocks:", cut)
    fflush(nil)
    preconditionFailure("blocks change the outcome")
}

private struct Setting {
    let dialect: XMLDialect
    var limits = XMLLimits()

    init(_ choice: UInt8) {
        let paths = ["*", "a/b", "*/*", "{urn:a}a/b[@c='d']/e"]
        switch choice & 7 {
        case 0: dialect = .clixml
        case 1: dialect = .convertToXML
        case 2: dialect = .spreadsheetML
        case 3: dialect = .oDataAtom
        default:
            guard let path = try? XMLRecordPath(parsing: paths[Int(choice & 3)]) else { preconditionFailure("no path") }
            dialect = .plain(record: path)
        }
        guard choice & 8 != 0 else { return }
        limits.depth = 5
        limits.attributes = 3
        limits.startTagBytes = 60
        limits.valueBytes = 50
        limits.totalBytes = 2000
        limits.recordNodes = 30
        limits.recordBytes = 200
        limits.names = 12
        limits.columns = 4
        limits.keptBytes = 300
    }
}

private enum Outcome: Equatable {
    case read([XMLRecord], [String], [XMLSheet], Bool)
    case refused(XMLReadError)
}

private let paths = ["@c", "b/@c", "f[@n='x']/@v", ".", "*/*"].compactMap { try? XMLPath(parsing: $0) }

private func outcome(_ bytes: [UInt8], _ setting: Setting, _ size: (Int) -> Int) -> Outcome {
    var reader = XMLRecordReader(dialect: setting.dialect, paths: paths, limits: setting.limits)
    var records: [XMLRecord] = []
    var record = XMLRecord()
    do throws(XMLReadError) {
        var start = 0
        while start < bytes.count {
            let end = min(start + size(start), bytes.count)
            try reader.append(bytes.span.extracting(start..<end))
            start = end
            while reader.next(&record) { records.append(checked(record, bytes, setting, reader.fieldNames.count)) }
        }
        try reader.finish()
        while reader.next(&record) { records.append(checked(record, bytes, setting, reader.fieldNames.count)) }
    } catch {
        precondition(error.line > 0 && error.column > 0, "a place counts from 1")
        precondition(!reader.next(&record), "no record after an error")
        return .refused(error)
    }
    return .read(records, reader.fieldNames, reader.sheets, reader.isPartial)
}

private func checked(_ record: XMLRecord, _ bytes: [UInt8], _ setting: Setting, _ fields: Int) -> XMLRecord {
    precondition(record.offset < bytes.count && bytes[record.offset] == UInt8(ascii: "<"), "a record begins with a tag")
    let fields = setting.dialect == .spreadsheetML ? setting.limits.columns : fields
    for value in record.values {
        precondition(value.field >= 0 && value.field < fields, "a value belongs to a field")
        precondition(value.start <= value.end, "a value has an end")
        _ = record.bytes[record.range(of: value)]
    }
    return record
}
