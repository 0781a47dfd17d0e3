// SPDX-License-Identifier: MIT

import CustomerModel

extension Words {
    /// How alike two different words are; 0 when too little to count.
    func likeness(_ one: UInt32, _ other: UInt32) -> Float {
        texts.withBytes(of: Int(one)) { left in
            texts.withBytes(of: Int(other)) { right in
                let (short, long) = left.count <= right.count ? (left, right) : (right, left)
                return likeness(short: short, long: long)
            }
        }
    }

    private func likeness(short: Span<UInt8>, long: Span<UInt8>) -> Float {
        if short.count == 1 { return short[0] == long[0] && isLetter(short[0]) ? 0.6 : 0 }
        if short.count < 3 { return 0 }
        if isLetter(short[0]) != isLetter(long[0]) { return 0 }
        let isStart = long.extracting(..<short.count).isEqual(to: short)
        // An abbreviation, or a name cut off: the longer the part, the likelier.
        if isStart { return short.count >= 8 || short.count * 4 >= long.count * 3 ? 0.9 : 0.7 }
        if long.count > short.count + 4 || short.count < 4 { return 0 }
        let value = jaroWinkler(short, long)
        if value < 0.87 { return 0 }
        return value >= 0.95 ? 0.95 : value
    }

    private func isLetter(_ byte: UInt8) -> Bool { !(0x30...0x39).contains(byte) }

    /// Whether a word is others written together.
    func isGlued(_ word: UInt32, of parts: ArraySlice<UInt32>) -> Bool {
        texts.withBytes(of: Int(word)) { whole in
            var start = 0
            for part in parts {
                let end = texts.withBytes(of: Int(part)) { text -> Int in
                    guard start + text.count <= whole.count else { return -1 }
                    return whole.extracting(start..<start + text.count).isEqual(to: text) ? start + text.count : -1
                }
                if end < 0 { return false }
                start = end
            }
            return start == whole.count
        }
    }
}
