// SPDX-License-Identifier: MIT

package import CustomerModel

extension Source {
    /// The source in one line for a terminal: condition, counts, day, encoding.
    package var line: String {
        let age = day.map { "of \($0)" } ?? "of unknown day"
        let why: String =
            switch condition {
            case .good, .missing: ""
            case .stale(let days): days == 1 ? " (1 day old)" : " (\(days) days old)"
            case .held(let reason), .refused(let reason): " (\(reason))"
            }
        let rows =
            "\(counts.read) rows: \(counts.accepted) accepted, \(counts.rejected) rejected, \(counts.ignored) ignored"
        return "\(id): \(condition.word)\(why) · \(path) \(age) · \(rows) · \(encoding ?? "not read")"
    }
}
