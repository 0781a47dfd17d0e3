// SPDX-License-Identifier: MIT

import CustomerModel

// What happens to a word when its last letter was read.
extension NameScanner {
    /// Ends the word, if one was begun.
    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        if letters == 0 {
            if !text[start...].contains(where: { $0 != UInt8(ascii: "?") }) {
                text.removeSubrange(start...)
                return
            }
            shape.insert(.number)
        }
        if isConnector {
            text.removeSubrange(start...)
            if let last = tokens.last, last.shape.contains(.connector) { return }
            return add(connectorFrom: start)
        }
        correct()
        split()
    }

    /// Whether the word is "and" in one of the languages whose word is never a piece of a legal form.
    private var isConnector: Bool {
        let count = text.count - start
        guard count <= 3, !tokens.isEmpty else { return false }
        let (first, last) = (text[start], text[text.count - 1])
        switch count {
        case 1: return first == UInt8(ascii: "u") && shape.contains(.smallFirst) && !isBehindInitial
        case 2: return first == UInt8(ascii: "e") && last == UInt8(ascii: "t") && !shape.contains(.dotBehind)
        default:
            guard text[start + 1] == UInt8(ascii: "n"), last == UInt8(ascii: "d") else { return false }
            return first == UInt8(ascii: "u") || first == UInt8(ascii: "a")
        }
    }

    /// Whether it goes on with an abbreviation: e.u.
    private var isBehindInitial: Bool {
        guard gap.contains(.dot), let last = tokens.last else { return false }
        return last.end - last.start == 1
    }

    /// Mends one wrong letter in a long word of a legal form.
    private mutating func correct() {
        guard text.count - start >= 7 else { return }
        let isMarked = gap.contains(.dash) || gap.contains(.star) || bracketDepth > 0
        if let word = longWord(near: text.span.extracting(start...), alsoNoise: isMarked) {
            text.removeSubrange(start...)
            text += word
        }
    }

    /// Adds the word, or the two words when a legal form is glued to the first.
    private mutating func split() {
        let end = text.count
        guard end - start > 3, let seam = seam else {
            tokens.append(token(start, end, shape))
            gap = []
            return
        }
        tokens.append(token(start, seam, shape.subtracting(.dotBehind)))
        gap = .blank
        tokens.append(token(seam, end, [.capitalFirst, .capitalLater]))
        gap = []
    }

    /// Where a glued legal form begins: behind a hump, or `gmbh` and `mbh` at the end of any word.
    private var seam: Int? {
        for number in 0..<humpCount {
            let seam = Int(humps[number])
            if seam > start + 1, isGluedForm(text.span.extracting(seam...)) { return seam }
        }
        if text[start] >= 0xE3 { return asianSeam(in: text.span.extracting(start...)).map { start + $0 } }
        guard text.count - start > 6, text[text.count - 1] == UInt8(ascii: "h"), letters > 6 else { return nil }
        for count in [5, 4, 3] where isUnmistakable(text.span.extracting((text.count - count)...)) {
            return text.count - count
        }
        return nil
    }

    /// Adds the word "and", whose text begins at `start`.
    mutating func add(connectorFrom start: Int) {
        text.append(UInt8(ascii: "u"))
        text.append(UInt8(ascii: "n"))
        text.append(UInt8(ascii: "d"))
        tokens.append(token(start, text.count, .connector))
        gap = .blank
    }

    private func token(_ start: Int, _ end: Int, _ shape: NameToken.Shape) -> NameToken {
        NameToken(start: start, end: end, gap: gap, shape: shape, bracket: bracketDepth > 0 ? brackets : 0)
    }
}
