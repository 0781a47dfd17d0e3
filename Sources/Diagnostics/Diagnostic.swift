// SPDX-License-Identifier: MIT

/// How much of the user's material a finding costs.
package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing, nothing to do.
    case note
    /// Used, but somebody should look.
    case warning
    /// Something of the user's was not used.
    case error

    /// Orders by weight: note, warning, error.
    package static func < (lhs: Severity, rhs: Severity) -> Bool {
        lhs.weight < rhs.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What the tool has to say about the user's material: one finding, one place, one way out.
package struct Diagnostic: Error, Equatable, Sendable {
    /// How much it costs.
    package let severity: Severity
    /// The kind of finding; stable, kebab-case, listed in the documentation.
    package let code: DiagnosticCode
    /// What was found, then what was expected; lower case, the user's text in single quotes.
    package let message: String
    /// Where.
    package let location: SourceLocation?
    /// The way out, if there is a likely one.
    package let suggestion: String?

    /// A finding at a place.
    package init(
        _ severity: Severity,
        _ code: DiagnosticCode,
        _ message: String,
        at location: SourceLocation? = nil,
        suggestion: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.suggestion = suggestion
    }
}

extension Diagnostic {
    /// Whether it is about what a person set up or decided, and that now has no effect.
    package var concernsSetup: Bool {
        severity > .note && concerning.contains(code)
    }
}

private let concerning: [DiagnosticCode] = [
    .linkRejected, .decisionUnmatched, .decisionContradicts, .judgementReopened, .messageRefused, .clockJumped,
    .ledgerLost, .mailProgramUnusable,
]

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: severity: message [code]`, and the way out on a second line.
    package var description: String {
        let place = location.map { "\(printable($0.description)): " } ?? ""
        let head = "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
        guard let suggestion else { return head }
        return "\(head)\n    \(suggestion)"
    }
}
