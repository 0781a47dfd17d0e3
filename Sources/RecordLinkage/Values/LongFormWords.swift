// SPDX-License-Identifier: MIT

import CustomerModel

/// The word of a legal form that a word is but for one letter; `nil` when it is exact, or none.
///
/// One letter wrong is one too many, one too few, another one, or two that changed places.
func longWord(near word: Span<UInt8>, alsoNoise: Bool) -> [UInt8]? {
    nearest(to: word, in: formWords) ?? (alsoNoise ? nearest(to: word, in: noiseWords) : nil)
}

private func nearest(to word: Span<UInt8>, in list: [[[UInt8]]]) -> [UInt8]? {
    guard word.count < list.count - 1 else { return nil }
    for known in list[word.count] where known.span.isEqual(to: word) { return nil }
    for length in max(8, word.count - 1)...(word.count + 1) {
        for known in list[length] {
            // One of the two ends is right when one letter is wrong.
            let isNear = known[0] == word[0] || known[length - 1] == word[word.count - 1]
            guard isNear, isOneLetterOff(known.span, word) else { continue }
            return known
        }
    }
    return nil
}

/// Whether two words differ by one letter; not when they are equal.
private func isOneLetterOff(_ known: Span<UInt8>, _ word: Span<UInt8>) -> Bool {
    let shorter = min(known.count, word.count)
    var start = 0
    while start < shorter, known[start] == word[start] { start += 1 }
    if start == shorter, known.count == word.count { return false }
    let (first, second) = (known.count - start, word.count - start)
    if first == second, first >= 2, known[start] == word[start + 1], known[start + 1] == word[start],
        isSame(known, from: start + 2, word, from: start + 2)
    {
        return true
    }
    return isSame(known, from: start + (first >= second ? 1 : 0), word, from: start + (second >= first ? 1 : 0))
}

private func isSame(_ one: Span<UInt8>, from start: Int, _ other: Span<UInt8>, from otherStart: Int) -> Bool {
    guard one.count - start == other.count - otherStart else { return false }
    var index = 0
    while start + index < one.count {
        guard one[start + index] == other[otherStart + index] else { return false }
        index += 1
    }
    return true
}

/// By their length.
private let formWords = byLength(longFormWords)
private let noiseWords = byLength(longNoiseWords)

private func byLength(_ words: String) -> [[[UInt8]]] {
    var lists = [[[UInt8]]](repeating: [], count: 32)
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        lists[word.utf8.count].append(Array(word.utf8))
    }
    return lists
}

/// Whether a text is a legal form that is written right behind a name, as in `SiemensAG`.
func isGluedForm(_ text: Span<UInt8>) -> Bool { gluedForms.number(of: text) != nil }

/// Whether a text at the end of a word is a legal form whatever stands before it.
func isUnmistakable(_ text: Span<UInt8>) -> Bool { unmistakableEnds.number(of: text) != nil }

/// Where a word in Chinese or Japanese that begins or ends with a legal form falls apart.
func asianSeam(in word: Span<UInt8>) -> Int? {
    for count in [24, 18, 12] where word.count > count {
        if asianForms.number(of: word.extracting(..<count)) != nil { return count }
        if asianForms.number(of: word.extracting((word.count - count)...)) != nil { return word.count - count }
    }
    return nil
}

private let asianForms = numbers("株式会社 有限会社 合同会社 有限公司 有限责任公司 有限責任公司 股份有限公司 股份公司 주식회사")
private let gluedForms = numbers(
    "gmbh ggmbh gesmbh mbh ag kg kgaa ohg gbr ug og se sa sarl sas srl spa bv nv ltd llc inc plc oy ab aps sro doo kft"
)
private let unmistakableEnds = numbers("gmbh mbh ggmbh")

private func numbers(_ words: String) -> WordNumbers {
    var numbers = WordNumbers()
    for word in words.split(separator: " ") { _ = numbers.add(Array(word.utf8).span) }
    return numbers
}
