// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import FoundationEssentials
import Intake

/// A file found for a source, read or not.
struct SourceFile {
    /// As diagnostics name it: relative to the configuration.
    let path: String
    /// The moment its content is from; `nil` when nothing says so.
    let exported: RunTime?
    let bytes: [UInt8]
}

/// The largest export that is read, in bytes: a gigabyte holds five million customers.
private let sizeLimit = 1 << 30

/// Finds and reads the file of a source: the one named, or the newest of those a glob finds.
func sourceFile(of setting: SourceSetting, in folder: String) throws(Diagnostic) -> SourceFile {
    let path = try newestPath(of: setting, in: folder)
    let full = joined(folder, path)
    let attributes = try attributes(of: full, path: path)
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw Diagnostic(
            .error,
            .fileUnreadable,
            "this is no regular file",
            at: SourceLocation(file: path),
            suggestion: "name the exported file itself at the source '\(setting.id)'"
        )
    }
    if let size = attributes[.size] as? Int, size > sizeLimit {
        let message = "the file has \(size) bytes, expected at most \(sizeLimit)"
        throw Diagnostic(.error, .fileTooLarge, message, at: SourceLocation(file: path))
    }
    let bytes = try fileBytes(full, path: path)
    switch setting.exported {
    case .day(let day): return SourceFile(path: path, exported: RunTime(noonOf: day), bytes: bytes)
    case .pattern:
        let day = setting.exported.day(inNameOf: path)
        return SourceFile(path: path, exported: day.map { RunTime(noonOf: $0) }, bytes: bytes)
    case .modificationTime:
        let seconds = (attributes[.modificationDate] as? Date).map { Int($0.timeIntervalSince1970.rounded(.down)) }
        return SourceFile(path: path, exported: seconds.map { RunTime(seconds: $0) }, bytes: bytes)
    }
}

/// What to do about an export that is not there.
private let exportAdvice = "check the path, and whether the export ran; paths count from the configuration file"

/// The bytes of a file of the user's; `path` is how diagnostics name it, `advice` what helps when it is not there.
func fileBytes(_ full: String, path: String, advice: String = exportAdvice) throws(Diagnostic) -> [UInt8] {
    do {
        return [UInt8](try Data(contentsOf: URL(filePath: full)))
    } catch {
        throw unreadable(full, path: path, advice: advice)
    }
}

/// Whether a file of the user's is not there, or there but not readable.
func unreadable(_ full: String, path: String, advice: String = exportAdvice) -> Diagnostic {
    let place = SourceLocation(file: path)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: full) else {
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

private func attributes(of full: String, path: String) throws(Diagnostic) -> [FileAttributeKey: Any] {
    let resolved = URL(filePath: full).resolvingSymlinksInPath().path
    do {
        return try FileManager.default.attributesOfItem(atPath: resolved)
    } catch {
        throw unreadable(full, path: path)
    }
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
