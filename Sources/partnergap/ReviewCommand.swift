// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Glibc
import Reporting

/// `partnergap review`: a person's word on who is who.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide on pairs that may be one customer.",
        discussion: """
            Without a word it asks, pair by pair, the most valuable first: s same, d different, enter skips, ? says why, \
            u takes the last answer back, q ends. 'list' prints the pairs; 'same A B' and 'different A B' judge two \
            customers; 'undo [A B]' takes the last judgement back, or that of A and B. A and B are customer keys, tenant \
            IDs, domains, source:number, file:line or an unambiguous part of the name. The next run counts it, and every one after \
            it until the record changes. Exit status: 0 done; 64 usage; 65 nobody or several fit; 66 there is no ledger \
            yet; 73 it cannot be written; 75 a run is at work; 78 configuration or ledger cannot be read.
            """
    )

    /// What to do.
    enum Word: String, ExpressibleByArgument, CaseIterable { case list, same, different, undo }

    @Argument(help: "list, same, different or undo; asks without it.")
    var word: Word?

    @Argument(help: "The two customers.")
    var customers: [String] = []

    @Option(name: .long, help: ArgumentHelp("Who says so; the login name without it.", valueName: "name"))
    var by = loginName

    @Option(name: .long, help: ArgumentHelp("Why.", valueName: "text"))
    var reason = ""

    @Option(name: .long, help: "How to print the list: text or json.")
    var format = OutputFormat.text

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func validate() throws {
        let expected: [Int] =
            switch word {
            case nil, .list: [0]
            case .same, .different: [2]
            case .undo: [0, 2]
            }
        guard expected.contains(customers.count) else {
            throw ValidationError("expected \(expected.map(String.init).joined(separator: " or ")) customers")
        }
        if customers.contains("") { throw ValidationError("name a customer") }
    }

    func run() throws {
        switch word {
        case .list: try list()
        case .same: try judge(.same)
        case .different: try judge(.different)
        case .undo:
            let project = try configuration.project()
            let line = try result { () throws(VerbFailure) in try takeBack(customers, by: by, in: project, at: day.time)
            }
            printResult(printable(line))
        case nil: try ask()
        }
    }

    private func judge(_ kind: DecisionKind) throws {
        let said = SaidJudgement(kind, of: customers, who: by, why: reason)
        let project = try configuration.project()
        let line = try result { () throws(VerbFailure) in try BatchRun.judge(said, in: project, at: day.time) }
        printResult(printable(line))
    }

    private func list() throws {
        let project = try configuration.project()
        let report = try result { () throws(VerbFailure) in try verbReport(of: project, at: day.time) }
        for finding in report.diagnostics where finding.concernsJudgements { printToError(finding.description) }
        if format == .json { return printResult(reviewJSON(of: report)) }
        let pairs = undecidedPairs(of: report)
        for (place, pair) in pairs.enumerated() {
            printResult("\(place + 1) of \(pairs.count)")
            let lines = reviewLines(of: pair, in: report, width: terminalWidth())
            for line in lines + reasonLines(of: pair, in: report, width: terminalWidth()) { printResult(line) }
            printResult("")
        }
        printResult(pairs.isEmpty ? "no pair is open" : "judge one: partnergap review same, or different, A B")
    }

    private func ask() throws {
        guard isatty(0) == 1, isatty(1) == 1 else {
            printToError("nobody can be asked here: say list, same A B, different A B or undo")
            throw ExitCode(64)
        }
        let project = try configuration.project()
        try result { () throws(VerbFailure) in try checkForJudging(project) }
        let report = try result { () throws(VerbFailure) in
            try verbReport(of: project, at: day.time, isExplaining: true)
        }
        var dialogue = ReviewDialogue(report: report, project: project, time: day.time, who: by, why: reason)
        try dialogue.run()
    }
}

extension Diagnostic {
    /// Whether it tells of what people have said of pairs.
    fileprivate var concernsJudgements: Bool {
        [.decisionContradicts, .decisionUnmatched, .judgementReopened].contains(code)
    }
}

/// The columns of the terminal; 80 where there is none that says.
func terminalWidth() -> Int {
    var size = winsize()
    let answer = unsafe ioctl(1, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col >= 40 ? Int(size.ws_col) : 80
}
