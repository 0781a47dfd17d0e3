// SPDX-License-Identifier: MIT

package import CustomerModel
import DelimitedText
package import Diagnostics

/// The columns of the decisions file (DESIGN, section 7).
package let decisionColumns = ["decision", "subject", "other", "value", "until", "who", "when", "why"]

/// Reads the decisions file: a person's words, so that any line not understood is an error and nothing is guessed.
///
/// - Throws: the diagnostic that says why the file as a whole cannot be read.
package func decisions(
    from bytes: [UInt8],
    file: String,
    log: inout DiagnosticLog
) throws(Diagnostic) -> [Decision] {
    let text = try decodedText(of: bytes, file: file)
    guard text.contains(where: { $0 > 0x20 }) else {
        throw Diagnostic(
            .error,
            .fileEmpty,
            "the decisions file is empty, expected at least its titles",
            at: SourceLocation(file: file),
            suggestion: "write this line into it: \(decisionColumns.joined(separator: ","))"
        )
    }
    if let refusal = refusal(of: text, file: file) { throw refusal }
    let table = NamedTable(text, columns: decisionColumns)
    for column in ["decision", "subject"] where !table.titles.contains(column) {
        throw Diagnostic(
            .error,
            .columnMissing,
            "the decisions file has no column '\(column)', expected: \(decisionColumns.joined(separator: ","))",
            at: SourceLocation(file: file, line: 1),
            suggestion: "its first line must hold these titles, all with the same delimiter"
        )
    }
    for title in table.titles where !decisionColumns.contains(title) {
        guard let meant = nearest(to: title, among: decisionColumns), !table.titles.contains(meant) else { continue }
        throw Diagnostic(
            .error,
            .columnMissing,
            "the decisions file has an unknown column \(quoted(title))",
            at: SourceLocation(file: file, line: 1),
            suggestion: "did you mean '\(meant)'?"
        )
    }
    if let line = table.swallowingLine {
        throw Diagnostic(
            .error,
            .recordsMerged,
            "a quote swallows the lines behind it",
            at: SourceLocation(file: file, line: line),
            suggestion: "look for a single \" in this line"
        )
    }
    if let line = table.cutLine {
        throw Diagnostic(
            .error,
            .fileTruncated,
            "the decisions file ends in the middle of a line",
            at: SourceLocation(file: file, line: line),
            suggestion: "complete the line, or take the file from the backup"
        )
    }
    return table.rows.compactMap { row in
        if row["decision"].utf8.first == UInt8(ascii: "#") { return nil }
        return decision(row, file: file, width: table.titles.count, log: &log)
    }
}

private func decision(_ row: NamedRow, file: String, width: Int, log: inout DiagnosticLog) -> Decision? {
    func refuse(_ message: String, _ suggestion: String? = nil) -> Decision? {
        let place = SourceLocation(file: file, line: row.line)
        log.record(Diagnostic(.error, .decisionInvalid, message, at: place, suggestion: suggestion))
        return nil
    }
    if row.count > width {
        return refuse("the line has \(row.count) cells, expected \(width)", "put a cell with a delimiter into quotes")
    }
    guard let kind = DecisionKind(rawValue: row["decision"].lowercased()) else {
        let words = DecisionKind.allCases.map(\.rawValue)
        return refuse(
            "unknown decision \(quoted(row["decision"])), expected one of: \(words.joined(separator: ", "))",
            nearest(to: row["decision"].lowercased(), among: words).map { "did you mean '\($0)'?" }
        )
    }
    if row["subject"].isEmpty { return refuse("the decision '\(kind.rawValue)' names no customer") }
    if kind == .same || kind == .different, row["other"].isEmpty {
        return refuse("the decision '\(kind.rawValue)' names no other customer")
    }
    if kind == .same, row["subject"] == row["other"] {
        return refuse("\(quoted(row["subject"])) is the same as itself, expected two customers")
    }
    for column in ["until", "when"] where !row[column].isEmpty && Day(parsing: row[column]) == nil {
        return refuse("\(quoted(row[column])) in '\(column)' is no day, expected 2026-11-22 or 22.11.2026")
    }
    if let message = kind.objection(to: row["value"]) { return refuse(message) }
    if kind == .later, row["until"].isEmpty {
        return refuse("'later' has no day in 'until', so that it would hold for ever", "name a day, or write 'never'")
    }
    if kind == .approved, row["when"].isEmpty || row["who"].isEmpty {
        return refuse(
            "'approved' does not say who approved, and when",
            "fill in 'who' and 'when': an approval holds for the letter as it was on that day"
        )
    }
    if kind == .legalBasis, row["value"] == "consent", row["when"].isEmpty {
        let message = "the consent has no day in 'when', so it counts as none"
        let place = SourceLocation(file: file, line: row.line)
        log.record(Diagnostic(.warning, .decisionInvalid, message, at: place, suggestion: "write the day it was given"))
    }
    return Decision(
        kind: kind,
        subject: row["subject"],
        other: row["other"],
        value: row["value"],
        until: Day(parsing: row["until"]),
        who: row["who"],
        when: Day(parsing: row["when"]),
        why: row["why"],
        line: row.line
    )
}

extension DecisionKind {
    /// What is wrong with a value, if anything.
    fileprivate func objection(to value: String) -> String? {
        switch self {
        case .contact where EmailAddress(parsing: value) == nil: "\(quoted(value)) is no e-mail address"
        case .language where Language(parsing: value) == nil:
            "\(quoted(value)) is no language we write, expected de, en, fr, it or nl"
        case .legalBasis where !["existing-customer", "consent", "none"].contains(value):
            "\(quoted(value)) is no legal basis, expected existing-customer, consent or none"
        case .provider where value.isEmpty: "the decision names no provider, expected an id, 'A+B' or 'none'"
        case .microsoftTenant where !["yes", "no"].contains(value.lowercased()):
            "\(quoted(value)) is neither yes nor no"
        case .invitedByHand where !isInvitationWord(value):
            "\(quoted(value)) is no invitation, expected reseller, provider:ID or reseller+provider:ID"
        default: nil
        }
    }
}

private func isInvitationWord(_ value: String) -> Bool {
    if value == "reseller" { return true }
    return ["provider:", "reseller+provider:"].contains { value.hasPrefix($0) && value.utf8.count > $0.utf8.count }
}
