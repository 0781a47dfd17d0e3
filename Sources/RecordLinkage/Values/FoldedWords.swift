// SPDX-License-Identifier: MIT

import CustomerModel

/// The longest text that is looked at; what follows is left out.
let longestValue = 8_192

/// Appends a text as it is compared: lower case, no marks, words of letters and digits with one blank between.
///
/// `ä` and its like become two letters, other Latin letters the bare one, `&` and `+` the word `und`; an apostrophe
/// joins. A `?` inside a word and U+FFFD are kept as `?`. Gives `false` when no letter and no digit is left.
func appendFoldedWords(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let text = raw.count <= longestValue ? raw : raw.extracting(first: longestValue)
    let start = arena.count
    var writer = WordWriter(start: start)
    if !writer.writeLatin(text, to: &arena) {
        arena.removeSubrange(start...)
        writer = WordWriter(start: start)
        writer.writeAny(text, to: &arena)
    }
    return arena.count > start
}

/// Writes words with one blank between.
private struct WordWriter {
    private let start: Int
    private var isPending = false

    init(start: Int) { self.start = start }

    @inline(__always)
    private mutating func write(_ byte: UInt8, to arena: inout [UInt8]) {
        if isPending {
            arena.append(0x20)
            isPending = false
        }
        arena.append(byte)
    }

    @inline(__always)
    private mutating func endWord(_ arena: [UInt8]) {
        isPending = arena.count > start
    }

    /// Writes what ASCII and Latin letters in their one-scalar forms say; gives `false` at anything else.
    @inline(__always)
    mutating func writeLatin(_ text: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                writeASCII(byte, isLetterNext: index + 1 < text.count && isWordByte(text[index + 1]), to: &arena)
                index += 1
                continue
            }
            guard index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 else { return false }
            if (0xC2...0xC9).contains(byte) {
                let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
                guard scalar >= 0xA0, writeFold(latinFolds, Int(scalar - 0xA0), to: &arena) else { return false }
                index += 2
            } else {
                guard byte == 0xE2, text[index + 1] == 0x80, index + 2 < text.count else { return false }
                guard (0x90...0xA7).contains(text[index + 2]) else { return false }
                // Dashes and quotation marks, of which the single ones join.
                if text[index + 2] != 0x98, text[index + 2] != 0x99 { endWord(arena) }
                index += 3
            }
        }
        return true
    }

    @inline(__always)
    private mutating func writeASCII(_ byte: UInt8, isLetterNext: Bool, to arena: inout [UInt8]) {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: write(byte, to: &arena)
        case 0x41...0x5A: write(byte | 0x20, to: &arena)
        case UInt8(ascii: "'"), UInt8(ascii: "`"): break
        case UInt8(ascii: "&"), UInt8(ascii: "+"):
            endWord(arena)
            write(UInt8(ascii: "u"), to: &arena)
            write(UInt8(ascii: "n"), to: &arena)
            write(UInt8(ascii: "d"), to: &arena)
            endWord(arena)
        case lostCharacter where isLetterNext && !isPending && arena.count > start: write(byte, to: &arena)
        default: endWord(arena)
        }
    }

    /// Writes what a table says of a scalar; gives `false` when it says nothing.
    @inline(__always)
    private mutating func writeFold(_ table: StaticString, _ index: Int, to arena: inout [UInt8]) -> Bool {
        // In bounds: a table has two bytes for each of its scalars.
        let (first, second) = unsafe (table.utf8Start[2 * index], table.utf8Start[2 * index + 1])
        switch first {
        case UInt8(ascii: "?"): return false
        case UInt8(ascii: "'"): break
        case UInt8(ascii: "."): endWord(arena)
        default:
            write(first, to: &arena)
            if second != UInt8(ascii: ".") { write(second, to: &arena) }
        }
        return true
    }

    /// Writes what any text says, after ICU put it into compatible and case-folded form.
    mutating func writeAny(_ text: Span<UInt8>, to arena: inout [UInt8]) {
        var sound: [UInt8] = []
        if !append(text, in: .compatible, to: &sound) {
            // What is no UTF-8 is read with U+FFFD in its places, which are then kept as lost characters.
            _ = append(Array(text.text.utf8).span, in: .compatible, to: &sound)
        }
        var folded: [UInt8] = []
        _ = append(sound.span, in: .caseFolded, to: &folded)
        let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
        for (index, scalar) in zip(scalars.indices, scalars) {
            guard !scalar.isASCII else {
                let next = scalars.index(after: index)
                let isLetterNext = next < scalars.endIndex && scalars[next].properties.isAlphabetic
                writeASCII(UInt8(scalar.value), isLetterNext: isLetterNext, to: &arena)
                continue
            }
            write(scalar, to: &arena)
        }
    }

    private mutating func write(_ scalar: Unicode.Scalar, to arena: inout [UInt8]) {
        switch scalar.value {
        case 0xA0...0x24F where writeFold(latinFolds, Int(scalar.value) - 0xA0, to: &arena): break
        case 0x1E00...0x1EFF where writeFold(furtherLatinFolds, Int(scalar.value) - 0x1E00, to: &arena): break
        case 0x2018, 0x2019, 0x200B...0x200D, 0xFEFF: break
        case 0xFFFD: write(lostCharacter, to: &arena)
        default:
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                for byte in UTF8.encode(scalar) ?? .init() { write(byte, to: &arena) }
            } else if scalar.properties.generalCategory != .nonspacingMark {
                endWord(arena)
            }
        }
    }
}

/// Whether a byte may belong to a word: a letter or digit of ASCII, or part of any other scalar.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
}
