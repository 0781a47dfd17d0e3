// SPDX-License-Identifier: MIT

import Diagnostics

/// How an XML document begins, where it says what its bytes are.
struct MarkupStart {
    /// The encoding its declaration names, in small letters.
    let declared: String?
    /// Whether blanks stand before the declaration, which must come first.
    let hasBlanks: Bool

    /// The beginning of decoded text.
    init(of text: [UInt8]) {
        let body = text.drop { $0 <= 0x20 }
        declared = declaredEncoding(in: text.span.extracting((text.count - body.count)..<text.count))?.lowercased()
        hasBlanks = body.count < text.count && body.starts(with: "<?xml".utf8)
    }

    /// What was read although the document says otherwise; `fallbackLines` were no UTF-8.
    func warnings(encoding: String, fallbackLines: Int, file: String) -> [Diagnostic] {
        var warnings: [Diagnostic] = []
        let place = SourceLocation(file: file)
        if hasBlanks {
            let message = "blanks stand before the XML declaration, which must come first; they were passed over"
            warnings.append(Diagnostic(.warning, .xmlMalformed, message, at: place))
        }
        let claim = declared.map { "declares \(quoted($0))" } ?? "declares no encoding"
        let isUnits = encoding.hasPrefix("UTF-16")
        if fallbackLines > 0, declared.map({ $0.hasPrefix("utf") }) ?? true {
            let message = "the document \(claim), but is no UTF-8; it was read as \(encoding)"
            warnings.append(Diagnostic(.warning, .encodingFallback, message, at: place))
        } else if !isUnits, declared?.hasPrefix("utf-16") == true {
            let message = "the document \(claim), but is not; it was read as \(encoding)"
            warnings.append(Diagnostic(.warning, .encodingFallback, message, at: place))
        }
        return warnings
    }
}
