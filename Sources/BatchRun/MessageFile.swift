// SPDX-License-Identifier: MIT

import CFileSystem
import Glibc

/// Opens a file without a name that holds one message from its first byte to its last, and stands at the first.
///
/// It lies in memory: no letter touches a disk, none is left behind, and a full disk is in nobody's way. A program that
/// has it as standard input reads the whole message even when the process that wrote it is gone; a pipe would end early
/// then, and what had come through until then would look like all of it. Whoever asks for it closes it.
func openedMessage(_ bytes: [UInt8]) throws(SystemFailure) -> Int32 {
    let flags = UInt32(PARTNERGAP_MFD_CLOEXEC)
    let opened = Int32(try uninterrupted { Int(unsafe memfd_create("message", flags)) })
    do throws(SystemFailure) {
        try write(bytes, to: opened)
        guard lseek(opened, 0, SEEK_SET) == 0 else { throw .last }
        return opened
    } catch {
        close(opened)
        throw error
    }
}
