// SPDX-License-Identifier: MIT

import Diagnostics
import FoundationEssentials
import Glibc

/// How the names begin that a run or a forgetting works under before it publishes.
enum WorkingName: String, CaseIterable {
    /// A folder that is still being written.
    case partial = ".partial-"
    /// A link that is about to become `latest`.
    case latest = ".latest-"
    /// A file of a report that is about to lose those who are to be forgotten.
    case forgetting = ".forgetting-"
    /// The list of all runs while it is written anew.
    case index = ".index-"
}

/// Puts what a dead run left half-done under `.set-aside`, where somebody may look at it; nothing is deleted.
///
/// Only for a holder of the lock: whoever made these has gone. What cannot be moved is told of and left.
func setAsideLeftovers(in reports: String, shownAs: String) -> [Diagnostic] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? []
    let leftovers = names.filter { name in WorkingName.allCases.contains { name.hasPrefix($0.rawValue) } }
    return leftovers.sorted().map { name in
        let message: String
        do throws(SystemFailure) {
            let place = try setAside(name, in: reports)
            message = "a run that did not finish left \(quoted(name)), which is now \(quoted(place))"
        } catch {
            message = "a run that did not finish left \(quoted(name)), which cannot be set aside: \(error.reason)"
        }
        return Diagnostic(
            .warning,
            .leftoverSetAside,
            message,
            at: SourceLocation(file: shownAs),
            suggestion: "nothing of it was published; remove it when you have seen it"
        )
    }
}

/// - Returns: its new name, below the reports folder.
private func setAside(_ name: String, in reports: String) throws(SystemFailure) -> String {
    let folder = ".set-aside"
    try makeFolder(joined(reports, folder))
    let visible = String(name.drop { $0 == "." })
    let place = try firstFree("\(folder)/\(visible)", in: reports)
    try rename(joined(reports, name), to: joined(reports, place))
    return place
}

/// The name itself, or the first free one with a number behind it.
func firstFree(_ name: String, in folder: String) throws(SystemFailure) -> String {
    for number in 1...1_000 {
        let candidate = number == 1 ? name : "\(name)-\(number)"
        if !isTaken(joined(folder, candidate)) { return candidate }
    }
    throw SystemFailure(EEXIST)
}
