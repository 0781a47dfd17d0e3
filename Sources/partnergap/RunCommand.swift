// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics
import FoundationEssentials
import Reconciliation
import Reporting

/// `partnergap run`: the nightly job.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "The nightly job: read, link, reconcile, report, draft.",
        discussion: """
            Silent unless something is new for a person. Exit status: 0 done; 2 gaps exist (--detailed-exitcode); 3 done, \
            but somebody must look: a source was missing, refused, held or too old, or too many rows were not read; 64 \
            usage; 65 or 66 no usable source is left; 73 report or ledger cannot be written; 74 all is done, but it \
            could not be printed; 75 another run is at work; 78 configuration, decisions, ledger or objections cannot \
            be read; 141 whoever read the output went away.
            """
    )

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    @Flag(name: .long, help: "Do everything but write.")
    var dryRun = false

    @OptionGroup var guards: GuardOption

    @Flag(name: .long, help: "Go on although the ledger is new, damaged or older than the reports.")
    var newLedger = false

    @Flag(name: .long, help: "Exit with 2 when there are gaps.")
    var detailedExitcode = false

    @Flag(name: .long, help: "Say what was read and where the report is.")
    var verbose = false

    func run() throws {
        let project = try configuration.project()
        let result = try outcome(of: project, options(for: project))
        show(result)
        let hasGaps = result.night.report.customers.contains(where: \.isListedGap)
        let status = result.status == 0 && detailedExitcode && hasGaps ? 2 : result.status
        if status != 0 { throw ExitCode(Int32(status)) }
    }

    /// A path that still means something in the mail that cron sends.
    private func absolute(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.path
    }

    private func options(for project: Project) throws -> RunOptions {
        var options = try guards.options(for: project)
        options.isNewLedger = newLedger
        options.isDryRun = dryRun
        return options
    }

    private func outcome(of project: Project, _ options: RunOptions) throws -> RunResult {
        do throws(RunFailure) {
            return try BatchRun.run(project, at: day.time, options)
        } catch {
            printToError(error.log)
            throw ExitCode(Int32(error.status))
        }
    }

    private func show(_ result: RunResult) {
        // On a good night cron has nothing to mail; what was found stands in the report. A link or a decision without
        // effect is always said: who wrote it believes that it works.
        if verbose || dryRun || result.status != 0 {
            printToError(result.night.log)
        } else {
            for finding in result.night.log.diagnostics where finding.concernsSetup {
                printToError(finding.description)
            }
        }
        for leftover in result.leftovers { printToError(leftover.description) }
        if verbose {
            for source in result.night.report.sources { printToError(source.line) }
            for line in result.watch.lines { printToError(line) }
        }
        if result.night.isNews || verbose || dryRun {
            // Its last line names the report, whose whole path follows where there is one.
            for line in result.summary.dropLast(result.folder == nil ? 0 : 1) { printResult(line) }
            if let folder = result.folder { printResult(absolute("\(folder)/report.html")) }
        }
    }
}

/// The option of every verb that decides letters.
struct GuardOption: ParsableArguments {
    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "Lift a guard, for this run: baseline, new-gaps, rows:SOURCE, identities:SOURCE, ...",
            discussion: """
                baseline: the first night may draft letters. new-gaps: more new gaps than max-new-gaps are right. \
                rows:SOURCE, identities:SOURCE, same-contact:SOURCE, min-rows:SOURCE: the source is right although it \
                shrank, lists others than last time, has one address for many customers, or has few rows. clock: it \
                is right although the last night is long ago. ledger: as --new-ledger of run.
                """,
            valueName: "guard"
        ),
        transform: guardName(of:)
    )
    var accept: [GuardName] = []

    /// What they say of a project, with the login name of who says it.
    ///
    /// A guard over an unknown source ends the command with status 64.
    func options(for project: Project) throws -> RunOptions {
        var options = RunOptions()
        do throws(UsageMistake) {
            options.accepted = try AcceptedGuards(accept, of: project.configuration)
        } catch {
            throw ValidationError(error.message)
        }
        options.who = loginName
        return options
    }
}

private func guardName(of text: String) throws -> GuardName {
    do throws(UsageMistake) { return try GuardName(parsing: text) } catch { throw ValidationError(error.message) }
}
