// SPDX-License-Identifier: MIT

import Diagnostics

/// Reads the records of an XML file in order and hands each to `each`.
///
/// `bytes` are valid UTF-8, already decoded: an encoding named in the XML declaration is ignored. When this throws,
/// the file is refused as a whole, and what `each` was given before must be thrown away: a file cut short looks like
/// a complete one up to its end. Holds one record and a stretch of 64 KiB at a time.
package func readXMLRecords(
    _ bytes: Span<UInt8>,
    dialect: XMLDialect,
    limits: XMLLimits = XMLLimits(),
    each: (XMLRecord) -> Void
) throws(XMLReadError) {
    do throws(ReadFault) {
        try readRecords(bytes, dialect, limits, each)
    } catch {
        throw error.error(in: bytes)
    }
}

/// The records of an XML file in order; a file that is refused gives none.
package func xmlRecords(
    in bytes: [UInt8],
    dialect: XMLDialect,
    limits: XMLLimits = XMLLimits()
) throws(XMLReadError) -> [XMLRecord] {
    var records: [XMLRecord] = []
    try readXMLRecords(bytes.span, dialect: dialect, limits: limits) { records.append($0) }
    return records
}

/// The root element's name, from the first bytes of a file; `nil` when they do not begin like XML we would read.
package func rootElement(of bytes: Span<UInt8>) -> QualifiedName? {
    let limits = XMLLimits()
    let anyRoot = XMLDialect.plain(record: .anyRoot)
    do throws(ReadFault) {
        let start = try documentStart(in: bytes, limits: limits)
        var scanner = MarkupScanner(from: start, limits: limits)
        try scanner.passRootTag(in: bytes)
        let builder = RecordBuilder(anyRoot, limits: limits)
        guard var parser = PushParser(builder: builder, base: start, firstLine: 1) else { return nil }
        _ = try parser.records(from: bytes.extracting(start..<scanner.position), isLast: false)
        return parser.root
    } catch {
        return nil
    }
}

private func readRecords(
    _ bytes: Span<UInt8>,
    _ dialect: XMLDialect,
    _ limits: XMLLimits,
    _ each: (XMLRecord) -> Void
) throws(ReadFault) {
    let start = try documentStart(in: bytes, limits: limits)
    let references = ObjectReferences(wanted: dialect == .clixml ? referencedObjects(in: bytes) : [])
    let builder = RecordBuilder(dialect, limits: limits, references: references)
    var lines = LineCounter()
    let firstLine = lines.line(at: start, in: bytes)
    guard var parser = PushParser(builder: builder, base: start, firstLine: firstLine) else {
        throw ReadFault(code: .xmlLimit, message: "there is no memory for a parser", offset: start)
    }
    var scanner = MarkupScanner(from: start, limits: limits)
    repeat {
        let from = scanner.position
        let refusal = scanner.advanceOrRefusal(by: stretch, in: bytes)
        let isLast = refusal == nil && scanner.position == bytes.count
        // What libxml2 finds comes earlier in the file than what the scanner refused.
        let finished = try parser.records(from: bytes.extracting(from..<scanner.position), isLast: isLast)
        if let refusal { throw refusal }
        for record in finished {
            let line = lines.line(at: startOfTag(before: record.offset, in: bytes), in: bytes)
            each(XMLRecord(line: line, convention: dialect.convention, nodes: record.nodes))
        }
    } while scanner.position < bytes.count
}

private let stretch = 64 << 10

/// The `<` of the start tag that ends round `offset`: no other may stand in a start tag.
private func startOfTag(before offset: Int, in bytes: Span<UInt8>) -> Int {
    var position = min(offset, bytes.count) - 1
    while position > 0, bytes[position] != UInt8(ascii: "<") { position -= 1 }
    return max(position, 0)
}
