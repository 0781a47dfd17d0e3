// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// What one guard found about a source that was read.
struct GuardFinding {
    /// What is to be done about it; refusing is done before there is an export.
    enum Decision {
        case warn
        case hold
        case stale(ageInDays: Int)
    }

    var decision: Decision
    let code: DiagnosticCode
    var message: String
    var advice: String?
    /// The name by which a person may lift it; most guards cannot be lifted, only cured.
    var name: SourceGuard?

    func diagnostic(at place: SourceLocation) -> Diagnostic {
        let severity: Severity = if case .hold = decision { .error } else { .warning }
        return Diagnostic(severity, code, message, at: place, suggestion: advice)
    }

    /// The finding once it is known what a person has lifted: a hold says how to lift it, a lifted one that it was.
    func settled(of source: String, accepted: AcceptedGuards) -> GuardFinding {
        guard case .hold = decision, let name else { return self }
        let lifted = GuardName.source(name, source)
        var settled = self
        if accepted.contains(lifted) {
            settled.decision = .warn
            settled.message = "held guard '\(name.rawValue)' of source \(source) was lifted: \(message)"
            settled.advice = nil
        } else {
            settled.advice = (advice.map { "\($0); " } ?? "") + "if that is right: run --accept \(lifted.text)"
        }
        return settled
    }
}

extension [GuardFinding] {
    /// Whether the source can be believed: the first finding that holds it decides, else the first that calls it stale.
    var condition: SourceCondition {
        for finding in self { if case .hold = finding.decision { return .held(reason: finding.message) } }
        for finding in self { if case .stale(let days) = finding.decision { return .stale(ageInDays: days) } }
        return .good
    }
}
