// SPDX-License-Identifier: MIT

/// The beginning of what a program printed: enough for its words, however much there is.
struct PrintedBeginning: Sendable {
    /// So many bytes are kept.
    static let limit = 4_096

    private(set) var bytes: [UInt8] = []

    /// Keeps what still fits.
    mutating func append(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
    }

    /// The mail system's words: the first three lines that say something, on one line of at most 300 scalars.
    ///
    /// What is not UTF-8 is replaced; whatever a terminal obeys, bidirectional and invisible characters included, is
    /// left out.
    var words: String {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let lines = scalars.split { $0 == "\n" || $0 == "\r" }
            .map { line in Array(trimmed(line.map(blank).filter(isPlain))) }
            .filter { !$0.isEmpty }
        let words = Array(lines.prefix(3).joined(separator: "; ".unicodeScalars))
        guard words.count > 300 else { return String(String.UnicodeScalarView(words)) }
        return String(String.UnicodeScalarView(words.prefix(299))) + "…"
    }
}

private func trimmed(_ line: [Unicode.Scalar]) -> some Sequence<Unicode.Scalar> {
    line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
}

private func blank(_ scalar: Unicode.Scalar) -> Unicode.Scalar { scalar == "\t" ? " " : scalar }

/// Whether it is neither a control nor one of the characters that only change how others look.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
    default: true
    }
}
