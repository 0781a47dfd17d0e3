// SPDX-License-Identifier: MIT

import Diagnostics

extension RunLock {
    /// The lock of a project's reports folder; `nil` for a dry run, which writes nothing and keeps nobody waiting.
    static func taken(for project: Project, isDryRun: Bool) throws(RunFailure) -> RunLock? {
        if isDryRun { return nil }
        let reports = project.configuration.reports
        let path = joined(joined(project.folder, reports), ".lock")
        do throws(Diagnostic) {
            return try RunLock(path: path, shownAs: reports, since: RunTime.now.text)
        } catch {
            var log = DiagnosticLog()
            log.record(error)
            throw RunFailure(log: log, status: error.code == .lockHeld ? 75 : 73)
        }
    }
}
