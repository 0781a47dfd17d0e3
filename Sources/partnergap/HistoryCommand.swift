// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `partnergap history`: a customer's past.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show every night on which something about one customer changed.",
        discussion: """
            Nights, invitations, and what people said through 'outcome', 'review' and the decisions file. Exit status: \
            0 found; 65 nobody or several fit; 66 there is no ledger yet; 78 configuration or ledger cannot be read.
            """
    )

    @Argument(help: "A customer key, tenant ID, domain, or an unambiguous part of the name.")
    var customer: String

    @OptionGroup var configuration: ConfigurationOption

    @Option(name: .long, help: "How to print: text or json.")
    var format = OutputFormat.text

    func run() throws {
        let project = try configuration.project()
        switch format {
        case .text:
            let lines = try result { () throws(VerbFailure) in try history(of: customer, in: project) }
            for line in lines { printResult(printable(line)) }
        case .json: printResult(try result { () throws(VerbFailure) in try historyJSON(of: customer, in: project) })
        }
    }
}
