// SPDX-License-Identifier: MIT

package import Diagnostics
import FoundationEssentials
import Glibc

/// Writes a file of results: beside its place, then renamed, so that whoever reads it sees the old or the new one.
///
/// What is no regular file (`/dev/null`, a pipe) is written into, never replaced; of a link, what it points to is.
package func replaceFile(at path: String, with bytes: [UInt8]) throws(Diagnostic) {
    do throws(SystemFailure) {
        let place = URL(filePath: path).resolvingSymlinksInPath().path
        if let type = kind(of: place), type != S_IFREG {
            guard type != S_IFDIR else { throw SystemFailure(EISDIR) }
            try writeInto(place, bytes)
            return
        }
        try writeBeside(place, bytes)
    } catch {
        throw Diagnostic(
            .error,
            .outputFailed,
            "the file cannot be written: \(error.reason)",
            at: SourceLocation(file: path),
            suggestion: "check the folder's permissions and the space left on its disk; what was there is as it was"
        )
    }
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
