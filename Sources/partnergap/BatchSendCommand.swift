// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `batch send`.
struct SendSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Hand the approved letters to the mail program, one after another.",
        discussion: """
            Each letter's hand-over is on the disk before the mail program hears of it. What the mail system refuses, and \
            what nobody knows to have left, is listed by 'batch list' and in the next report, and is never sent again by \
            itself. Interrupted, it finishes the letter on its way and stops.
            """
    )

    @Option(name: .long, help: ArgumentHelp("Send at most so many.", valueName: "number"))
    var limit: Int?

    @Flag(name: .long, help: "Say what would be sent; send nothing.")
    var dryRun = false

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit), expected 1 or more") }
    }

    func run() throws {
        let project = try configuration.project()
        var options = SendingOptions(who: loginName)
        (options.limit, options.isDryRun) = (limit, dryRun)
        stopOnSignals()
        let sent = try result { () throws(VerbFailure) in
            try send(
                project,
                now: { [day] in day.time },
                options,
                isStopped: { stopSignal != 0 },
                say: { printResult($0) }
            )
        }
        for line in sent.lines { printResult(line) }
        if stopSignal != 0 { throw ExitCode(128 + stopSignal) }
        if sent.status != 0 { throw ExitCode(Int32(sent.status)) }
    }
}
