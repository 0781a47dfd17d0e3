// SPDX-License-Identifier: MIT

package import Diagnostics
import FoundationEssentials
import Glibc
package import Reporting

/// Publishes a run: written hidden, then renamed; `latest` moves last, so that it never points to half a report.
///
/// Folders are 0750, files 0640. A run of the same minute gets a suffix; nothing published is ever overwritten.
/// - Returns: the name of the run's folder.
/// - Throws: `.outputFailed`, with nothing published.
package func publish(_ files: [ReportFile], as run: String, in reports: String, shownAs: String) throws(Diagnostic)
    -> String
{
    let hidden = joined(reports, ".partial-\(run)-\(getpid())")
    var published: String?
    do {
        let manager = FileManager.default
        try makeFolder(reports)
        guard isFreeForLatest(in: reports) else { throw CocoaError(.fileWriteFileExists) }
        try? manager.removeItem(atPath: hidden)
        try makeFolder(hidden)
        for file in files { try write(file, below: hidden) }
        let name = try renamed(hidden, run: run, in: reports)
        published = name
        try pointLatest(to: name, in: reports)
        return name
    } catch {
        // What could not be published is of no use; that it cannot be removed either changes nothing.
        for path in [hidden] + (published.map { [joined(reports, $0)] } ?? []) {
            try? FileManager.default.removeItem(atPath: path)
        }
        throw Diagnostic(
            .error,
            .outputFailed,
            "the report cannot be written: \(reason(of: error))",
            at: SourceLocation(file: shownAs),
            suggestion: "check the folder's permissions and the space left on its disk; nothing was published"
        )
    }
}

private func write(_ file: ReportFile, below folder: String) throws {
    let path = joined(folder, file.name)
    if let slash = file.name.lastIndex(of: "/") { try makeFolder(joined(folder, String(file.name[..<slash]))) }
    try Data(file.bytes).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
}

/// Gives the hidden folder its name: the run's, or the first free one with a number behind it.
private func renamed(_ hidden: String, run: String, in reports: String) throws -> String {
    for number in 1...1_000 {
        let name = number == 1 ? run : "\(run)-\(number)"
        let path = joined(reports, name)
        if isTaken(path) { continue }
        try FileManager.default.moveItem(atPath: hidden, toPath: path)
        return name
    }
    throw CocoaError(.fileWriteFileExists)
}

/// Whether anything has this name, a dangling link included.
private func isTaken(_ path: String) -> Bool {
    // The attributes are those of a link itself, and whatever keeps them from being read is in the way as well.
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
}

/// Whether `latest` is a link of ours, or not there at all.
private func isFreeForLatest(in reports: String) -> Bool {
    let path = joined(reports, "latest")
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
    return attributes[.type] as? FileAttributeType == .typeSymbolicLink
}

/// Swaps the link by a rename, which replaces it at once.
private func pointLatest(to name: String, in reports: String) throws {
    let new = joined(reports, ".latest-\(getpid())")
    try? FileManager.default.removeItem(atPath: new)
    try FileManager.default.createSymbolicLink(atPath: new, withDestinationPath: name)
    guard unsafe rename(new, joined(reports, "latest")) == 0 else {
        try? FileManager.default.removeItem(atPath: new)
        throw CocoaError(.fileWriteUnknown)
    }
}

private func reason(of error: any Error) -> String {
    if let failure = error as? SystemFailure { return failure.reason }
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileWriteNoPermission, .fileReadNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "no space left"
    case .fileWriteVolumeReadOnly: return "the file system is read-only"
    case .fileWriteFileExists: return "a file is in the way"
    case .fileNoSuchFile, .fileReadNoSuchFile: return "no such folder"
    default: return "error \(error.code.rawValue)"
    }
}
