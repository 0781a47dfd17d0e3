// SPDX-License-Identifier: MIT

import CustomerModel

/// Appends the name of a person as folded words without salutations and titles, the given name first.
///
/// `Müller, Dr. Hans` gives `hans mueller`; a name that is nothing but titles stays what it is.
func appendPersonWords(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    if let comma = raw.place(of: UInt8(ascii: ","), from: 0), raw.place(of: UInt8(ascii: ","), from: comma + 1) == nil {
        let hasGiven = appendWithoutTitles(raw.extracting((comma + 1)...), to: &arena)
        if hasGiven { arena.append(0x20) }
        let hasFamily = appendWithoutTitles(raw.extracting(..<comma), to: &arena)
        if hasFamily { return true }
        if hasGiven { arena.removeLast() }
        if hasGiven { return true }
    } else if appendWithoutTitles(raw, to: &arena) {
        return true
    }
    arena.removeSubrange(start...)
    return appendFoldedWords(raw, to: &arena)
}

private func appendWithoutTitles(_ raw: Span<UInt8>, to arena: inout [UInt8]) -> Bool {
    let start = arena.count
    guard appendFoldedWords(raw, to: &arena) else { return false }
    arena.removeWords(from: start) { titles.contains($0) }
    return arena.count > start
}

extension [UInt8] {
    /// Takes words out of a folded text that stands from `start` on.
    mutating func removeWords(from start: Int, where isRemoved: (Span<UInt8>) -> Bool) {
        var (index, end) = (start, start)
        while index < count {
            let next = span.place(of: 0x20, from: index) ?? count
            if !isRemoved(span.extracting(index..<next)) {
                if end > start {
                    self[end] = 0x20
                    end += 1
                }
                for place in index..<next {
                    self[end] = self[place]
                    end += 1
                }
            }
            index = next + 1
        }
        removeSubrange(end...)
    }
}

/// Salutations, degrees and the words in them.
private let titles = WordTable(
    words: """
        herr herrn frau fraeulein hr fr mr mrs ms miss mister monsieur madame mademoiselle mme mlle sig signor signora
        sr sra srta senor senora senorita dhr mevr mevrouw meneer pan pani dr drs prof professor professeur doktor dipl
        ing dipling mag mmag ddr dkfm kfm kffr betriebswirt mba bsc msc llm llb phd rer nat med phil jur iur oec pol
        dent vet habil hc univ doz docteur dottore dott dottssa avv arch rag geom sir dame rev
        """
)
