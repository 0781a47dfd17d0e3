// SPDX-License-Identifier: MIT

import Diagnostics
import Intake

/// A guard over one source that a person may lift.
package enum SourceGuard: String, Hashable, Sendable, CaseIterable {
    /// The list has far fewer records than last time.
    case rows
    /// Few of those it listed last time are still in it.
    case identities
    /// One address stands for many of its customers.
    case sameContact = "same-contact"
    /// It has fewer rows than its `min-rows`.
    case minRows = "min-rows"
}

/// A guard as `--accept` names it.
package enum GuardName: Hashable, Sendable {
    /// What the first night finds drafts no letter.
    case baseline
    /// Many customers have a gap that had none last night.
    case newGaps
    /// The clock stands before the last night.
    case clock
    /// The ledger is not the one that the last night left.
    case ledger
    /// A guard over one source, by its short name.
    case source(SourceGuard, String)

    /// The guard of this name: `baseline`, `rows:crm`.
    package init(parsing text: String) throws(UsageMistake) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let name = SourceGuard(rawValue: parts[0]), !parts[1].isEmpty {
            self = .source(name, parts[1])
        } else if let whole = Self.ofTheNight.first(where: { $0.text == text }) {
            self = whole
        } else {
            throw Self.unknown(parts)
        }
    }

    /// The name by which it is lifted.
    package var text: String {
        switch self {
        case .baseline: "baseline"
        case .newGaps: "new-gaps"
        case .clock: "clock"
        case .ledger: "ledger"
        case .source(let name, let source): "\(name.rawValue):\(source)"
        }
    }

    private static let ofTheNight = [GuardName.baseline, .newGaps, .clock, .ledger]

    private static func unknown(_ parts: [String]) -> UsageMistake {
        let name = parts.first ?? ""
        let source = parts.count == 2 && !parts[1].isEmpty ? parts[1] : "SOURCE"
        let names = ofTheNight.map(\.text) + SourceGuard.allCases.map { "\($0.rawValue):SOURCE" }
        let meant = nearest(to: name, among: ofTheNight.map(\.text) + SourceGuard.allCases.map(\.rawValue))
            .map { ofTheNight.map(\.text).contains($0) ? $0 : "\($0):\(source)" }
        let whole = quoted(parts.joined(separator: ":"))
        return UsageMistake(
            "there is no guard \(whole), expected one of: \(names.joined(separator: ", "))"
                + (meant.map { "; did you mean \(quoted($0))?" } ?? "")
        )
    }
}

/// What was typed and cannot be meant: exit status 64.
package struct UsageMistake: Error, Hashable, Sendable {
    /// What was found, what was expected, and perhaps what was meant.
    package let message: String

    init(_ message: String) { self.message = message }
}

/// The guards that a person has lifted for this run, one by one.
package struct AcceptedGuards: Hashable, Sendable {
    private let lifted: Set<GuardName>

    /// These guards, and no other.
    package init(_ lifted: [GuardName] = []) { self.lifted = Set(lifted) }

    /// These guards of a configuration's sources.
    ///
    /// - Throws: when one names a source that the configuration does not have.
    package init(_ lifted: [GuardName], of configuration: Configuration) throws(UsageMistake) {
        let ids = configuration.sources.map(\.id)
        for case .source(let name, let source) in lifted where !ids.contains(source) {
            let meant = nearest(to: source, among: ids).map { "; did you mean '\(name.rawValue):\($0)'?" } ?? ""
            throw UsageMistake(
                "there is no source \(quoted(source)), expected one of: \(ids.joined(separator: ", "))\(meant)"
            )
        }
        self.init(lifted)
    }

    /// These and those of the names, as the ledger has them; a name that means nothing any more is left out.
    func adding(_ names: [String]) -> AcceptedGuards {
        AcceptedGuards(Array(lifted) + names.compactMap { try? GuardName(parsing: $0) })
    }

    /// Whether a guard is lifted.
    package func contains(_ name: GuardName) -> Bool { lifted.contains(name) }

    /// The names of all lifted guards, sorted.
    package var names: [String] { lifted.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
