// SPDX-License-Identifier: MIT

package import DelimitedText
/// A file of the run's folder.
package struct ReportFile: Hashable, Sendable {
    /// Its name within the folder, with `/` before the last part where it lies deeper.
    package let name: String
    /// Its content.
    package let bytes: [UInt8]

    /// A file.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What a night leaves for people and scripts: report, tables and summaries, sorted by name.
///
/// The letters themselves and the manifest are written by others. The same night gives the same bytes.
package func reportFiles(for report: NightReport, flavour: TableFlavour = .machine) -> [ReportFile] {
    let night = Night(report)
    let tables = customerTables(of: night, flavour: flavour)
    let files = [
        ReportFile(name: "customers.csv", bytes: tables.customers),
        ReportFile(name: "decisions-proposed.csv", bytes: proposalTable(of: night, flavour: flavour)),
        ReportFile(name: "gaps.csv", bytes: tables.gaps),
        ReportFile(name: "rejected.csv", bytes: rejectedTable(report.rejected, flavour: flavour)),
        ReportFile(name: "report.html", bytes: reportPage(of: night)),
        ReportFile(name: "summary.json", bytes: summaryJSON(of: night)),
        ReportFile(name: "summary.txt", bytes: Array((summaryLines(of: night).joined(separator: "\n") + "\n").utf8)),
    ]
    return (files + providerTables(of: night, flavour: flavour)).sorted {
        $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
}
