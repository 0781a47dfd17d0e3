// SPDX-License-Identifier: MIT

import CustomerModel

/// A code page with one byte per character, read where a line is no UTF-8.
struct CodePage: Equatable {
    let name: String
    /// The UTF-8 of each byte from 80 on, its first byte lowest, and its length in the highest byte.
    private let sequences: [UInt32]

    /// `controls` are the characters of 80 to 9F, 0 where the byte means nothing; `others` differ from Latin-1 above.
    private init(name: String, controls: [UInt32], others: [UInt8: UInt32]) {
        self.name = name
        sequences = (UInt8(0x80)...0xFF).map { byte in
            let scalar = byte < 0xA0 ? controls[Int(byte) - 0x80] : others[byte] ?? UInt32(byte)
            var bytes: [UInt8] = []
            bytes.append(scalar: scalar == 0 ? 0xFFFD : scalar)
            return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(bytes.count) << 24
        }
    }

    /// What Windows writes in western Europe; the five unassigned bytes give U+FFFD.
    static let windows1252 = CodePage(
        name: "Windows-1252",
        controls: windowsControls,
        others: [:]
    )

    /// Latin-9: Latin-1 with the euro sign; its bytes 80 to 9F are read as Windows-1252, which is what they are.
    static let iso885915 = CodePage(
        name: "ISO-8859-15",
        controls: windowsControls,
        others: [
            0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153,
            0xBE: 0x0178,
        ]
    )

    /// Appends bytes as UTF-8; ASCII eight bytes at a time, the others from a table.
    func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
        let table = sequences
        text.append(addingCapacity: 3 * bytes.count + 8) { output in
            // In bounds: no byte becomes more than three, and eight are written only where eight were read.
            unsafe output.withUnsafeMutableBufferPointer { room, filled in
                unsafe filled = write(bytes, as: table, to: UnsafeMutableRawBufferPointer(room))
            }
        }
    }
}

private let windowsControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
]

/// Writes UTF-8 into `room`, which holds three bytes for each of `bytes` and eight more; gives how many it wrote.
private func write(_ bytes: Span<UInt8>, as table: [UInt32], to room: UnsafeMutableRawBufferPointer) -> Int {
    var (index, filled) = (0, 0)
    while index < bytes.count {
        if index + 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
            unsafe room.storeBytes(of: word, toByteOffset: filled, as: UInt64.self)
            let plain = high.trailingZeroBitCount >> 3
            index += plain
            filled += plain
            if high == 0 { continue }
        }
        let byte = bytes[index]
        let sequence = byte < 0x80 ? UInt32(byte) | 1 << 24 : table[Int(byte) - 0x80]
        unsafe room.storeBytes(of: sequence.littleEndian, toByteOffset: filled, as: UInt32.self)
        filled += Int(sequence >> 24)
        index += 1
    }
    return filled
}

/// The code page for lines that are no UTF-8: the one an XML declaration names, else Windows-1252.
///
/// ISO-8859-1 is read as Windows-1252, as all browsers do. A declaration that names an encoding we do not know is
/// refused: its bytes may mean anything.
func declaredCodePage(in head: Span<UInt8>) throws(TextDamage) -> CodePage {
    guard let name = declaredEncoding(in: head) else { return .windows1252 }
    switch name.lowercased() {
    case "iso-8859-15", "iso8859-15", "latin-9", "latin9": return .iso885915
    case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1",
        "windows-1252", "cp1252":
        return .windows1252
    default:
        throw TextDamage(
            what: "the XML declaration names the encoding '\(String(name.prefix(40)))', which is not read",
            line: 1
        )
    }
}

/// The encoding that an XML declaration at the very start names.
func declaredEncoding(in head: Span<UInt8>) -> String? {
    let text = head.extracting(0..<min(head.count, 200)).text
    guard let start = text.firstRange(of: "<?xml"), let end = text.firstRange(of: "?>") else { return nil }
    guard start.upperBound <= end.lowerBound else { return nil }
    let declaration = text[start.upperBound..<end.lowerBound]
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
}
