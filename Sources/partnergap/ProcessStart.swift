// SPDX-License-Identifier: MIT

import Glibc

/// Makes sure of what a process inherits, before anything else is done.
func secureProcess() {
    // A reader that goes away is an error of the write that meets it, never the end of a night half-way.
    _ = signal(SIGPIPE, SIG_IGN)
    restrictPermissions()
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
        // A closed standard stream would lend its number to the next file that is opened, which would then be printed
        // to. Opened for reading, it refuses every write, as the closed one would have.
        guard unsafe open("/dev/null", O_RDONLY) == descriptor else { exit(71) }
    }
}

/// Whatever the tool makes is at most 0640, or 0750 for a folder; a stricter umask stays.
private func restrictPermissions() {
    let inherited = umask(0o077)
    _ = umask(inherited | 0o027)
}
