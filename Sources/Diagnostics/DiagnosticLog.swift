// SPDX-License-Identifier: MIT

/// The findings of a stage in the order they were made.
///
/// Keeps at most 20 of each code per file and counts the rest, so that a million bad rows cost 20 lines.
package struct DiagnosticLog: Equatable, Sendable {
    /// How many findings of one code are kept for one file.
    package static let limitPerFile = 20

    /// What was kept, in order.
    package private(set) var diagnostics: [Diagnostic] = []
    private var counts: [Key: Int] = [:]

    private struct Key: Hashable, Sendable {
        let file: String
        let code: DiagnosticCode
        let severity: Severity

        init(file: String, code: DiagnosticCode, severity: Severity) {
            self.file = file
            self.code = code
            self.severity = severity
        }

        init(_ diagnostic: Diagnostic) {
            self.init(file: diagnostic.location?.file ?? "", code: diagnostic.code, severity: diagnostic.severity)
        }
    }

    /// An empty log.
    package init() {}

    /// Takes a finding; from the 21st of its code and file on it is only counted.
    package mutating func record(_ diagnostic: Diagnostic) {
        let key = Key(diagnostic)
        counts[key, default: 0] += 1
        if counts[key, default: 0] <= Self.limitPerFile { diagnostics.append(diagnostic) }
    }

    /// Counts findings whose words nobody would see; `false` when there is still room for them.
    ///
    /// Spares whoever makes a million findings the words of all but the first twenty.
    package mutating func countOnly(
        _ severity: Severity,
        _ code: DiagnosticCode,
        file: String,
        times: Int = 1
    ) -> Bool {
        let key = Key(file: file, code: code, severity: severity)
        guard counts[key, default: 0] >= Self.limitPerFile else { return false }
        counts[key, default: 0] += times
        return true
    }

    /// Takes over all findings of another log, counts included.
    package mutating func append(_ other: DiagnosticLog) {
        var kept: [Key: Int] = [:]
        for diagnostic in other.diagnostics {
            kept[Key(diagnostic), default: 0] += 1
            record(diagnostic)
        }
        for (key, count) in other.counts {
            counts[key, default: 0] += count - kept[key, default: 0]
        }
    }

    /// The number of findings of this severity, kept or not.
    package func count(of severity: Severity) -> Int {
        counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
    }

    /// What a person reads: the kept findings, then one line per code and file for what was left out.
    package var lines: [String] {
        let omitted = counts.filter { $0.value > Self.limitPerFile }
            .sorted { ($0.key.file, $0.key.code.rawValue) < ($1.key.file, $1.key.code.rawValue) }
            .map { key, count in
                "\(key.file): \(key.severity.rawValue): … and \(count - Self.limitPerFile) more [\(key.code.rawValue)]"
            }
        return diagnostics.map(\.description) + omitted
    }
}
