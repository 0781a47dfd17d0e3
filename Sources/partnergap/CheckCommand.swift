// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Invitations
import Reporting

/// `partnergap check`: everything a run would stumble over, before it does.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check configuration, profiles, templates, links, decisions and inputs; writes nothing.",
        discussion: """
            Exit status: 0 all good; 3 a source, link, decision or the mail program needs a look; 65, 66 and 78 as for \
            run.
            """
    )

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption
    @OptionGroup var guards: GuardOption

    @Option(name: .long, help: "How to print: text or json.")
    var format = OutputFormat.text

    @Flag(name: .long, help: "Look closely at the ledger as well: its file, its seals, what its rows mean.")
    var ledger = false

    func run() throws {
        let project = try configuration.project()
        try showLedger(of: project)
        // The baseline is no mistake that somebody could mend.
        var accepting = guards
        accepting.accept.append(.baseline)
        let report = try tonightsReport(of: project, at: day.time, accepting.options(for: project))
        for diagnostic in report.diagnostics where diagnostic.severity > .note { printToError(diagnostic.description) }
        let mailTrouble = project.configuration.mailTrouble
        if let mailTrouble { printToError(mailTrouble.description) }
        switch format {
        case .text:
            for source in report.sources { printResult(source.line) }
            for line in project.configuration.impliedGrounds { printResult(line) }
            printResult(summaryLine(of: project, report))
        case .json: printResult(checkJSON(report.sources, project.configuration))
        }
        do throws(RunFailure) {
            try refuseUnusable(project, at: day.time)
        } catch {
            if let reason = error.log.lines.last { printToError(reason) }
            throw ExitCode(Int32(error.status))
        }
        let findings = report.diagnostics + [mailTrouble].compactMap(\.self)
        if report.status != 0 || findings.contains(where: \.concernsSetup) { throw ExitCode(3) }
    }

    /// A damaged ledger ends the check here; that there is none yet is only said.
    private func showLedger(of project: Project) throws {
        if ledger {
            let line = try result { () throws(VerbFailure) in try checkedLedger(of: project) }
            if format == .text { printResult(line) } else { printToError(line) }
        } else if let note = missingLedgerNote(of: project) {
            printToError(note)
        }
    }

    private func summaryLine(of project: Project, _ report: NightReport) -> String {
        let links = project.configuration.links.count
        let templates = project.templates.replaced.count
        let own = templates == 0 ? "" : ", \(templates) templates"
        let counts = "\(report.sources.count) sources, \(links) links\(own), \(project.decisions.count) decisions"
        return links == 0 ? "\(counts); without links no letter can be drafted" : counts
    }
}

/// How a verb prints its results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}
