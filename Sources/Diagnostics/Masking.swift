// SPDX-License-Identifier: MIT

/// `text` as a log may keep it: no full e-mail address, and of web addresses nothing personal.
///
/// `max@firma.de` becomes `m…@firma.de`; of a web address scheme, host, path and the names of its parameters stay, and
/// their values and the part behind the `#` become `…`. Rather one word too many than one too few is masked. Works on
/// scalars, in time that grows with the length alone, whatever the text holds.
package func masked(_ text: String) -> String {
    let suspicious = [UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: ":"), 0xEF]
    guard text.utf8.contains(where: { suspicious.contains($0) }) else { return text }
    var scan = MaskingScan(Array(text.unicodeScalars))
    return scan.result()
}

private struct MaskingScan {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var shown = String.UnicodeScalarView()

    /// How far a quoted local part, a user name or a parameter's name is looked for: far beyond any real one.
    private let reach = 320

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    mutating func result() -> String {
        while position < scalars.count {
            if isAt("://") {
                webAddress()
            } else if isSeparator(scalars[position]), let end = parameterName(from: position + 1) {
                copy(to: end)
                mask(to: valueEnd(from: end))
                fragment()
            } else if let end = localPartEnd() {
                localPart(to: end)
            } else {
                copy(to: position + 1)
            }
        }
        return String(shown)
    }

    // MARK: E-mail addresses

    /// Where what may be a local part ends that begins here.
    private func localPartEnd(inPath: Bool = false) -> Int? {
        if scalars[position] == "\"" { return quotedEnd() }
        guard isLocal(scalars[position]) else { return nil }
        var end = position + 1
        // An apostrophe opens our quotes, but stands inside of O'Brien.
        while end < scalars.count, isLocal(scalars[end]) || scalars[end] == "'" {
            if isAt("%40", end) || isParameter(at: end) { break }
            if inPath, scalars[end] == "?" || scalars[end] == "#" { break }
            end += 1
        }
        return end
    }

    /// The end of a quoted local part: just before the at sign.
    private func quotedEnd() -> Int? {
        var end = position + 1
        while end < min(scalars.count, position + reach) {
            if scalars[end] == "\"" { return atSign(at: end + 1) > 0 ? end + 1 : nil }
            end += scalars[end] == "\\" ? 2 : 1
        }
        return nil
    }

    private mutating func localPart(to end: Int) {
        var sign = end
        // Blanks before the at sign are a slip of who typed it, and no reason to tell the name.
        while sign < min(scalars.count, end + 4), scalars[sign] == " " { sign += 1 }
        let length = atSign(at: sign)
        guard length > 0 else { return copy(to: end) }
        // Even of one letter, so that nobody can tell how long it was.
        shown.append(contentsOf: [scalars[position], "…"])
        position = end
        copy(to: sign + length)
    }

    /// The length of an at sign here, in any of its spellings; 0 for none.
    private func atSign(at index: Int) -> Int {
        guard index < scalars.count else { return 0 }
        if ["@", "\u{FE6B}", "\u{FF20}"].contains(scalars[index]) { return 1 }
        return isAt("%40", index) ? 3 : 0
    }

    // MARK: Web addresses

    private mutating func webAddress() {
        copy(to: position + 3)
        var end = position
        while end < min(scalars.count, position + reach), !isEnd(end), !"/?#".unicodeScalars.contains(scalars[end]) {
            if atSign(at: end) > 0 { mask(to: end) }
            end += 1
        }
        copy(to: min(end, scalars.count))
        while position < scalars.count, !isEnd(position), scalars[position] != "?", scalars[position] != "#" {
            if let end = localPartEnd(inPath: true) { localPart(to: end) } else { copy(to: position + 1) }
        }
        if position < scalars.count, scalars[position] == "?" {
            // Named parameters are the general case; what has no name is masked as a whole.
            if parameterName(from: position + 1) == nil {
                copy(to: position + 1)
                mask(to: valueEnd(from: position))
            }
        }
        fragment()
    }

    private mutating func fragment() {
        guard position < scalars.count, scalars[position] == "#" else { return }
        copy(to: position + 1)
        var end = position
        while end < scalars.count, !isEnd(end) { end += 1 }
        mask(to: end)
    }

    private func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "?" || scalar == "&" }

    private func isParameter(at index: Int) -> Bool {
        isSeparator(scalars[index]) && parameterName(from: index + 1) != nil
    }

    /// The index behind the `=` of a parameter's name; `nil` when there is none here.
    private func parameterName(from start: Int) -> Int? {
        var end = start
        while end < min(scalars.count, start + 64) {
            if scalars[end] == "=" { return end > start ? end + 1 : nil }
            guard isName(scalars[end]) else { return nil }
            end += 1
        }
        return nil
    }

    private func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.;%".unicodeScalars.contains(scalar)
    }

    private func valueEnd(from start: Int) -> Int {
        var end = start
        while end < scalars.count, !isEnd(end), scalars[end] != "&", scalars[end] != "#" { end += 1 }
        return end
    }

    /// Whether a web address ends before this index: at a blank or at the quote that we put around it.
    private func isEnd(_ index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar.properties.isWhitespace || "\"<>`".unicodeScalars.contains(scalar) { return true }
        guard scalar == "'" else { return false }
        return index + 1 == scalars.count
            || !(isName(scalars[index + 1]) || "&=/".unicodeScalars.contains(scalars[index + 1]))
    }

    // MARK: Copying

    private func isAt(_ word: String, _ index: Int? = nil) -> Bool {
        let index = index ?? position
        return scalars[min(index, scalars.count)...].starts(with: word.unicodeScalars)
    }

    private func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || ".!#$%&*+-=?^_`{|}~\\".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }

    private mutating func copy(to end: Int) {
        shown.append(contentsOf: scalars[position..<end])
        position = end
    }

    private mutating func mask(to end: Int) {
        if end > position, shown.last != "…" { shown.append("…") }
        position = max(position, end)
    }
}
