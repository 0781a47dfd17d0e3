// SPDX-License-Identifier: MIT

package import Diagnostics
import Reporting

/// What a run left behind.
package struct RunResult: Sendable {
    /// The run's folder, below the configured reports folder; `nil` after a dry run.
    package let folder: String?
    /// The night.
    package let night: Night
    /// What is to be said beside what the night found: of what a dead run left.
    package let leftovers: [Diagnostic]
    /// How long each stage took.
    package let watch: StageWatch

    /// The morning mail's lines.
    package let summary: [String]

    /// The exit status (DESIGN, section 6).
    package var status: Int { night.report.status }

    init(
        folder: String? = nil,
        night: Night,
        files: [ReportFile] = [],
        leftovers: [Diagnostic] = [],
        watch: StageWatch
    ) {
        self.folder = folder
        // Of a million customers nothing is counted twice.
        summary = files.first { $0.name == "summary.txt" }.map(lines) ?? night.summary
        self.night = night
        self.leftovers = leftovers
        self.watch = watch
    }
}

private func lines(of file: ReportFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}
