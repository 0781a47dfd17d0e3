// SPDX-License-Identifier: MIT

import Foundation

@testable import XMLRecords

/// Fixtures and corpora that lie beside the repository while it is being developed.
enum Material {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared")

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ path: String) throws -> [UInt8] {
        // Foundation leaks a page when it reads an empty file, which the address sanitizer reports.
        guard try attributes(path)[.size] as? Int != 0 else { return [] }
        return Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }

    private static func attributes(_ path: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(path).path)
    }

    /// The files in folders, sorted, as paths.
    static func files(in folders: [String]) -> [String] {
        folders.flatMap { name in
            let found = FileManager.default.enumerator(atPath: folder.appendingPathComponent(name).path)
            let paths = (found?.allObjects ?? []).compactMap { $0 as? String }.map { "\(name)/\($0)" }
            return paths.filter { (try? attributes($0)[.type]) as? FileAttributeType == .typeRegular }.sorted()
        }
    }

    /// What Intake would hand over: UTF-8 without byte order mark.
    static func text(_ path: String) throws -> [UInt8] {
        let bytes = try bytes(path)
        if bytes.starts(with: [0xFF, 0xFE]) { return utf8(bytes.dropFirst(2), lowFirst: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf8(bytes.dropFirst(2), lowFirst: false) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        let latin = bytes.map { Unicode.Scalar($0) }
        return Array(String(String.UnicodeScalarView(latin)).utf8)
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> [UInt8] {
        let bytes = Array(bytes)
        let low = lowFirst ? 0 : 1
        var units: [UInt16] = []
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[index + 1 - low]) << 8 | UInt16(bytes[index + low]))
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The rows of truth.csv that have a tenant: tenant ID and company name, in order.
    static let customers = [
        ("5acf3557-080e-50d3-9f4b-0cc8319c709e", "Müller & Söhne GmbH"),
        ("e1347c1c-61b4-55b8-a1ec-11478f6bcae7", "Bäckerei Weiß e. K."),
        ("33826942-204d-5489-aa4a-30dedea55dc4", "Bergmann Logistik AG"),
        ("8ff5d7c4-4f83-52a5-8016-15e99b331646", "Fabrikat \"Präzision\" Werkzeuge GmbH & Co. KG"),
        ("ed55543e-acb7-5d8a-87f6-43600281cf15", "Outillage Lémanique Sàrl"),
        ("e2ce6b3f-3f4c-59f9-8419-8b7bd8327559", "Holzbrücke Trading, N.V."),
        ("30556b60-a699-5015-bac5-2377677f8768", "=Plus Beratung GmbH"),
        ("5dbd0c79-6538-589f-9be7-fc0428d520d1", "@home Elektrotechnik GmbH"),
        ("eb7b7d71-ca4a-5caf-8978-93227a6ae6db", "Ωmega Łódź Sp. z o.o."),
        ("20a3a596-6716-5154-b5f9-07d39a979191", "Café 🙂 Nord GmbH"),
        ("09135d37-77f2-587e-b71c-451471fae033", "Nordwind Handel\nNiederlassung Köln"),
        ("5861c0c5-4275-541c-ae4d-b883365c0ce9", "  Adler\u{A0}Systemhaus   GmbH "),
    ]
}

/// A record as a test looks at it.
struct ReadRecord: Equatable {
    var line = 0
    var offset = 0
    var sheet = 0
    var row = 0
    /// The values in document order, with their field's name; the number of a column where there are no names.
    var values: [ReadValue] = []
    /// The values of the paths asked for.
    var pathValues: [[String]] = []

    /// The fields in the order of first appearance.
    var fields: [ReadField] {
        values.reduce(into: []) { fields, value in
            if let known = fields.firstIndex(where: { $0.name == value.name }) {
                fields[known].values.append(value.text)
            } else {
                fields.append(ReadField(name: value.name, values: [value.text]))
            }
        }
    }

    var names: [String] { fields.map(\.name) }

    subscript(_ name: String) -> [String] {
        values.filter { $0.name == name }.map(\.text)
    }
}

struct ReadValue: Equatable {
    let name: String
    let text: String

    /// Byte by byte: canonically equivalent texts are different.
    static func == (left: ReadValue, right: ReadValue) -> Bool {
        left.name.utf8.elementsEqual(right.name.utf8) && left.text.utf8.elementsEqual(right.text.utf8)
    }
}

struct ReadField: Equatable {
    let name: String
    var values: [String]
}

/// Everything a reader gives about a file.
struct ReadFile: Equatable {
    var records: [ReadRecord] = []
    var fieldNames: [String] = []
    var sheets: [XMLSheet] = []
    var isPartial = false
}

func xmlFile(
    _ bytes: [UInt8],
    _ dialect: XMLDialect,
    paths: [XMLPath] = [],
    limits: XMLLimits = XMLLimits(),
    blockSize: Int = 1 << 20
) throws(XMLReadError) -> ReadFile {
    var reader = XMLRecordReader(dialect: dialect, paths: paths, limits: limits)
    var record = XMLRecord()
    var file = ReadFile()
    var start = 0
    while start < bytes.count {
        let end = min(start + blockSize, bytes.count)
        try reader.append(bytes.span.extracting(start..<end))
        while reader.next(&record) { file.records.append(seen(record, reader.fieldNames, paths.count)) }
        start = end
    }
    try reader.finish()
    while reader.next(&record) { file.records.append(seen(record, reader.fieldNames, paths.count)) }
    file.fieldNames = reader.fieldNames
    file.sheets = reader.sheets
    file.isPartial = reader.isPartial
    return file
}

private func seen(_ record: XMLRecord, _ names: [String], _ paths: Int) -> ReadRecord {
    var seen = ReadRecord(line: record.line, offset: record.offset, sheet: record.sheet, row: record.row)
    seen.pathValues = Array(repeating: [], count: paths)
    for value in record.values {
        let field = Int(value.field)
        if field < paths {
            seen.pathValues[field].append(record.text(of: value))
        } else {
            let name = names.isEmpty ? String(field) : names[field]
            seen.values.append(ReadValue(name: name, text: record.text(of: value)))
        }
    }
    return seen
}

func xmlRecords(
    in bytes: [UInt8],
    dialect: XMLDialect,
    limits: XMLLimits = XMLLimits()
) throws(XMLReadError) -> [ReadRecord] {
    try xmlFile(bytes, dialect, limits: limits).records
}

/// The dialect that the bytes' root element gives away.
func dialectByRoot(_ bytes: [UInt8]) -> XMLDialect? {
    rootElement(of: bytes.span).flatMap(XMLDialect.init(root:))
}

/// The records of a document written in a test.
func records(_ text: String, _ dialect: XMLDialect, _ limits: XMLLimits = XMLLimits()) throws -> [ReadRecord] {
    try xmlRecords(in: Array(text.utf8), dialect: dialect, limits: limits)
}

func plain(_ path: String) throws -> XMLDialect {
    .plain(record: try XMLRecordPath(parsing: path))
}

/// Why a document is refused.
func refusal(_ text: String, _ dialect: XMLDialect, _ limits: XMLLimits = XMLLimits()) -> XMLReadError? {
    refusal(of: Array(text.utf8), dialect, limits)
}

func refusal(of bytes: [UInt8], _ dialect: XMLDialect, _ limits: XMLLimits = XMLLimits()) -> XMLReadError? {
    do {
        _ = try xmlRecords(in: bytes, dialect: dialect, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// A CLIXML document round pipeline objects.
func objs(_ objects: String) -> String {
    "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\(objects)</Objs>"
}
