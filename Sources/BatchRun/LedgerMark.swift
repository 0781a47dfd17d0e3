// SPDX-License-Identifier: MIT

import Diagnostics
import FoundationEssentials
import RunLedger

/// Which ledger a report was made with, and how far it had come.
///
/// It stands in every report's manifest, and in a file of its own beside the reports, which the verbs that write into the
/// ledger keep as well: a ledger that knows less than its mark was lost, or is an old copy.
struct LedgerMark: Codable, Hashable, Sendable {
    let id: String
    let run: Int
    /// Words of persons; unknown in a manifest.
    var outcomes: Int?
}

/// What the reports folder says of its ledger.
enum PublishedMark {
    /// There is no report.
    case none
    /// There are reports, and no mark that could be read.
    case unreadable
    /// The furthest mark found.
    case found(LedgerMark)
}

/// The mark beside the reports, else the furthest of their manifests.
func publishedMark(in reports: String) -> PublishedMark {
    if let mark: LedgerMark = decoded(joined(reports, ".ledger")) { return .found(mark) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? []
    let runs = names.filter { ("0"..."9").contains($0.prefix(1)) }.sorted()
    if runs.isEmpty { return .none }
    struct Manifest: Decodable { let ledger: LedgerMark? }
    let manifests: [Manifest] = runs.compactMap { decoded(joined(reports, "\($0)/manifest.json")) }
    let marks = manifests.compactMap(\.ledger)
    if let furthest = marks.max(by: { $0.run < $1.run }) { return .found(furthest) }
    // Reports made with a ledger written by hand have manifests without a mark.
    return manifests.isEmpty ? .unreadable : .none
}

private func decoded<Value: Decodable>(_ path: String) -> Value? {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    return try? JSONDecoder().decode(Value.self, from: data)
}

/// Writes the mark anew beside the reports, in one step; that it cannot be written changes nothing of the night.
func keepMark(of ledger: Ledger, in reports: String, isLowering: Bool = false) {
    guard let (id, run) = try? ledger.furthest, var outcomes = try? ledger.outcomeCount else { return }
    // A copy that knows less must not hide that it does: only forgetting, which counts anew, lowers the mark.
    if !isLowering, case .found(let mark) = publishedMark(in: reports), mark.id == id, let known = mark.outcomes {
        guard mark.run <= run else { return }
        outcomes = max(outcomes, known)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(LedgerMark(id: id, run: run, outcomes: outcomes)) else { return }
    let (path, new) = (joined(reports, ".ledger"), joined(reports, ".ledger-new"))
    do throws(SystemFailure) {
        try? FileManager.default.removeItem(atPath: new)
        try writeNewFile(Array(data), at: new)
        try rename(new, to: path)
    } catch {
        // The manifests say how far the ledger had come, if only less closely; the night itself is done.
    }
}
