// SPDX-License-Identifier: MIT

package import CustomerModel
package import Diagnostics

/// What is wrong with the decisions: lines that mean no customer, or several, and lines that contradict each other
/// without a day to say which counts.
///
/// `file` is the decisions file as the user named it; the findings are in the order of its lines.
package func decisionFindings(
    _ decisions: [Decision],
    customers: [ReconciledCustomer],
    records: [CustomerRecord],
    sources: [Source],
    today: Day,
    file: String
) -> [Diagnostic] {
    let index = DecisionIndex(
        decisions,
        spellings: customers.map { [$0.key] + designations(of: $0.customer, memory: $0.memory, records, sources) }
    )
    // A batch is approved by its id; that is no customer's.
    let matching = zip(decisions, index.subjects).filter { !$0.0.approvesBatch }.compactMap {
        subjectFinding($0, count: $1.count, file)
    }
    let conflicts = index.lines(for: customers.count, on: today).flatMap { contradictions(in: $0, file) }
    return (matching + conflicts).sorted { ($0.location?.line ?? 0) < ($1.location?.line ?? 0) }
}

private func subjectFinding(_ decision: Decision, count: Int, _ file: String) -> Diagnostic? {
    let place = SourceLocation(file: file, line: decision.line)
    let subject = quoted(decision.subject)
    if count == 0 {
        return Diagnostic(
            .warning,
            .decisionUnmatched,
            "\(subject) is no customer of tonight or of the ledger",
            at: place,
            suggestion: "use the customer key, the tenant ID, a domain, source-id:external-id or the exact name"
        )
    }
    guard count > 1, !decision.kind.forbids else { return nil }
    return Diagnostic(
        .warning,
        .decisionUnmatched,
        "\(subject) means \(count) customers, expected one",
        at: place,
        suggestion: "use the customer key or the tenant ID"
    )
}

/// Lines on one topic, of the same day, that say different things.
private func contradictions(in decisions: CustomerDecisions, _ file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (place, line) in decisions.lines.enumerated() {
        guard let topic = line.topic else { continue }
        let rival = decisions.lines[..<place].first {
            $0.topic == topic && $0.when == line.when && $0.meaning != line.meaning
        }
        guard let rival else { continue }
        let (first, second) = rival.line < line.line ? (rival, line) : (line, rival)
        findings.append(
            Diagnostic(
                .warning,
                .decisionContradicts,
                "\(quoted(second.saying)) contradicts \(quoted(first.saying)) of line \(first.line), of the same day",
                at: SourceLocation(file: file, line: second.line),
                suggestion: "write the day of each into its 'when' column, or an 'until' into the one that is over"
            )
        )
    }
    return findings
}

private enum Topic { case provider, language, legalBasis, answer, business }

extension Decision {
    /// What a customer can only have one answer to at a time.
    fileprivate var topic: Topic? {
        switch kind {
        case .provider: .provider
        case .language: .language
        case .legalBasis: .legalBasis
        case .accepted, .declined: .answer
        case .ended, .returned: .business
        default: nil
        }
    }

    /// The answer, however it is spelt.
    fileprivate var meaning: [String] {
        let words = kind == .accepted || kind == .declined ? [] : foldedSubject(value).split(separator: "+").sorted()
        return [kind.rawValue] + words.map { foldedSubject($0) }
    }

    fileprivate var saying: String { value.isEmpty ? kind.rawValue : "\(kind.rawValue) \(value)" }
}
