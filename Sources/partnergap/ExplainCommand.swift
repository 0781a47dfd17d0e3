// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Reconciliation
import Reporting

/// `partnergap explain`: why the tool says what it says about one customer.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show every row, rule and reason behind one customer's verdict.",
        discussion: "Exit status: 0 found; 65 nobody or several fit; 78 the configuration cannot be read."
    )

    @Argument(help: "A customer key, tenant ID, domain, source:number, file:line, or an unambiguous part of the name.")
    var customer: String

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption
    @OptionGroup var guards: GuardOption

    func run() throws {
        let project = try configuration.project()
        let options = try guards.options(for: project)
        let report = try tonightsReport(of: project, at: day.time, options, isExplaining: true)
        let found = customers(named: customer, in: report)
        guard found.count == 1, let only = found.first else {
            printToError(
                found.isEmpty
                    ? "no customer fits \(quoted(customer)); try its tenant ID, a domain or a part of its name"
                    : "\(found.count) customers fit \(quoted(customer)); name one of these:"
            )
            for candidate in found.prefix(20) {
                printToError("    \(candidate.key)  \(printable(candidate.customer.name))")
            }
            throw ExitCode(65)
        }
        for line in explanation(of: only, in: report) { printResult(printable(line)) }
        let past = try result { () throws(VerbFailure) in try rememberedLines(ofKey: only.key, in: project) }
        for line in past { printResult(printable(line)) }
    }
}
