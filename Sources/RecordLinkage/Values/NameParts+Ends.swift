// SPDX-License-Identifier: MIT

// What is around a name is taken off from both ends, outermost first: `Fa. Müller Bau GmbH & Co. KG - NL Essen (neu)`.
// One word always stays. The words themselves stay where they are, each with its kind.
extension NameParts {
    /// Finds out what each word is.
    mutating func sortOut() {
        var (first, end) = (0, tokens.count)
        skipNoise(&first, end)
        cutRest(first, &end)
        cutEnd(first, &end)
        cutForms(&first, end, hasForm: forms != 0)
        markMiddle(first, end)
    }

    // MARK: - The beginning

    private mutating func skipNoise(_ first: inout Int, _ end: Int) {
        while first + 1 < end {
            if let length = longest(
                from: first,
                before: end,
                { spelling, _ in
                    spelling.sense == .noise && spelling.marks.contains(.leads)
                }
            )?.length {
                set(.noise, first..<first + length)
                first += length
            } else if isMarked(first), tokens[first + 1].gap.contains(.star) || isAloneInBracket(first) {
                set(.noise, first..<first + 1)
                first += 1
            } else {
                return
            }
        }
    }

    private func isAloneInBracket(_ index: Int) -> Bool {
        tokens[index].bracket != 0 && tokens[index + 1].bracket != tokens[index].bracket
            && isMarkedNoise(index)
    }

    /// Takes off legal forms before the name: `OOO Gazprom`, `GmbH Axgen & Co. KG`.
    private mutating func cutForms(_ first: inout Int, _ end: Int, hasForm: Bool) {
        while first + 1 < end,
            let form = longest(
                from: first,
                before: end,
                { spelling, length in
                    isForm(spelling, first..<first + length) && leads(spelling, first..<first + length, hasForm)
                }
            )
        {
            record(form.spelling, first..<first + form.length)
            first += form.length
        }
    }

    private func leads(_ spelling: FormSpelling, _ range: Range<Int>, _ hasForm: Bool) -> Bool {
        if spelling.beginsWithAnd { return false }
        if spelling.marks.contains(.anywhere) { return true }
        let token = tokens[range.lowerBound]
        let isSpelledOut = range.count > 1
        if hasForm || !isSpelledOut && token.isTitle { return false }
        if isShouted(spelling, range) { return true }
        return spelling.marks.contains(.leads) || isSpelledOut && token.shape.contains(.dotBehind)
            || isSpelledOut && tokens[range.lowerBound + 1].gap == .slash
    }

    /// Whether one word of three capitals or more stands before a name that is not all capitals: `GBR Viform`.
    private func isShouted(_ spelling: FormSpelling, _ range: Range<Int>) -> Bool {
        let token = tokens[range.lowerBound]
        guard spelling.marks.contains(.inCapitals), range.count == 1, token.end - token.start > 2 else { return false }
        return token.isCapitals && !tokens[range.upperBound].isCapitals
    }

    // MARK: - The end

    /// Takes off what begins with `z. Hd.` and the like, whatever follows.
    private mutating func cutRest(_ first: Int, _ end: inout Int) {
        var index = first + 1
        while index < end {
            if let rest = longest(from: index, before: end, { spelling, _ in spelling.sense == .rest }),
                isSure(rest.length, at: index)
            {
                set(.noise, index..<end)
                end = index
            }
            index += 1
        }
    }

    /// Two letters are `c/o` with a slash only.
    private func isSure(_ length: Int, at index: Int) -> Bool {
        let count = tokens[index + length - 1].end - tokens[index].start
        return count > 2 || length == 2 && tokens[index + 1].gap == .slash
    }

    /// Takes off noise, branches and places and then forms, up to eight.
    ///
    /// What is in a bracket before a form is the name's own.
    private mutating func cutEnd(_ first: Int, _ end: inout Int) {
        for _ in 0..<8 where end > first + 1 {
            if let form = longestForm(from: first, endingAt: end) {
                record(form.spelling, form.start..<end)
                end = form.start
                continue
            }
            guard forms == 0, let suffix = suffix(from: first, endingAt: end) else { return }
            set(suffix.kind, suffix.start..<end)
            end = suffix.start
        }
    }

    private func longestForm(from first: Int, endingAt end: Int) -> (start: Int, spelling: FormSpelling)? {
        for start in max(first + 1, end - mostFormWords)..<end {
            let spelling = spelling(start..<end) { isForm($0, start..<end) && isSureAsSecond($0, start..<end) }
            if let spelling { return (start, spelling) }
        }
        return nil
    }

    /// Whether a form that stands before another one is no name, as in `De Vos B.V.` it is.
    private func isSureAsSecond(_ spelling: FormSpelling, _ range: Range<Int>) -> Bool {
        forms == 0 || range.count > 1 || spelling.marks.contains(.anywhere)
            || isCompany(tokens[range.lowerBound])
    }

    private func isCompany(_ token: NameToken) -> Bool {
        token.end - token.start == 2 && text[token.start] == UInt8(ascii: "c")
            && text[token.end - 1] == UInt8(ascii: "o")
    }

    /// Where words that are not the name's own begin, and what they are.
    private func suffix(from first: Int, endingAt end: Int) -> (start: Int, kind: Kind)? {
        if let start = bracketed(from: first, endingAt: end) { return start }
        for start in max(first + 1, end - 5)..<end {
            let isMarked = isMarked(start)
            if spelling(start..<end, where: { isNoise($0, isMarked) }) != nil { return (start, .noise) }
            if tokens[start].gap.contains(.star) { return (start, .noise) }
        }
        for start in max(first + 1, end - 5)..<end {
            if let length = branchWord(start, endingAt: end) {
                if start + length < end { return (start, .branch) }
                // The place stands before it: AG London Branch.
                if isLongBranchWord(start) {
                    return (longestForm(from: first, endingAt: start - 1) == nil ? start : start - 1, .branch)
                }
            }
            // A place, if what is before it ends as names do.
            let isApart = tokens[start].gap.contains(.dash) || tokens[start].gap.contains(.comma)
            if isApart, end - start <= 3, longestForm(from: first, endingAt: start) != nil { return (start, .branch) }
        }
        return nil
    }

    /// A bracket at the end, unless it tells one company of a group from another.
    private func bracketed(from first: Int, endingAt end: Int) -> (start: Int, kind: Kind)? {
        let bracket = tokens[end - 1].bracket
        guard bracket != 0 else { return nil }
        var start = end - 1
        var kind = Kind.branch
        while start > first, tokens[start].bracket == bracket {
            if isMarkedNoise(start) { kind = .noise }
            switch wordClass(of: text.span.extracting(tokens[start].start..<tokens[start].end)) {
            case .role, .country, .number: return nil
            case .plain, .filler: start -= 1
            }
        }
        return start == first && tokens[start].bracket == bracket ? nil : (start + 1, kind)
    }

    private func isNoise(_ spelling: FormSpelling, _ isMarked: Bool) -> Bool {
        spelling.sense == .noise && (isMarked || !spelling.marks.contains(.marked) && !spelling.marks.contains(.leads))
    }

    private func isMarked(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.bracket != 0 || token.gap.contains(.dash) || token.gap.contains(.star)
    }

    private func isMarkedNoise(_ index: Int) -> Bool {
        spelling(index..<index + 1, where: { $0.sense == .noise }) != nil
    }

    private func branchWord(_ start: Int, endingAt end: Int) -> Int? {
        longest(from: start, before: end) { spelling, _ in spelling.sense == .branch }?.length
    }

    /// Whether a branch may have no place behind it: London Branch, but not NL.
    private func isLongBranchWord(_ index: Int) -> Bool {
        tokens[index].end - tokens[index].start > 5
    }

    // MARK: - The middle

    /// Marks legal forms that are forms wherever they stand: `Officine S.p.A. Rossi`.
    private mutating func markMiddle(_ first: Int, _ end: Int) {
        let isMixed = tokens.contains { $0.shape.contains(.smallLater) }
        var index = first + 1
        while index < end {
            let form = longest(from: index, before: end) { spelling, length in
                isForm(spelling, index..<index + length) && isSureInside(spelling, index..<index + length, isMixed)
            }
            if let form { record(form.spelling, index..<index + form.length) }
            index += form?.length ?? 1
        }
    }

    private func isSureInside(_ spelling: FormSpelling, _ range: Range<Int>, _ isMixed: Bool) -> Bool {
        if spelling.marks.contains(.anywhere) { return true }
        guard spelling.marks.contains(.inCapitals), isMixed else { return false }
        if range.count > 1 { return tokens[range.lowerBound].shape.contains(.dotBehind) }
        return tokens[range.lowerBound].isCapitals
    }
}
