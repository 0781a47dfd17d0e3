// SPDX-License-Identifier: MIT

import Reporting

/// What becomes of a file of a report that names somebody who is to be forgotten.
enum Redaction: Equatable {
    /// It names nobody of them.
    case untouched
    /// What is left of it, and how many rows, blocks or lines are gone.
    case edited([UInt8], removed: Int)
    /// Nothing of it can be left safely.
    case removed
}

/// Takes out of a report's file whatever names those whose traces these are.
func redaction(of file: ReportFile, _ traces: Traces) -> Redaction {
    let isLetter = file.name.hasSuffix(".eml")
    if isLetter, traces.letters.contains(String(file.name.split(separator: "/").last ?? "")) { return .removed }
    let readable = isLetter ? plainBytes(ofQuotedPrintable: file.bytes) : file.bytes
    guard traces.areNamed(in: readable) || traces.areNamed(in: Array(file.name.utf8)) else { return .untouched }
    let edited: (bytes: [UInt8], removed: Int)?
    if file.name.hasSuffix(".csv") {
        edited = withoutRecords(file.bytes, traces)
    } else if file.name.hasSuffix(".html") {
        edited = withoutBlocks(file.bytes, traces)
    } else if file.name.hasSuffix(".txt") {
        edited = withoutLines(file.bytes, traces)
    } else {
        edited = nil
    }
    guard let edited, !traces.areNamed(in: edited.bytes), !traces.areNamed(in: Array(file.name.utf8)) else {
        return .removed
    }
    return .edited(edited.bytes, removed: edited.removed)
}

/// A table without the records that name them; its titles stay.
private func withoutRecords(_ bytes: [UInt8], _ traces: Traces) -> (bytes: [UInt8], removed: Int) {
    var isQuoted = false
    let records = pieces(of: bytes) { byte in
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        return byte == 0x0A && !isQuoted
    }
    let kept = records.enumerated().filter { $0.offset == 0 || !traces.areNamed(in: Array($0.element)) }
    return (kept.flatMap(\.element), records.count - kept.count)
}

private func withoutLines(_ bytes: [UInt8], _ traces: Traces) -> (bytes: [UInt8], removed: Int) {
    let lines = pieces(of: bytes) { $0 == 0x0A }
    let kept = lines.filter { !traces.areNamed(in: Array($0)) }
    return (kept.flatMap(\.self), lines.count - kept.count)
}

/// The pieces that end behind a byte that says so.
private func pieces(of bytes: [UInt8], endsPiece: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where endsPiece(byte) {
        pieces.append(bytes[start...index])
        start = index + 1
    }
    if start < bytes.count { pieces.append(bytes[start...]) }
    return pieces
}

/// A page without the rows, list items, paragraphs and lines of values that name them; `nil` when they are named anywhere
/// else.
private func withoutBlocks(_ bytes: [UInt8], _ traces: Traces) -> (bytes: [UInt8], removed: Int)? {
    let blocks = ["tr", "li", "p"].map { elements($0, in: bytes) } + [valueLines(in: bytes)]
    var gone: [Range<Int>] = []
    for place in traces.places(in: bytes) {
        if let last = gone.last, last.contains(place.lowerBound) { continue }
        let enclosing = blocks.lazy.compactMap { element(around: place.lowerBound, of: $0) }.first
        guard let enclosing else { return nil }
        gone.removeAll { enclosing.contains($0.lowerBound) }
        gone.append(enclosing)
    }
    var kept: [UInt8] = []
    var start = 0
    for range in gone.sorted(by: { $0.lowerBound < $1.lowerBound }) {
        kept += bytes[start..<max(start, range.lowerBound)]
        start = max(start, range.upperBound)
    }
    return (kept + bytes[start...], gone.count)
}

/// The elements of a name that holds none of its own kind, ascending.
private func elements(_ name: String, in bytes: [UInt8]) -> [Range<Int>] {
    let (opening, closing) = (Array("<\(name)".utf8), Array("</\(name)>".utf8))
    var elements: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
        let rest = bytes[index...]
        if rest.starts(with: opening), let next = rest.dropFirst(opening.count).first, next == 0x3E || next == 0x20 {
            start = index
        } else if rest.starts(with: closing), let open = start {
            elements.append(open..<(index + closing.count))
            start = nil
        }
    }
    return elements
}

/// The lines of the values that a page holds for its script: one customer each, so that any may go.
private func valueLines(in bytes: [UInt8]) -> [Range<Int>] {
    let (rows, ending) = (Array("\n\"rows\":[0\n".utf8), Array("\n]}".utf8))
    guard let start = bytes.firstRange(of: rows)?.upperBound else { return [] }
    guard let end = bytes[(start - 1)...].firstRange(of: ending)?.lowerBound else { return [] }
    var lines: [Range<Int>] = []
    var line = start
    for index in start...max(start, end) where bytes[index] == 0x0A {
        lines.append(line..<(index + 1))
        line = index + 1
    }
    return lines
}

private func element(around place: Int, of elements: [Range<Int>]) -> Range<Int>? {
    var (low, high) = (0, elements.count)
    while low < high {
        let middle = (low + high) / 2
        if elements[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low].contains(place) ? elements[low] : nil
}

/// A letter as its reader sees it: soft line breaks gone, `=XX` the byte it stands for.
private func plainBytes(ofQuotedPrintable bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
        let rest = bytes[index...].prefix(3)
        if bytes[index] != UInt8(ascii: "=") {
            plain.append(bytes[index])
            index += 1
        } else if rest.dropFirst().starts(with: [0x0D, 0x0A]) {
            index += 3
        } else if rest.dropFirst().first == 0x0A {
            index += 2
        } else if rest.count == 3, let byte = UInt8(String(decoding: rest.dropFirst(), as: UTF8.self), radix: 16) {
            plain.append(byte)
            index += 3
        } else {
            plain.append(bytes[index])
            index += 1
        }
    }
    return plain
}
