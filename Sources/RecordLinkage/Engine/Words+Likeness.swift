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
        if short.count < 3 || isDigit(short[0]) || isDigit(long[0]) { return 0 }
        // Letters beyond Latin are two bytes, of which the first says little.
        let size = short[0] >= 0x80 ? 2 : 1
        if short.count < 3 * size { return 0 }
        let isStart = long.extracting(..<short.count).isEqual(to: short)
        // An abbreviation, or a name cut off: the longer the part, the likelier.
        if isStart { return short.count >= 8 * size || short.count * 4 >= long.count * 3 ? 0.9 : size == 1 ? 0.7 : 0 }
        if long.count > short.count + 4 || short.count < 4 * size { return 0 }
        if isWithinOneEdit(short, long) { return short.count >= 5 * size ? 0.95 : 0.87 }
        // Two slips of the hand leave the first letter, or are too many to tell one word from another.
        if size > 1 || short[0] != long[0] { return 0 }
        let value = RecordLinkage.likeness(short, long)
        return value < 0.87 ? 0 : min(0.93, value)
    }

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
