// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc

/// An open file of the user's, read block by block; closed when it goes.
///
/// It must be a regular file, and stay as it is while it is read: a list that an export job is still writing, or that
/// is copied over meanwhile, would be believed by half.
@safe struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// Its state when it was opened.
    let opened: FileState
    private var bytesRead = 0

    /// The moment its content was last written, in seconds since 1970.
    var modified: Int { opened.seconds }

    /// How many bytes it has.
    var size: Int { opened.size }

    /// Opens a file; `path` is how diagnostics name it.
    init(_ full: String, path: String, advice: String) throws(Diagnostic) {
        // Without O_NONBLOCK a named pipe would be waited for, for ever.
        let opened = unsafe open(full, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0, let state = FileState(of: opened) else {
            throw unreadable(full, path: path, advice: advice)
        }
        if let refusal = state.refusal(full, path: path, advice: advice) {
            close(opened)
            throw refusal
        }
        descriptor = opened
        self.path = path
        self.opened = state
    }

    deinit {
        close(descriptor)
    }

    /// Fills `block` with the next bytes; `false` at the end.
    mutating func read(into block: inout [UInt8]) throws(Diagnostic) -> Bool {
        let wanted = block.capacity
        let descriptor = descriptor
        var count = 0
        block = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            repeat {
                count = unsafe Glibc.read(descriptor, buffer.baseAddress, wanted)
            } while count < 0 && errno == EINTR
            filled = max(count, 0)
        }
        guard count >= 0 else {
            throw Diagnostic(.error, .fileUnreadable, "the file cannot be read", at: SourceLocation(file: path))
        }
        bytesRead += count
        if count == 0 { try refuseChange() }
        return count > 0
    }

    private func refuseChange() throws(Diagnostic) {
        guard FileState(of: descriptor) != opened || bytesRead != opened.size else { return }
        throw Diagnostic(
            .error,
            .fileChanged,
            "the file changed while it was read",
            at: SourceLocation(file: path),
            suggestion: "let the export finish before the night begins, or write to another name and rename at the end"
        )
    }
}

/// The largest export that is read, in bytes: a gigabyte holds five million customers.
private let sizeLimit = 1 << 30

struct FileState: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let isRegular: Bool
    let isFolder: Bool

    init?(of descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        size = Int(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }

    /// Why a file in this state is not read, if it is not.
    func refusal(_ full: String, path: String, advice: String) -> Diagnostic? {
        let place = SourceLocation(file: path)
        if isFolder { return unreadable(full, path: path, advice: advice) }
        guard isRegular else {
            let advice = "name the exported file itself"
            return Diagnostic(.error, .fileUnreadable, "this is no regular file", at: place, suggestion: advice)
        }
        guard size > sizeLimit else { return nil }
        let message = "the file has \(size) bytes, expected at most \(sizeLimit)"
        return Diagnostic(.error, .fileTooLarge, message, at: place)
    }
}
