// SPDX-License-Identifier: MIT

import ArgumentParser

/// The command line: one file per verb, nothing here but their list and how every one of them begins and ends.
@main
struct Partnergap: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnergap",
        abstract: "Finds the customers who lack a reseller or provider relationship, and drafts their invitations.",
        discussion: """
            Reads exports of Partner Center, portals, distributors, PSA and CRM; links their rows to customers; reports \
            who lacks a relationship; drafts the letters. It never sends anything by itself.
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, CheckCommand.self, InspectCommand.self, ExplainCommand.self, OutcomeCommand.self,
            ReviewCommand.self, BatchCommand.self, TrainCommand.self, HistoryCommand.self, StatusCommand.self,
            LinkCommand.self, LintLinkCommand.self, ForgetCommand.self, InitCommand.self,
        ]
    )

    /// Runs the command; what the argument parser has to say goes through our own output, which is checked.
    static func main() {
        secureProcess()
        // Where /proc cannot be read Swift knows of no arguments: help, and a status that says all is well, would be a
        // night that silently never happened.
        guard !CommandLine.arguments.isEmpty else {
            printToError("the system does not tell what the command was: is /proc there, and may it be read?")
            end(with: 1)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
            end(with: 0)
        } catch {
            let status = exitCode(for: error).rawValue
            let message = fullMessage(for: error)
            if !message.isEmpty { status == 0 ? printResult(message) : printToError(message) }
            end(with: status)
        }
    }
}
