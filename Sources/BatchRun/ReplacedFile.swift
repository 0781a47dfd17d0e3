// SPDX-License-Identifier: MIT

package import Diagnostics
import FoundationEssentials
import Glibc

/// Writes a file of results: beside its place, then renamed, so that whoever reads it sees the old or the new one.
///
/// What is no regular file (`/dev/null`, a pipe) is written into, never replaced; so is what the caller has open
/// already (`/dev/stdout`), which whoever opened it would lose. Of a link, what it points to is replaced.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(Diagnostic) {
    do throws(SystemFailure) {
        if let descriptor = openDescriptor(named: path) { return try write(bytes, to: descriptor) }
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        if let type = kind(of: place), type != S_IFREG {
            guard type != S_IFDIR else { throw SystemFailure(EISDIR) }
            return try writeInto(place, bytes)
        }
        try writeBeside(place, bytes)
    } catch {
        let place = SourceLocation(file: path)
        if error.number == EISDIR {
            throw Diagnostic(.error, .outputFailed, "this is a folder, expected the name of a file", at: place)
        }
        throw Diagnostic(
            .error,
            .outputFailed,
            "the file cannot be written: \(error.reason)",
            at: place,
            suggestion: "check the folder's permissions and the space left on its disk; what was there is as it was"
        )
    }
}

/// The descriptor of this process that a path names: `/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/3`, and links to them.
package func openDescriptor(named path: String) -> Int32? {
    var name = path
    // As many links as the system follows.
    for _ in 0..<40 {
        for folder in ["/proc/self/fd/", "/dev/fd/", "/proc/\(getpid())/fd/"] where name.hasPrefix(folder) {
            return Int32(name.dropFirst(folder.utf8.count))
        }
        guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: name) else { return nil }
        let start = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        name = target.hasPrefix("/") ? target : start + target
    }
    return nil
}

/// Whether two paths mean the same regular file, which is there.
package func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_mode & S_IFMT == S_IFREG && first.st_dev == second.st_dev && first.st_ino == second.st_ino
}

private func writeBeside(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    parts.append(".\(parts.removeLast()).\(getpid())")
    let draft = parts.joined(separator: "/")
    do throws(SystemFailure) {
        try writeNewFile(bytes, at: draft)
        try rename(draft, to: path)
    } catch {
        if error.number != EEXIST { _ = unsafe unlink(draft) }
        throw error
    }
}

private func writeInto(_ path: String, _ bytes: [UInt8]) throws(SystemFailure) {
    let descriptor = Int32(try uninterrupted { Int(unsafe open(path, O_WRONLY | O_CLOEXEC)) })
    do throws(SystemFailure) {
        try write(bytes, to: descriptor)
    } catch {
        close(descriptor)
        throw error
    }
    guard close(descriptor) == 0 || errno == EINTR else { throw .last }
}
