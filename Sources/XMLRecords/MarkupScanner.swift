// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// Cuts the bytes into tags, comments, CDATA sections, processing instructions and text ahead of libxml2, and refuses
/// what libxml2 must not see: a DOCTYPE, and pieces that are too long.
///
/// BE ADVISED: nearly every piece ends where the next `<` stands, so one memchr per `<` is all that the bulk of a file
/// costs; a tag's own end is looked for only when the next `<` is far away or not there yet. In well-formed XML no `<`
/// stands inside a tag; in other XML the cuts fall elsewhere, and libxml2 stops the file at that very place.
/// What a scan finds depends on the bytes alone, not on how they are cut into blocks.
struct MarkupScanner {
    /// What begins at `start`.
    private enum Piece {
        case text
        /// `<`, and nothing known of what follows.
        case opening
        /// `<!`, and nothing known of what follows.
        case declaration
        case tag
        case comment
        case characterData
        case instruction
    }

    private let limits: XMLLimits
    private var piece = Piece.text
    /// Where in the window the piece begins, and how far the window has been looked at.
    private var start = 0
    private var position = 0
    /// The quote that an attribute of the tag is open with.
    private var quote: UInt8 = 0

    init(limits: XMLLimits) {
        self.limits = limits
    }

    /// Looks at the rest of the window; returns how many of its bytes are whole pieces, and why no more may follow.
    mutating func scan(_ window: InputWindow) -> (complete: Int, refusal: ReadFault?) {
        let bytes = window.bytes.span
        do throws(ReadFault) {
            while position < bytes.count {
                if piece == .tag { skipTags(bytes) }
                try advance(bytes, window.start)
            }
            return (start, nil)
        } catch {
            return (start, error)
        }
    }

    /// How many bytes of the window are whole pieces, as far as it was scanned.
    var complete: Int { start }

    /// Takes note that the window lost its first bytes.
    mutating func drop(_ count: Int) {
        start -= count
        position -= count
    }

    /// Why a file that ends here, perhaps with a rest of the last piece, was cut short.
    func truncation(hasRoot: Bool, depth: Int, hasRest: Bool, end: Int) -> ReadFault? {
        let place: String
        switch piece {
        case .text:
            guard depth > 0 || !hasRoot else { return nil }
            let unclosed = hasRest ? "inside a text" : "before its root element is closed"
            place = hasRoot ? unclosed : "before its root element"
        case .opening, .tag: place = "inside a tag"
        case .declaration: place = "inside a declaration"
        case .comment: place = "inside a comment"
        case .characterData: place = "inside a CDATA section"
        case .instruction: place = "inside a processing instruction"
        }
        let message = "the file ends \(place); expected the whole document: it was cut short, nothing of it is used"
        return ReadFault(code: .xmlTruncated, message: message, offset: end)
    }
}

extension MarkupScanner {
    private mutating func advance(_ window: Span<UInt8>, _ offset: Int) throws(ReadFault) {
        switch piece {
        case .text: try passText(window, offset)
        case .opening: passOpening(window)
        case .declaration: try passDeclaration(window, offset)
        case .tag: try passTag(window, offset)
        case .comment: try pass(until: 0x2D, 2, after: 4, "a comment", window, offset)
        case .characterData: try pass(until: 0x5D, 2, after: 9, "a CDATA section", window, offset)
        case .instruction: try pass(until: 0x3F, 1, after: 2, "a processing instruction", window, offset)
        }
    }

    /// Moves from `<` to `<` as long as only tags and text lie between and nothing is too long.
    private mutating func skipTags(_ window: Span<UInt8>) {
        let limit = min(limits.startTagBytes, limits.valueBytes)
        unsafe window.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = start
            var position = position
            // In bounds: memchr stops at the window's end, and the byte behind `next` is looked at only if there is one.
            while let found = unsafe memchr(base + position, Int32(opening), bytes.count - position) {
                let next = unsafe UnsafeRawPointer(found) - base
                guard next - start <= limit, next + 1 < bytes.count else { break }
                let kind = unsafe bytes[next + 1]
                guard kind != UInt8(ascii: "!"), kind != UInt8(ascii: "?") else { break }
                start = next
                position = next + 1
                quote = 0
            }
            self.start = start
            self.position = position
        }
    }

    private mutating func passText(_ window: Span<UInt8>, _ offset: Int) throws(ReadFault) {
        let next = window.firstIndex(of: opening, from: position)
        try checkLength("a text", (next ?? window.count) - start, limits.valueBytes, offset)
        position = next ?? window.count
        if next != nil { open() }
    }

    /// Begins a piece at the `<` at `position`.
    private mutating func open() {
        start = position
        position += 1
        piece = .opening
    }

    private mutating func begin(_ piece: Piece, at position: Int) {
        self.piece = piece
        self.position = position
    }

    private mutating func passOpening(_ window: Span<UInt8>) {
        switch window[position] {
        case UInt8(ascii: "!"): begin(.declaration, at: position + 1)
        case UInt8(ascii: "?"): begin(.instruction, at: position + 1)
        default:
            piece = .tag
            quote = 0
        }
    }

    private mutating func passTag(_ window: Span<UInt8>, _ offset: Int) throws(ReadFault) {
        let next = window.firstIndex(of: opening, from: position)
        if let next, next - start <= min(limits.startTagBytes, limits.valueBytes) {
            position = next
            return open()
        }
        if let end = tagEnd(window, before: next ?? window.count) {
            try checkLength("a tag", end + 1 - start, limits.startTagBytes, offset)
            start = end + 1
            return begin(.text, at: end + 1)
        }
        try checkLength("a tag", (next ?? window.count) + 1 - start, limits.startTagBytes, offset)
        position = next ?? window.count
        if next != nil { open() }
    }

    /// The `>` that ends the tag, which is none inside quotes.
    private mutating func tagEnd(_ window: Span<UInt8>, before end: Int) -> Int? {
        for index in position..<end {
            let byte = window[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == closing {
                return index
            }
        }
        return nil
    }

    private mutating func passDeclaration(_ window: Span<UInt8>, _ offset: Int) throws(ReadFault) {
        switch (window.begins(with: "<!--", at: start), window.begins(with: "<![CDATA[", at: start)) {
        case (true, _): begin(.comment, at: start + 4)
        case (_, true): begin(.characterData, at: start + 9)
        case (nil, _), (_, nil): position = window.count
        default:
            guard let isDoctype = beginsDoctype(window, at: start) else { return position = window.count }
            let expected = isDoctype ? "an element" : "an element, a comment or a CDATA section"
            throw ReadFault(
                code: isDoctype ? .xmlDoctype : .xmlMalformed,
                message: "found \(isDoctype ? "a document type declaration, which no export needs;" : "'<!',") "
                    + "expected \(expected)",
                offset: offset + start
            )
        }
    }

    /// Moves behind a `>` that `count` bytes like `mark` come before.
    private mutating func pass(
        until mark: UInt8,
        _ count: Int,
        after head: Int,
        _ name: String,
        _ window: Span<UInt8>,
        _ offset: Int
    ) throws(ReadFault) {
        while let end = window.firstIndex(of: closing, from: position) {
            position = end + 1
            let isEnd = end - count >= start + head && window[end - 1] == mark && window[end - count] == mark
            try checkLength(name, end - count - start, limits.valueBytes, offset)
            guard isEnd else { continue }
            start = position
            return piece = .text
        }
        position = window.count
        try checkLength(name, window.count - count - start, limits.valueBytes, offset)
    }

    private func checkLength(_ name: String, _ length: Int, _ limit: Int, _ offset: Int) throws(ReadFault) {
        guard length > limit else { return }
        let message = "\(name) is longer than the \(limit) bytes allowed"
        throw ReadFault(code: .xmlLimit, message: message, offset: offset + start)
    }
}

private let opening = UInt8(ascii: "<")
private let closing = UInt8(ascii: ">")

/// Whether `<!DOCTYPE` stands here, in either case: HTML pages saved under a wrong name write it small.
private func beginsDoctype(_ window: Span<UInt8>, at start: Int) -> Bool? {
    for (index, letter) in "<!doctype".utf8.enumerated() {
        guard start + index < window.count else { return nil }
        guard window[start + index] | 0x20 == letter | 0x20 else { return false }
    }
    return true
}
