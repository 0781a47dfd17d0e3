// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc

/// Publishes a prepared run: two renames, so that `latest` is the old report or the new one at every moment, and whole.
///
/// A run of the same minute gets a suffix; nothing published is ever overwritten. A run that dies between the renames
/// leaves its report under its name and `latest` where it was; the next one to publish moves it.
/// - Returns: the name of the run's folder.
/// - Throws: `.outputFailed`. What was prepared is kept, hidden or under its name, and the message says where.
package func publish(_ prepared: PreparedRun) throws(Diagnostic) -> String {
    let name: String
    do throws(SystemFailure) {
        name = try firstFree(prepared.run, in: prepared.reports)
        try rename(prepared.hidden, to: joined(prepared.reports, name))
    } catch {
        throw unpublished(error, prepared, at: prepared.hidden)
    }
    do throws(SystemFailure) {
        try synchronizeNames(in: prepared.reports)
        try pointLatest(to: name, in: prepared.reports)
        try synchronizeNames(in: prepared.reports)
        return name
    } catch {
        throw unpublished(error, prepared, at: name)
    }
}

/// Swaps the link by a rename, which replaces it at once.
private func pointLatest(to name: String, in reports: String) throws(SystemFailure) {
    let new = joined(reports, "\(WorkingName.latest.rawValue)\(getpid())")
    guard unsafe symlink(name, new) == 0 else { throw .last }
    do throws(SystemFailure) {
        try rename(new, to: joined(reports, "latest"))
    } catch {
        unsafe unlink(new)
        throw error
    }
}

private func unpublished(_ failure: SystemFailure, _ prepared: PreparedRun, at path: String) -> Diagnostic {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Diagnostic(
        .error,
        .outputFailed,
        "the report cannot be published: \(failure.reason)",
        at: SourceLocation(file: prepared.shownAs),
        suggestion: "it is complete in \(quoted(name)); check the folder's permissions and its disk"
    )
}
