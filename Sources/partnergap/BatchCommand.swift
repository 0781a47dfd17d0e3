// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import CustomerModel
import Diagnostics
import Reporting

/// `partnergap batch`: from draft to sent.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Approve the letters of the last run, and send what is approved.",
        discussion: """
            Nothing leaves the house by itself: 'run' drafts, a person approves, 'send' hands over. A batch whose exports, \
            decisions, objections, links or templates have changed since is stale and refused: run again; approvals stay \
            with letters that are still the same. Exit status: 0 done; 3 a letter failed, is uncertain or was changed; 64 \
            usage; 65 nobody or several fit, or the batch is stale; 66 there is no batch yet; 73 it cannot be written; \
            75 a run is at work, or the mail system is busy; 78 configuration or ledger cannot be read, or no mail program.
            """,
        subcommands: [
            ListSubcommand.self, ShowSubcommand.self, ApproveSubcommand.self, SendSubcommand.self,
            HandedOverSubcommand.self, CancelSubcommand.self, VerifySubcommand.self,
        ],
        defaultSubcommand: ListSubcommand.self
    )
}

/// Which letters a person means.
struct LetterArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The batch's id for all of its letters; or customer keys, tenant IDs, domains, files, parts of names.",
            valueName: "letter"
        )
    )
    var letters: [String]

    func validate() throws {
        if letters.contains("") { throw ValidationError("name a letter") }
    }
}

/// Who says something of letters, and why.
struct WordOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Who says so; the login name without it.", valueName: "name"))
    var by = loginName

    @Option(name: .long, help: ArgumentHelp("Why, or where it is written down.", valueName: "text"))
    var reason = ""
}

/// `batch list`.
struct ListSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the letters of the last run and how far each has come."
    )

    @Option(name: .long, help: "How to print them: text or json.")
    var format = OutputFormat.text

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        let project = try configuration.project()
        if format == .json {
            return printResult(try result { () throws(VerbFailure) in try batchJSON(of: project, at: day.time) })
        }
        for line in try result({ () throws(VerbFailure) in try batchLines(of: project, at: day.time) }) {
            printResult(line)
        }
    }
}

/// `batch show`.
struct ShowSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one letter: whom it goes to, what happened to it, and its text."
    )

    @Argument(help: "A customer key, tenant ID, domain, file, or an unambiguous part of the name.")
    var letter: String

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        let project = try configuration.project()
        for line in try result({ () throws(VerbFailure) in try letterLines(of: letter, in: project, at: day.time) }) {
            printResult(line)
        }
    }
}

/// `batch approve`.
struct ApproveSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Say yes to letters: 'batch send' sends them."
    )

    @OptionGroup var chosen: LetterArguments
    @OptionGroup var word: WordOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The batch you have read; refused when there is a newer one.", valueName: "id")
    )
    var batch: String?

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        var said = SaidOfLetters(.approved, of: chosen.letters, who: word.by)
        (said.why, said.batch) = (word.reason, batch)
        try say(said, in: try configuration.project(), at: day.time)
    }
}

/// `batch handed-over`.
struct HandedOverSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handed-over",
        abstract: "Say that letters were sent by hand, or that an uncertain one did leave."
    )

    @OptionGroup var chosen: LetterArguments
    @OptionGroup var word: WordOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The day they were sent; today without it.", valueName: "day"),
        transform: day(of:)
    )
    var when: Day?

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        var said = SaidOfLetters(.handedOver, of: chosen.letters, who: word.by)
        (said.when, said.why) = (when, word.reason)
        try say(said, in: try configuration.project(), at: day.time)
    }
}

/// `batch cancel`.
struct CancelSubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Take an approval back, or say that an uncertain letter never left."
    )

    @OptionGroup var chosen: LetterArguments
    @OptionGroup var word: WordOptions
    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        var said = SaidOfLetters(.cancelled, of: chosen.letters, who: word.by)
        said.why = word.reason
        try say(said, in: try configuration.project(), at: day.time)
    }
}

private func say(_ said: SaidOfLetters, in project: Project, at time: RunTime) throws {
    for line in try result({ () throws(VerbFailure) in try record(said, in: project, at: time) }) { printResult(line) }
}
