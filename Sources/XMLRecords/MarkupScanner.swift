// SPDX-License-Identifier: MIT

import Diagnostics

/// Walks the markup ahead of libxml2 and refuses what libxml2 must not see.
///
/// It knows just enough XML to cut the bytes into tags, comments, CDATA sections, processing instructions and text,
/// and cuts as libxml2 does as long as the bytes are well-formed; on the first that are not, libxml2 stops the file.
struct MarkupScanner {
    private let limits: XMLLimits
    /// Where the next piece begins; everything before it is complete.
    private(set) var position: Int
    private var depth = 0
    private(set) var hasRoot = false

    init(from start: Int, limits: XMLLimits) {
        position = start
        self.limits = limits
    }

    /// Moves at least `count` bytes further, to the end of a piece; less only at the end of the file.
    mutating func advance(by count: Int, in bytes: Span<UInt8>) throws(ReadFault) {
        let goal = position + count
        while position < min(goal, bytes.count) { try passPiece(in: bytes) }
        guard position == bytes.count, depth > 0 || !hasRoot else { return }
        throw truncated(hasRoot ? "before its root element is closed" : "before its root element", at: position)
    }

    /// Moves like `advance` and stops in front of what it refuses.
    mutating func advanceOrRefusal(by count: Int, in bytes: Span<UInt8>) -> ReadFault? {
        do throws(ReadFault) {
            try advance(by: count, in: bytes)
            return nil
        } catch {
            return error
        }
    }

    /// Moves behind the root element's start tag.
    mutating func passRootTag(in bytes: Span<UInt8>) throws(ReadFault) {
        while !hasRoot, position < bytes.count { try passPiece(in: bytes) }
    }

    private mutating func passPiece(in bytes: Span<UInt8>) throws(ReadFault) {
        guard bytes[position] == UInt8(ascii: "<") else { return try passText(in: bytes) }
        switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
        case UInt8(ascii: "!"):
            try passDeclaration(in: bytes)
        case UInt8(ascii: "?"):
            try pass(until: "?>", after: 2, named: "a processing instruction", within: limits.valueBytes, in: bytes)
        case UInt8(ascii: "/"):
            try pass(until: ">", after: 2, named: "an end tag", within: limits.startTagBytes, in: bytes)
            depth = max(depth - 1, 0)
        default:
            try passStartTag(in: bytes)
        }
    }

    private mutating func passText(in bytes: Span<UInt8>) throws(ReadFault) {
        let end = bytes.firstIndex(of: UInt8(ascii: "<"), from: position)
        try checkLength("a text", (end ?? bytes.count) - position, limits.valueBytes)
        if end == nil, depth > 0 { throw truncated("inside a text", at: bytes.count) }
        position = end ?? bytes.count
    }

    private mutating func passDeclaration(in bytes: Span<UInt8>) throws(ReadFault) {
        if bytes.hasPrefix("<!--", at: position) {
            try pass(until: "-->", after: 4, named: "a comment", within: limits.valueBytes, in: bytes)
        } else if bytes.hasPrefix("<![CDATA[", at: position) {
            try pass(until: "]]>", after: 9, named: "a CDATA section", within: limits.valueBytes, in: bytes)
        } else if isDoctype(bytes, at: position) {
            throw fault(.xmlDoctype, "found a document type declaration, which no export needs; expected an element")
        } else if bytes.count - position < 9 {
            throw truncated("inside a declaration", at: bytes.count)
        } else {
            throw fault(.xmlMalformed, "found '<!', expected an element, a comment or a CDATA section")
        }
    }

    private mutating func pass(
        until end: String,
        after opening: Int,
        named name: String,
        within limit: Int,
        in bytes: Span<UInt8>
    ) throws(ReadFault) {
        let found = bytes.firstIndex(of: end, from: position + opening)
        try checkLength(name, (found ?? bytes.count) - position, limit)
        guard let found else { throw truncated("inside \(name)", at: bytes.count) }
        position = found + end.utf8.count
    }

    private mutating func passStartTag(in bytes: Span<UInt8>) throws(ReadFault) {
        guard let end = try startTagEnd(in: bytes) else {
            try checkLength("a start tag", bytes.count - position, limits.startTagBytes)
            throw truncated("inside a start tag", at: bytes.count)
        }
        guard depth < limits.depth else {
            throw fault(.xmlLimit, "elements are nested deeper than the \(limits.depth) levels allowed")
        }
        hasRoot = true
        if bytes[end - 1] != UInt8(ascii: "/") { depth += 1 }
        position = end + 1
    }

    /// The `>` that ends the start tag here; counts the attributes by their quotes.
    private func startTagEnd(in bytes: Span<UInt8>) throws(ReadFault) -> Int? {
        let window = min(bytes.count, position + max(limits.startTagBytes, 1))
        var quote: UInt8?
        var attributes = 0
        for index in position + 1..<window {
            let byte = bytes[index]
            if quote != nil {
                if byte == quote { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                attributes += 1
            } else if byte == UInt8(ascii: ">") {
                return index
            }
            if attributes > limits.attributes {
                throw fault(.xmlLimit, "a start tag has more than the \(limits.attributes) attributes allowed")
            }
        }
        return nil
    }

    private func checkLength(_ name: String, _ length: Int, _ limit: Int) throws(ReadFault) {
        guard length > limit else { return }
        throw fault(.xmlLimit, "\(name) is longer than the \(limit) bytes allowed")
    }

    private func fault(_ code: DiagnosticCode, _ message: String) -> ReadFault {
        ReadFault(code: code, message: message, offset: position)
    }

    private func truncated(_ place: String, at offset: Int) -> ReadFault {
        let message = "the file ends \(place); expected the whole document: it was cut short, nothing of it is used"
        return ReadFault(code: .xmlTruncated, message: message, offset: offset)
    }
}

/// Whether `<!DOCTYPE` stands here, in either case: HTML pages saved under a wrong name write it small.
private func isDoctype(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    guard start + 9 <= bytes.count else { return false }
    return "<!doctype".utf8.enumerated().allSatisfy { bytes[start + $0.offset] | 0x20 == $0.element | 0x20 }
}
