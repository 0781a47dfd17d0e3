// SPDX-License-Identifier: MIT

/// Appends what the spellings of one word share: `Mueller`, `Müller` and `Muller` give `muller`.
///
/// Of a folded word: `ae`, `oe` and `ue` lose their `e`, `aa` becomes one `a`. Different words may share a loose form.
func looseForm(of word: Span<UInt8>, to arena: inout [UInt8]) {
    var index = 0
    while index < word.count {
        let byte = word[index]
        arena.append(byte)
        index += 1
        guard index < word.count else { return }
        let next = word[index]
        switch byte {
        case UInt8(ascii: "a"): if next == UInt8(ascii: "e") || next == byte { index += 1 }
        case UInt8(ascii: "o"), UInt8(ascii: "u"): if next == UInt8(ascii: "e") { index += 1 }
        default: break
        }
    }
}
