// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import FoundationEssentials
import Intake

/// A file found for a source.
struct SourceFile {
    /// As diagnostics name it: relative to the configuration.
    let path: String
    /// Where it is.
    let full: String
    /// The moment its content is from; `nil` when nothing says so.
    let exported: RunTime?
}

/// Finds the file of a source: the one named, or the newest of those a glob finds.
func sourceFile(of setting: SourceSetting, in folder: String) throws(Diagnostic) -> SourceFile {
    let path = try newestPath(of: setting, in: folder)
    let full = joined(folder, path)
    let modified = try InputFile(full, path: path, advice: exportAdvice).modified
    let exported: RunTime? =
        switch setting.exported {
        case .day(let day): RunTime(noonOf: day)
        case .pattern: setting.exported.day(inNameOf: path).map { RunTime(noonOf: $0) }
        case .modificationTime: RunTime(seconds: modified)
        }
    return SourceFile(path: path, full: full, exported: exported)
}

/// What to do about an export that is not there.
let exportAdvice = "check the path, and whether the export ran; paths count from the configuration file"

/// Whether a file of the user's is not there, or there but not readable.
func unreadable(_ full: String, path: String, advice: String = exportAdvice) -> Diagnostic {
    let place = SourceLocation(file: path)
    // Asked of what a link points at: one that points nowhere is as good as none.
    guard FileManager.default.fileExists(atPath: full),
        let attributes = try? FileManager.default.attributesOfItem(atPath: full)
    else {
        return Diagnostic(.error, .fileMissing, "there is no such file", at: place, suggestion: advice)
    }
    if attributes[.type] as? FileAttributeType == .typeDirectory {
        let advice = "name the files in it"
        return Diagnostic(.error, .fileUnreadable, "this is a folder, expected a file", at: place, suggestion: advice)
    }
    let advice = "check its permissions for the user who runs the night"
    return Diagnostic(.error, .fileUnreadable, "the file cannot be read", at: place, suggestion: advice)
}

/// A path below a folder; an absolute one stays what it is.
func joined(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
}

/// The newest file a glob finds: by the day in its name where there is one, else by the name.
private func newestPath(of setting: SourceSetting, in folder: String) throws(Diagnostic) -> String {
    guard setting.path.contains("*") || setting.path.contains("?") else { return setting.path }
    let parts = setting.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let parent = parts.dropLast().joined(separator: "/")
    let glob = parts.last ?? ""
    let names: [String]
    do {
        names = try FileManager.default.contentsOfDirectory(atPath: joined(folder, parent.isEmpty ? "." : parent))
    } catch {
        throw Diagnostic(
            .error,
            .fileMissing,
            "there is no folder \(quoted(parent)) to look in",
            at: SourceLocation(file: setting.path),
            suggestion: "check the path of the source '\(setting.id)'; paths count from the configuration file"
        )
    }
    let found = names.filter { fits($0, glob: glob) && !$0.hasPrefix(".") }
        .map { (day: setting.exported.day(inNameOf: $0)?.number ?? Int.min, name: $0) }
        .sorted { ($0.day, $0.name) < ($1.day, $1.name) }
    guard let newest = found.last?.name else {
        throw Diagnostic(
            .error,
            .fileMissing,
            "no file fits \(quoted(glob))",
            at: SourceLocation(file: setting.path),
            suggestion: exportAdvice
        )
    }
    return parent.isEmpty ? newest : "\(parent)/\(newest)"
}
