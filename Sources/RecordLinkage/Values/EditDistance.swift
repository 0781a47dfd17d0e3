// SPDX-License-Identifier: MIT

/// Whether one insertion, deletion, replacement or swap of neighbours, or none, makes two words one.
///
/// A `?` is like every byte.
func isWithinOneEdit(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count <= other.count else { return isWithinOneEdit(other, one) }
    guard other.count - one.count <= 1 else { return false }
    var start = 0
    while start < one.count, isMatch(one[start], other[start]) { start += 1 }
    guard start < one.count else { return true }
    if one.count < other.count { return isMatch(one, from: start, other, from: start + 1) }
    if isMatch(one, from: start + 1, other, from: start + 1) { return true }
    return start + 1 < one.count && isMatch(one[start], other[start + 1]) && isMatch(one[start + 1], other[start])
        && isMatch(one, from: start + 2, other, from: start + 2)
}

/// Whether what follows in two words of as many further bytes is one.
@inline(__always)
private func isMatch(_ one: Span<UInt8>, from start: Int, _ other: Span<UInt8>, from otherStart: Int) -> Bool {
    var index = start
    while index < one.count, isMatch(one[index], other[otherStart + index - start]) { index += 1 }
    return index == one.count
}

/// How many insertions, deletions, replacements and swaps of neighbours make two words one; at most `limit` + 1.
///
/// No place is changed twice (optimal string alignment). A `?` is like every byte. Of longer words than 256 bytes the
/// first 256 and the lengths count.
func damerauDistance(_ one: Span<UInt8>, _ other: Span<UInt8>, limit: Int) -> Int {
    guard one.count <= other.count else { return damerauDistance(other, one, limit: limit) }
    guard other.count - one.count <= limit else { return limit + 1 }
    guard one.count > 0 else { return other.count }
    guard one.count <= WordMask.longest else { return min(longDistance(one, other), limit + 1) }
    return min(maskedDistance(WordMask(one), count: one.count, other.extracting(first: 256)), limit + 1)
}

/// The columns of the table of distances as differences in bits, after Myers and Hyyrö (2003).
private func maskedDistance(_ word: WordMask, count: Int, _ other: Span<UInt8>) -> Int {
    var (up, down): (UInt64, UInt64) = (.max, 0)
    var (diagonal, before): (UInt64, UInt64) = (0, 0)
    var distance = count
    let last = UInt64(count - 1)
    for index in other.indices {
        let here = word.matches(of: other[index])
        let swap = (~diagonal & here) << 1 & before
        diagonal = ((here & up) &+ up) ^ up | here | down | swap
        let (rise, fall) = (down | ~(diagonal | up), diagonal & up)
        distance += Int(rise >> last & 1) - Int(fall >> last & 1)
        up = fall << 1 | ~(diagonal | rise << 1 | 1)
        down = (rise << 1 | 1) & diagonal
        before = here
    }
    return distance
}

/// The same by the whole table, three rows of it at a time, for the few words that are longer.
private func longDistance(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Int {
    let lengths = other.count - one.count
    let (one, other) = (one.extracting(first: 256), other.extracting(first: 256))
    var older = InlineArray<257, Int>(repeating: 0)
    var old = InlineArray<257, Int>(repeating: 0)
    var row = InlineArray<257, Int>(repeating: 0)
    for column in 0...other.count { row[column] = column }
    for line in one.indices {
        (older, old) = (old, row)
        row[0] = line + 1
        for column in other.indices {
            let same = isMatch(one[line], other[column])
            var least = min(old[column + 1] + 1, row[column] + 1, old[column] + (same ? 0 : 1))
            if line > 0, column > 0, isMatch(one[line], other[column - 1]), isMatch(one[line - 1], other[column]) {
                least = min(least, older[column - 1] + 1)
            }
            row[column + 1] = least
        }
    }
    return max(row[other.count], lengths)
}
