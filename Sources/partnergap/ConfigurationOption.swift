// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Reporting

/// The option every verb over a partner's folder has.
struct ConfigurationOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config = "partnergap.yaml"

    /// The project, or the end of the command with status 78 and every mistake on standard error.
    func project() throws -> Project {
        var log = DiagnosticLog()
        let project = Project.read(config, log: &log)
        printToError(log)
        guard let project else { throw ExitCode(78) }
        return project
    }
}

/// The report of tonight, or the end of the command where the ledger cannot be read.
func tonightsReport(
    of project: Project,
    at time: RunTime,
    _ options: RunOptions,
    isExplaining: Bool = false
) throws -> NightReport {
    do throws(RunFailure) { return try report(of: project, at: time, options, isExplaining: isExplaining) } catch {
        printToError(error.log)
        throw ExitCode(Int32(error.status))
    }
}

/// The day a command speaks for.
struct DayOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The day to run for, at 02:00 UTC; today and now without it.", valueName: "day"),
        transform: day(of:)
    )
    var on: Day?

    /// The moment: 02:00 UTC of the given day, else the clock's; the only place that reads it.
    var time: RunTime { on.map { RunTime(on: $0) } ?? .now }
}

/// A day as it is typed.
func day(of text: String) throws -> Day {
    guard let day = Day(parsing: text) else {
        throw ValidationError("\(quoted(text)) is no day, expected 2026-11-22 or 22.11.2026")
    }
    return day
}
