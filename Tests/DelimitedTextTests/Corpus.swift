// SPDX-License-Identifier: MIT

import DelimitedText
import Foundation

/// The corpora that lie beside the repository while it is being developed.
enum Corpus {
    static let shared = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")
    static let csv = shared.appendingPathComponent("corpora/csv")
    static let isPresent = FileManager.default.fileExists(atPath: csv.path)

    /// The files below a folder, in the order of their paths.
    static func files(below folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let files = (found?.compactMap { $0 as? URL } ?? []).filter { url in
            (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
        }
        return files.sorted { $0.path < $1.path }
    }

    static func json<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: csv.appendingPathComponent(path)))
    }
}

/// The bytes of every cell: two spellings of one character are not one value.
func cells(_ rows: [[String]]) -> [[[UInt8]]] {
    rows.map { $0.map { Array($0.utf8) } }
}

/// All records of a text, read in one piece.
func records(in text: [UInt8], dialect: Dialect = .comma) -> [DelimitedRecord] {
    var reader = DelimitedReader(text, dialect: dialect)
    var record = DelimitedRecord()
    var records: [DelimitedRecord] = []
    while reader.next(&record) { records.append(record) }
    return records
}

/// All records of a text that comes in blocks of one size.
func records(
    in text: [UInt8],
    blocksOf size: Int,
    dialect: Dialect = .comma,
    fieldLimit: Int = 1 << 20
) -> [DelimitedRecord] {
    var reader = DelimitedReader(dialect: dialect, fieldLimit: fieldLimit)
    var record = DelimitedRecord()
    var records: [DelimitedRecord] = []
    for start in stride(from: 0, to: text.count, by: size) {
        reader.append(text.span.extracting(start..<min(start + size, text.count)))
        while reader.next(&record) { records.append(record) }
    }
    reader.finish()
    while reader.next(&record) { records.append(record) }
    return records
}
