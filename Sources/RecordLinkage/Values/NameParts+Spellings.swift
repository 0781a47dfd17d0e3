// SPDX-License-Identifier: MIT

// Words of a name looked up in the list of legal forms and of what stands around names.
extension NameParts {
    /// Whether a spelling of a form is one here.
    func isForm(_ spelling: FormSpelling, _ range: Range<Int>) -> Bool {
        guard spelling.sense == .form else { return false }
        let token = tokens[range.lowerBound]
        let length = token.end - token.start
        // Bau-Gesellschaft mbH is a Baugesellschaft.
        if token.gap == .hyphen, length >= 8, range.count > 1 { return false }
        let isWord = spelling.marks.contains(.word)
        if isWord, range.count == 1, token.isTitle { return false }
        if spelling.marks.contains(.spaced), range.count == 1, !token.shape.contains([.smallFirst, .capitalLater]) {
            return false
        }
        guard range.lowerBound > 0 else { return true }
        let before = tokens[range.lowerBound - 1]
        // A.B.A.G. is no Aktiengesellschaft.
        if length == 1, token.gap == .dot, before.end - before.start == 1 { return false }
        return !(before.shape.contains(.connector) && (isWord || length == 1))
    }

    /// The most words from `start` on that stand for something that is meant.
    func longest(
        from start: Int,
        before end: Int,
        _ isMeant: (FormSpelling, Int) -> Bool
    ) -> (length: Int, spelling: FormSpelling)? {
        for length in stride(from: min(mostFormWords, end - start), to: 0, by: -1) {
            if let found = spelling(start..<start + length, where: { isMeant($0, length) }) { return (length, found) }
        }
        return nil
    }

    /// What words stand for together, if that is what is meant.
    func spelling(_ range: Range<Int>, where isMeant: (FormSpelling) -> Bool) -> FormSpelling? {
        let start = tokens[range.lowerBound].start
        let end = tokens[range.upperBound - 1].end
        guard end - start < 128, let number = knownForms.number(of: text.span.extracting(start..<end)) else {
            return nil
        }
        var seams: UInt128 = 0
        for index in range.dropFirst() {
            guard !tokens[index].gap.contains(.dash) else { return nil }
            seams |= 1 << UInt128(tokens[index].start - start)
        }
        return knownForms.senses(of: number).first { seams & ~$0.seams == 0 && isMeant($0) }
    }

    /// Says what words are.
    mutating func set(_ kind: Kind, _ range: Range<Int>) {
        for index in range { tokens[index].kind = kind }
    }

    /// Takes words for a legal form.
    mutating func record(_ spelling: FormSpelling, _ range: Range<Int>) {
        set(.legalForm, range)
        tokens[range.lowerBound].families = spelling.families
        var rest = spelling.families
        while rest != 0 {
            forms = adding(UInt8(truncatingIfNeeded: rest), to: forms)
            rest >>= 8
        }
    }
}
