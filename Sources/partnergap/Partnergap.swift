// SPDX-License-Identifier: MIT

import ArgumentParser

/// The command line: one file per verb, nothing here but their list.
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
            HistoryCommand.self, StatusCommand.self, ForgetCommand.self,
            InitCommand.self,
        ]
    )
}
