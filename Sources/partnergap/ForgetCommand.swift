// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics
import Glibc

/// `partnergap forget`: the removal of a person's data.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove a customer, or whatever is older than some days, from ledger and reports.",
        discussion: """
            Says line by line what was removed. Keyed digests stay, so that nobody forgotten is invited again. Exports \
            and decisions are yours: they are named where they still tell of somebody. Asks before it begins, unless \
            --yes says so. Exit status: 0 done; 64 usage; 65 nobody or several fit; 66 there is no ledger yet; 73 \
            something could not be changed; 78 configuration or ledger cannot be read.
            """
    )

    @Argument(help: "A customer key, tenant ID, domain, or an unambiguous part of the name.")
    var customer: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Customers that are gone, and runs, on which nothing happened for so long.",
            valueName: "days"
        )
    )
    var olderThan: Int?

    @Flag(name: .long, help: "Do not ask.")
    var yes = false

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func validate() throws {
        if customer == nil, olderThan == nil { throw ValidationError("name a customer, or say --older-than DAYS") }
        if customer != nil, olderThan != nil {
            throw ValidationError("name a customer or say --older-than DAYS, not both")
        }
        if let olderThan, olderThan < 1 { throw ValidationError("--older-than expects a number of days") }
        if customer?.isEmpty == true { throw ValidationError("name a customer") }
    }

    func run() throws {
        let request = customer.map { ForgetRequest.customer($0) } ?? .olderThan(olderThan ?? 0)
        let project = try configuration.project()
        let plan = try result { () throws(VerbFailure) in try forgetPlan(request, in: project, at: day.time) }
        if plan.isEmpty {
            printToError("nothing is that old")
            return
        }
        try confirm(plan)
        let lines = try result { () throws(VerbFailure) in try forget(plan, in: project, at: day.time) }
        for line in lines { printResult(printable(line)) }
    }

    private func confirm(_ plan: ForgetPlan) throws {
        if yes { return }
        for line in plan.lines { printToError(printable(line)) }
        guard isatty(0) == 1 else {
            printToError("nobody can be asked here: say --yes")
            throw ExitCode(64)
        }
        printToError("This cannot be taken back. Forget all of the above? Type yes:")
        guard readLine() == "yes" else { throw CleanExit.message("nothing was changed") }
    }
}
