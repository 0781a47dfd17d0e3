// SPDX-License-Identifier: MIT

package import Diagnostics
import Intake
import RecordLinkage

/// What linking two lists left, ready to be written.
package struct LinkedFiles: Sendable {
    /// PAIRS as CSV.
    package let pairs: [UInt8]
    /// PROPOSALS as CSV.
    package let proposals: [UInt8]
    /// How PAIRS compares with the truth; empty without one.
    package let figures: [String]
    /// What an administrator should know.
    package let remarks: [String]
    /// How the columns were understood.
    package let columns: [String]
    /// What was found in the files.
    package let log: DiagnosticLog
    /// How long the stages took.
    package let watch: LinkWatch

    /// Whether every row of every file was used.
    package var isComplete: Bool { log.count(of: .error) == 0 }
}

/// Reads the lists, links them, and compares with the truth where there is one.
///
/// A row that cannot be used is said in `log` and costs that row; all else that is wrong ends the verb.
package func linkedFiles(_ request: LinkRequest) throws(VerbFailure) -> LinkedFiles {
    var watch = LinkWatch()
    let planner = try planner(for: request)
    let lists = try LinkMaterials(of: request, planner, watch: &watch)
    var setting = lists.plan.setting
    setting.isOneToOne = request.isOneToOne
    setting.givenPairs = lists.given
    let outcome = linkLists(lists.left.records, lists.right.records, setting: setting) { watch.lap($0) }
    var (pairs, proposals) = (outcome.pairs.map(lists.line), outcome.proposals.map(lists.line))
    if let given = lists.given { (pairs, proposals) = divided(pairs + proposals, given: given) }
    let tables = [pairs, proposals].map { linkTable($0, left: lists.left.ids, right: lists.right.ids) }
    watch.lap("tables", pairs.count + proposals.count, "pairs")
    return LinkedFiles(
        pairs: tables[0],
        proposals: tables[1],
        figures: lists.truth.map { figures(of: pairs, by: $0) } ?? [],
        remarks: outcome.remarks,
        columns: lists.columns,
        log: lists.log,
        watch: watch
    )
}

private func planner(for request: LinkRequest) throws(VerbFailure) -> LinkPlanner {
    var schema: LinkSchema?
    if let path = request.schema {
        var log = DiagnosticLog()
        let text: String
        do throws(Diagnostic) { text = try fileText(at: path) } catch {
            throw VerbFailure([error.description], status: 78)
        }
        schema = LinkSchema(yaml: text, file: path, log: &log)
        if schema == nil { throw VerbFailure(log.lines, status: 78) }
    }
    return LinkPlanner(schema: schema, id: request.id)
}

/// Precision, recall and F1 over PAIRS, and precision over its match zone.
private func figures(of pairs: [LinkLine], by truth: NamedPairs) -> [String] {
    let all = TruthFigures(found: pairs.map(\.pair), truth: truth.pairs, ignored: truth.ignored)
    let matches = pairs.filter { $0.zone == .match }.map(\.pair)
    let sure = TruthFigures(found: matches, truth: truth.pairs, ignored: truth.ignored)
    return [
        "pairs: \(shares(all))\(all.isEmpty ? "" : ", F1 \(fixed(all.f1, decimals: 5))") "
            + "(\(all.right) right, \(all.wrong) wrong, \(all.missed) missed)",
        sure.isEmpty ? "match zone: no pair" : "match zone: \(shares(sure)) (\(sure.right) right, \(sure.wrong) wrong)",
    ]
}

private func shares(_ figures: TruthFigures) -> String {
    if figures.isEmpty { return "none found" }
    return "precision \(fixed(figures.precision, decimals: 5)), recall \(fixed(figures.recall, decimals: 5))"
}

extension TruthFigures {
    /// Whether no pair was found that is scored.
    fileprivate var isEmpty: Bool { right + wrong == 0 }
}
