// SPDX-License-Identifier: MIT

import FoundationEssentials

/// Who runs the command, by the name of the account.
var loginName: String {
    let environment = ProcessInfo.processInfo.environment
    let names = [
        environment["SUDO_USER"], environment["LOGNAME"], environment["USER"], ProcessInfo.processInfo.userName,
    ]
    return names.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
}
