// SPDX-License-Identifier: MIT

package import Diagnostics
import FoundationEssentials
import Glibc
package import Reporting

/// A run that is written and on the disk, every byte, but under a hidden name.
package struct PreparedRun: Sendable {
    /// The run's name; the folder's, unless that one is taken.
    package let run: String
    /// The reports folder.
    package let reports: String
    /// The reports folder as diagnostics name it.
    package let shownAs: String
    /// The hidden folder.
    package let hidden: String
    /// What a dead run had left, for the caller to log.
    package let leftovers: [Diagnostic]

    /// Removes it: for a caller that finds a reason not to publish.
    package func discard() {
        // What cannot be removed is set aside by the next run.
        try? FileManager.default.removeItem(atPath: hidden)
    }
}

/// Writes a run into a hidden folder and waits until the disk has it: everything that may fail, before anything counts.
///
/// Only for a holder of the lock. Folders are 0750, files 0640, or stricter where the umask is. What a dead run left is
/// set aside first.
/// - Throws: `.outputFailed`, with nothing left behind.
package func prepareRun(
    _ files: [ReportFile],
    as run: String,
    in reports: String,
    shownAs: String
) throws(Diagnostic) -> PreparedRun {
    let hidden = joined(reports, "\(WorkingName.partial.rawValue)\(run)-\(getpid())")
    do throws(SystemFailure) {
        try makeFolder(reports)
        guard isFreeForLatest(in: reports) else { throw SystemFailure(EEXIST) }
        let leftovers = setAsideLeftovers(in: reports, shownAs: shownAs)
        guard !isTaken(hidden) else { throw SystemFailure(EEXIST) }
        let prepared = PreparedRun(run: run, reports: reports, shownAs: shownAs, hidden: hidden, leftovers: leftovers)
        do throws(SystemFailure) {
            try write(files, to: hidden)
        } catch {
            prepared.discard()
            throw error
        }
        return prepared
    } catch {
        throw outputFailed(error, in: shownAs)
    }
}

private func write(_ files: [ReportFile], to hidden: String) throws(SystemFailure) {
    try makeFolder(hidden)
    for file in files {
        let path = joined(hidden, file.name)
        if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
        try writeNewFile(file.bytes, at: path)
    }
    try synchronizeFileSystem(of: hidden)
}

/// Whether `latest` is a link of ours, or not there at all.
private func isFreeForLatest(in reports: String) -> Bool {
    let path = joined(reports, "latest")
    return !isTaken(path) || kind(of: path) == S_IFLNK
}
