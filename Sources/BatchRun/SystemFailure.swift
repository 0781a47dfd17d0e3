// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// A call to the system that failed.
struct SystemFailure: Error {
    /// What the system said: an `errno`.
    let number: Int32

    /// A failure with a known number.
    init(_ number: Int32) {
        self.number = number
    }

    /// The failure of the call just made.
    static var last: SystemFailure { SystemFailure(errno) }

    /// In a person's words.
    var reason: String {
        switch number {
        case EACCES, EPERM: "permission denied"
        case ENOSPC: "no space left"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case EIO: "the disk or the network drive reports an error"
        case EEXIST, ENOTDIR, EISDIR, ELOOP: "a file is in the way"
        case ENOENT: "no such folder"
        case EFBIG: "the file is larger than the system allows"
        case ENAMETOOLONG: "the name is too long"
        default: "error \(number)"
        }
    }
}

/// Makes the call again for as long as a signal interrupts it.
/// - Returns: what the call returned, never negative.
@discardableResult
func uninterrupted(_ call: () -> Int) throws(SystemFailure) -> Int {
    while true {
        let result = call()
        if result >= 0 { return result }
        guard errno == EINTR else { throw .last }
    }
}

/// Makes a folder and those above it, 0750 at most; one that is there is left as it is.
func makeFolder(_ path: String) throws(SystemFailure) {
    if unsafe mkdir(path, 0o750) == 0 { return }
    let failure = SystemFailure.last
    switch failure.number {
    case EEXIST where isFolder(path): return
    case ENOENT:
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw failure }
        try makeFolder(String(path[..<slash]))
        // Somebody else may have made it meanwhile.
        guard unsafe mkdir(path, 0o750) == 0 || isFolder(path) else { throw .last }
    default: throw failure
    }
}

private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The report cannot be written, and what that means.
func outputFailed(_ failure: SystemFailure, in shownAs: String) -> Diagnostic {
    Diagnostic(
        .error,
        .outputFailed,
        "the report cannot be written: \(failure.reason)",
        at: SourceLocation(file: shownAs),
        suggestion: "check the folder's permissions and the space left on its disk; nothing was published"
    )
}
