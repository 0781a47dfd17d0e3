// SPDX-License-Identifier: MIT

import CFileSystem
import Glibc

/// Writes a new file, 0640 at most, and believes nothing before the system has taken the last byte and closed it.
///
/// It is not on the disk yet: see `synchronizeFileSystem`.
func writeNewFile(_ bytes: [UInt8], at path: String) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = Int32(try uninterrupted { Int(unsafe open(path, flags, 0o640)) })
    do throws(SystemFailure) {
        try write(bytes, to: descriptor)
    } catch {
        close(descriptor)
        throw error
    }
    // Network drives and quotas say here that a write before has failed. An interrupted close has closed all the same.
    guard close(descriptor) == 0 || errno == EINTR else { throw .last }
}

/// Writes all of the bytes.
func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
        let count = try uninterrupted {
            unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
                return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
        }
        // Never for a regular file; waiting for it to change would be for ever.
        guard count > 0 else { throw SystemFailure(EIO) }
        written += count
    }
}

/// Waits until everything written to a folder's file system has reached its disk: one wait for any number of files.
func synchronizeFileSystem(of folder: String) throws(SystemFailure) {
    try withFolder(folder) { syncfs($0) }
}

/// Waits until the names in a folder have reached its disk.
func synchronizeNames(in folder: String) throws(SystemFailure) {
    try withFolder(folder) { fsync($0) }
}

private func withFolder(_ path: String, _ call: (Int32) -> Int32) throws(SystemFailure) {
    let descriptor = Int32(try uninterrupted { Int(unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })
    defer { close(descriptor) }
    do throws(SystemFailure) {
        try uninterrupted { Int(call(descriptor)) }
    } catch {
        // Some network drives cannot wait for a folder; then there is nothing to wait for.
        guard [EINVAL, ENOTSUP, ENOSYS].contains(error.number) else { throw error }
    }
}

/// Gives a file, folder or link another name.
func rename(_ old: String, to new: String) throws(SystemFailure) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw .last }
}

/// Whether anything has this name, a dangling link included.
func isTaken(_ path: String) -> Bool {
    // Whatever keeps it from being looked at is in the way as well.
    kind(of: path) != nil || errno != ENOENT
}

/// The type of what has this name, as `S_IFMT` cuts it out; of a link itself, not of what it points to.
func kind(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT
}
