// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `partnergap status`: how things stand since the last run.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the last run, the sources, open invitations and what became of them.",
        discussion: """
            Exit status: 0 shown; 66 there is no ledger yet; 73 or 78 it cannot be read. With --monitor those of \
            monitoring plugins: 0 OK; 1 WARNING: the last run ended with 3, is too old, or a letter was perhaps handed \
            over; 2 CRITICAL: it is much too old, or the ledger is damaged; 3 UNKNOWN: no ledger, or no configuration.
            """
    )

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    @Option(name: .long, help: "How to print: text or json.")
    var format = OutputFormat.text

    @Flag(name: .long, help: "One line and the exit status for a monitoring system.")
    var monitor = false

    @Option(
        name: .long,
        help: ArgumentHelp("With --monitor: warn about a last run older than this.", valueName: "hours")
    )
    var warning = MonitorLimits().warning

    @Option(name: .long, help: ArgumentHelp("With --monitor: alarm about one older than this.", valueName: "hours"))
    var critical = MonitorLimits().critical

    func validate() throws {
        if warning < 0 || critical < warning { throw ValidationError("expected 0 <= --warning <= --critical") }
    }

    func run() throws {
        if monitor {
            let answer = answer()
            printResult(printable(answer.line))
            if answer.code != .ok { throw ExitCode(Int32(answer.code.rawValue)) }
            return
        }
        let project = try configuration.project()
        switch format {
        case .text:
            let lines = try result { () throws(VerbFailure) in try status(of: project, at: day.time) }
            for line in lines { printResult(printable(line)) }
        case .json: printResult(try result { () throws(VerbFailure) in try statusJSON(of: project, at: day.time) })
        }
    }

    private func answer() -> MonitorAnswer {
        guard let project = try? configuration.project() else {
            return MonitorAnswer(.unknown, "the configuration cannot be read: see 'partnergap check'")
        }
        var limits = MonitorLimits()
        (limits.warning, limits.critical) = (warning, critical)
        return monitored(project, at: day.time, limits)
    }
}
