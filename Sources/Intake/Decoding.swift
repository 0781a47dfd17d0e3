// SPDX-License-Identifier: MIT

package import Diagnostics

/// An export's text as UTF-8, and how its bytes had to be read.
package struct DecodedText: Equatable, Sendable {
    /// Valid UTF-8 without a byte order mark.
    package let bytes: [UInt8]
    /// The encoding as reports name it.
    package let encoding: String
    /// How many lines were no UTF-8 and were read as Windows-1252.
    package let fallbackLines: Int
}

/// Reads bytes by the one rule of FORMATS.md, section 1.1.
///
/// A byte order mark decides; NUL at odd offsets from the start on means UTF-16LE; any other NUL is damage; else each
/// line is UTF-8 or, failing that, Windows-1252. Line by line, because `Export-Csv -Append` mixes both in one file.
/// - Throws: `.encodingDamaged` for NUL bytes, overlong sequences and halves of a UTF-16 unit.
package func decoded(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        return try decodedByLine(Array(bytes.dropFirst(3)), name: "UTF-8 with byte order mark", file: file)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try decodedUTF16(bytes.dropFirst(2), bigEndian: false, file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try decodedUTF16(bytes.dropFirst(2), bigEndian: true, file: file) }
    if bytes.count >= 4, bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 {
        return try decodedUTF16(bytes[...], bigEndian: false, file: file)
    }
    return try decodedByLine(bytes, name: "UTF-8", file: file)
}

private func decodedUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, file: String) throws(Diagnostic) -> DecodedText {
    guard bytes.count.isMultiple(of: 2) else {
        throw damage("the file ends in the middle of a UTF-16 character", line: nil, file: file)
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var position = bytes.startIndex
    while position < bytes.endIndex {
        let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
        units.append(bigEndian ? first << 8 | second : second << 8 | first)
        position += 2
    }
    if let nul = units.firstIndex(of: 0) {
        let line = units[..<nul].count { $0 == 0x0A } + 1
        throw damage("a NUL character in the middle of UTF-16 text", line: line, file: file)
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    return DecodedText(bytes: text, encoding: bigEndian ? "UTF-16BE" : "UTF-16LE", fallbackLines: 0)
}

private func decodedByLine(_ bytes: [UInt8], name: String, file: String) throws(Diagnostic) -> DecodedText {
    if let nul = bytes.firstIndex(of: 0) {
        let line = bytes[..<nul].count { $0 == 0x0A } + 1
        throw damage("a NUL byte: two encodings were mixed in one file, or it is no text", line: line, file: file)
    }
    if String(validating: bytes, as: UTF8.self) != nil {
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        return DecodedText(bytes: bytes, encoding: isASCII && name == "UTF-8" ? "ASCII" : name, fallbackLines: 0)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var (start, line, fallbacks, unicodeLines) = (0, 1, 0, 0)
    while start < bytes.count {
        let end = endOfLine(in: bytes, from: start)
        if try append(bytes[start..<end], to: &text, line: line, file: file) {
            fallbacks += 1
        } else if bytes[start..<end].contains(where: { $0 >= 0x80 }) {
            unicodeLines += 1
        }
        start = end
        line += 1
    }
    let isMixed = unicodeLines > 0 || name != "UTF-8"
    return DecodedText(
        bytes: text,
        encoding: isMixed ? "\(name), some lines Windows-1252" : "Windows-1252",
        fallbackLines: fallbacks
    )
}

/// Behind the LF, CR LF or CR that ends the line, or the end of the file.
private func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return bytes.count }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
}

/// Appends a line as UTF-8; whether it had to be read as Windows-1252.
private func append(
    _ line: ArraySlice<UInt8>,
    to text: inout [UInt8],
    line number: Int,
    file: String
) throws(Diagnostic) -> Bool {
    if String(validating: line, as: UTF8.self) != nil {
        text.append(contentsOf: line)
        return false
    }
    if let bad = overlong(in: line) {
        let hex = String(bad, radix: 16, uppercase: true)
        throw damage("the byte \(hex) begins no character of UTF-8 or Windows-1252 text", line: number, file: file)
    }
    for byte in line { text.append(contentsOf: UTF8.encode(windows1252(byte)) ?? UTF8.encodedReplacementCharacter) }
    return true
}

/// A byte that begins an overlong or out-of-range sequence: damage, never Windows-1252.
private func overlong(in line: ArraySlice<UInt8>) -> UInt8? {
    for (first, second) in zip(line, line.dropFirst())
    where (first == 0xC0 || first == 0xC1 || first >= 0xF5) && (0x80...0xBF).contains(second) {
        return first
    }
    return nil
}

/// The character of a Windows-1252 byte; the five unassigned ones give U+FFFD.
private func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(windows1252Controls[Int(byte) - 0x80]) ?? "\u{FFFD}"
}

private let windows1252Controls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
]

private func damage(_ what: String, line: Int?, file: String) -> Diagnostic {
    Diagnostic(
        .error,
        .encodingDamaged,
        what,
        at: SourceLocation(file: file, line: line),
        suggestion: "export the list again into a new file, with -Encoding UTF8 where the program has that option"
    )
}
