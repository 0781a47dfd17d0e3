// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import FoundationEssentials
import Glibc
import Reporting

/// Writes `index.html` beside the folders of the runs: what each of them says, and the trend.
///
/// It is made from the summaries that lie there, so that it names no run that is gone. A run stands without it: what goes
/// wrong is returned as a warning.
func writeRunIndex(of project: Project) -> Diagnostic? {
    let reports = ReportFolders(project)
    // A night that is run twice has two folders; the newest run is the last by its name.
    let runs = reports.names.compactMap { ListedRun(folder: $0, in: reports.path) }
    let page = runIndex(
        of: runs,
        partner: project.configuration.partner.name,
        language: project.configuration.language
    )
    let draft = joined(reports.path, "\(WorkingName.index.rawValue)\(getpid())")
    do throws(SystemFailure) {
        unsafe unlink(draft)
        try writeNewFile(page, at: draft)
        try rename(draft, to: joined(reports.path, "index.html"))
        return nil
    } catch {
        unsafe unlink(draft)
        return Diagnostic(
            .warning,
            .outputFailed,
            "the list of all runs cannot be written: \(error.reason)",
            at: SourceLocation(file: "\(reports.shownAs)/index.html"),
            suggestion: "check the folder's permissions; the report itself is there"
        )
    }
}

extension ListedRun {
    /// What the summary in a run's folder says; `nil` for a folder that has none, or one of another schema.
    fileprivate init?(folder: String, in reports: String) {
        let file = URL(filePath: joined(joined(reports, folder), "summary.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard !folder.hasPrefix("."), let bytes = try? Data(contentsOf: file),
            let summary = try? decoder.decode(WrittenSummary.self, from: bytes), summary.schema == 1,
            let day = Day(parsing: summary.day), let trust = Trust(rawValue: summary.trust)
        else { return nil }
        self.init(
            folder: folder,
            trust: trust,
            customers: summary.customers,
            newGaps: summary.newGaps,
            drafts: summary.drafts.total,
            toDo: summary.toDo,
            tally: NightTally(
                day: day,
                isDoubtful: summary.status != 0,
                gaps: summary.gaps,
                verdicts: summary.verdicts
            )
        )
    }
}

/// What is read back of a summary, by the names it has there.
private struct WrittenSummary: Decodable {
    struct Drafts: Decodable { let total: Int }

    let schema: Int
    let day: String
    let trust: String
    let status: Int
    let customers: Int
    let gaps: Int
    let newGaps: Int
    let toDo: Int
    let drafts: Drafts
    let verdicts: [String: Int]
}
