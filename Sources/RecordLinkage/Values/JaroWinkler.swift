// SPDX-License-Identifier: MIT

/// The same whichever of the two words comes first: where a character was lost, Jaro's similarity depends on it.
func likeness(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Float {
    if one.count != other.count { return one.count < other.count ? jaroWinkler(one, other) : jaroWinkler(other, one) }
    for index in one.indices where one[index] != other[index] {
        return one[index] < other[index] ? jaroWinkler(one, other) : jaroWinkler(other, one)
    }
    return 1
}

/// How alike two words are, from 0 to 1, by Jaro and Winkler: a common beginning counts above a similarity of 0.7.
///
/// A `?` is like every byte. Of longer words than 256 bytes the first 256 count. Two empty words are alike.
func jaroWinkler(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Float {
    guard one.count > 0, other.count > 0 else { return one.count == other.count ? 1 : 0 }
    if one.count > WordMask.longest || other.count > WordMask.longest { return longJaroWinkler(one, other) }
    let word = WordMask(other)
    let reach = max(max(one.count, other.count) / 2 - 1, 0)
    var (mine, theirs): (UInt64, UInt64) = (0, 0)
    // The bits `index - reach ... index + reach`, which grows to its width first and is shifted from then on.
    var window: UInt64 = reach >= 63 ? .max : 1 << UInt64(reach + 1) - 1
    for index in one.indices {
        let free = word.matches(of: one[index]) & window & ~theirs
        let found = free & (0 &- free)
        theirs |= found
        mine |= (found == 0 ? 0 : 1) << UInt64(index)
        window = window << 1 | (index < reach ? 1 : 0)
    }
    let matches = mine.nonzeroBitCount
    guard matches > 0 else { return 0 }
    var swapped = 0
    while mine != 0 {
        let (index, place) = (mine.trailingZeroBitCount, theirs.trailingZeroBitCount)
        swapped += isMatch(one[index], other[place]) ? 0 : 1
        mine &= mine &- 1
        theirs &= theirs &- 1
    }
    let jaro = jaroSimilarity(matches: matches, swapped: swapped, one.count, other.count)
    return winklerSimilarity(jaro, one, other)
}

@inline(__always)
private func jaroSimilarity(matches: Int, swapped: Int, _ count: Int, _ otherCount: Int) -> Float {
    let share = Float(matches)
    return (share / Float(count) + share / Float(otherCount) + (share - Float(swapped / 2)) / share) / 3
}

@inline(__always)
private func winklerSimilarity(_ jaro: Float, _ one: Span<UInt8>, _ other: Span<UInt8>) -> Float {
    guard jaro > 0.7 else { return jaro }
    let longest = min(4, one.count, other.count)
    var common = 0
    while common < longest, isMatch(one[common], other[common]) { common += 1 }
    return jaro + Float(common) * 0.1 * (1 - jaro)
}

/// The same without masks, for the few words that are longer.
private func longJaroWinkler(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Float {
    let (one, other) = (one.extracting(first: 256), other.extracting(first: 256))
    let reach = max(one.count, other.count) / 2 - 1
    var taken = InlineArray<256, Bool>(repeating: false)
    var found = InlineArray<256, UInt8>(repeating: 0)
    var matches = 0
    for index in one.indices {
        let last = min(index + reach, other.count - 1)
        var place = max(index - reach, 0)
        while place <= last, taken[place] || !isMatch(one[index], other[place]) { place += 1 }
        guard place <= last else { continue }
        taken[place] = true
        found[matches] = one[index]
        matches += 1
    }
    guard matches > 0 else { return 0 }
    var (swapped, match) = (0, 0)
    for place in other.indices where taken[place] {
        swapped += isMatch(found[match], other[place]) ? 0 : 1
        match += 1
    }
    return winklerSimilarity(
        jaroSimilarity(matches: matches, swapped: swapped, one.count, other.count),
        one,
        other
    )
}
