// SPDX-License-Identifier: MIT

import Glibc
import Subprocess

/// What a mail program needs to know of its surroundings, and nothing else of ours.
///
/// `LANG=C` makes its words English wherever it runs. The rest is passed on where it is set: `PATH` for wrappers and for
/// what they call; `HOME`, `USER`, `LOGNAME` and `XDG_CONFIG_HOME` for a user's own settings (msmtp reads `~/.msmtprc`);
/// `XDG_RUNTIME_DIR`, `DBUS_SESSION_BUS_ADDRESS` and `GNUPGHOME` for the key ring where its password is; `TZ`, `TMPDIR`.
func mailEnvironment() -> [Environment.Key: String] {
    var environment: [Environment.Key: String] = ["LANG": "C", "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"]
    for name in passedOn {
        guard let value = unsafe getenv(name) else { continue }
        environment[Environment.Key(stringLiteral: name)] = unsafe String(cString: value)
    }
    return environment
}

private let passedOn = [
    "PATH", "HOME", "USER", "LOGNAME", "TZ", "TMPDIR", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR",
    "DBUS_SESSION_BUS_ADDRESS", "GNUPGHOME",
]

/// Why the file at a path cannot be executed, as far as one can see without trying; `nil` when nothing is seen.
func programTrouble(at path: String) -> String? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
        let failure = SystemFailure.last
        return failure.number == ENOENT ? "there is no such program" : "it cannot be looked at: \(failure.reason)"
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return "it is a folder"
    default: return "it is no program"
    }
    return unsafe access(path, X_OK) == 0 ? nil : "it is not executable"
}
