// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc

/// The right to be the one run over a reports folder; given back when it goes, however that happens.
///
/// A lock of the kernel's (`flock`) on a file that stays for ever: a run that was killed leaves nothing to clean up, and
/// no process ID is ever believed. Keep it alive with `extendLifetime` to the end of what it protects.
@safe package struct RunLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock, or says at once who has it.
    ///
    /// The file is made if it is missing, its folders too. Who holds the lock is written into it for those who come
    /// later: this process, its machine, and `since`, a moment in UTC.
    /// - Throws: `.lockHeld` when another run has it, `.outputFailed` when the file cannot be opened.
    package init(path: String, shownAs: String, since: String) throws(Diagnostic) {
        let opened: Int32
        do throws(SystemFailure) {
            opened = try lockFile(path)
        } catch {
            throw outputFailed(error, in: shownAs)
        }
        do throws(SystemFailure) {
            try uninterrupted { Int(flock(opened, LOCK_EX | LOCK_NB)) }
        } catch {
            let holder = holder(in: opened)
            close(opened)
            throw error.number == EWOULDBLOCK ? lockHeld(by: holder, at: shownAs) : outputFailed(error, in: shownAs)
        }
        descriptor = opened
        write("process \(getpid()) on host '\(hostName)' since \(since)\n", to: descriptor)
    }

    deinit {
        // Whoever reads between our end and the next holder's beginning shall not be told of us.
        _ = ftruncate(descriptor, 0)
        close(descriptor)
    }
}

private func lockFile(_ path: String) throws(SystemFailure) -> Int32 {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    // What a link points at is not ours to write to; O_NONBLOCK for a named pipe of the same name.
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = Int32(try uninterrupted { Int(unsafe open(path, flags, 0o640)) })
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw SystemFailure(EEXIST)
    }
    return descriptor
}

/// Says who holds the lock; it is held just as well when a full disk keeps this from being said.
private func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
}

/// What the holder wrote about itself; `nil` when that is not, or only half, there yet.
private func holder(in descriptor: Int32) -> String? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
        count = max(0, unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return nil }
    return printable(String(decoding: bytes[..<end], as: UTF8.self))
}

private func lockHeld(by holder: String?, at shownAs: String) -> Diagnostic {
    Diagnostic(
        .error,
        .lockHeld,
        "another run holds the lock\(holder.map { ": \($0)" } ?? "")",
        at: SourceLocation(file: shownAs),
        suggestion: "let it finish and run again; if it hangs, end its process: the lock goes with it"
    )
}

private var hostName: String {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
        let isKnown = unsafe buffer.withMemoryRebound(to: CChar.self) { name in
            guard let start = name.baseAddress else { return false }
            return unsafe gethostname(start, name.count) == 0
        }
        count = isKnown ? buffer.count : 0
    }
    return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
}
