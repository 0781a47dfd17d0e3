// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics

/// `partnergap outcome`: what happened outside the tool.
struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract: "Write down what happened outside the tool: the next run counts it.",
        discussion: """
            WHAT is one of: \(outcomeKinds.map(\.rawValue).joined(separator: ", ")). 'invited-by-hand' needs --value \
            reseller, provider:ID or reseller+provider:ID; 'removal-planned' needs --value notice-sent or no-notice. \
            Nothing is ever changed afterwards: the one recorded later counts, so that 'returned' takes 'declined' and \
            'ended' back; only its --until ends 'suppressed'. Exit status: 0 written, or written before; \
            64 usage; 65 nobody or several fit; 66 there is no ledger yet; 73 it cannot be written; 78 configuration \
            or ledger cannot be read.
            """
    )

    @Argument(help: "A customer key, tenant ID, domain, or an unambiguous part of the name.")
    var customer: String

    @Argument(help: "What happened.", transform: outcome(of:))
    var what: DecisionKind

    @Option(name: .long, help: ArgumentHelp("Why, or where it is written down.", valueName: "text"))
    var reason: String

    @Option(name: .long, help: ArgumentHelp("The value, in the words of WHAT.", valueName: "value"))
    var value = ""

    @Option(name: .long, help: ArgumentHelp("The last day it holds.", valueName: "day"), transform: day(of:))
    var until: Day?

    @Option(
        name: .long,
        help: ArgumentHelp("The day it happened; today without it.", valueName: "day"),
        transform: day(of:)
    )
    var when: Day?

    @Option(name: .long, help: ArgumentHelp("Who says so; the login name without it.", valueName: "name"))
    var by = loginName

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        var said = SaidOutcome(what, of: customer, who: by, why: reason)
        (said.value, said.until, said.when) = (value, until, when)
        let project = try configuration.project()
        printResult(try result { () throws(VerbFailure) in try record(said, in: project, at: day.time) })
    }
}

private func outcome(of text: String) throws -> DecisionKind {
    if let kind = DecisionKind(rawValue: text.lowercased()), outcomeKinds.contains(kind) { return kind }
    let words = outcomeKinds.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("\(quoted(text)) is no outcome, expected one of: \(words)")
}

/// What a verb comes to, or the end of the command with what there is to say on standard error.
func result<Value>(_ work: () throws(VerbFailure) -> Value) throws -> Value {
    do throws(VerbFailure) { return try work() } catch {
        for line in error.lines { printToError(line) }
        throw ExitCode(Int32(error.status))
    }
}
