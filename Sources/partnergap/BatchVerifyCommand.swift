// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Invitations

/// `partnergap batch verify`: letters that a person has edited, read again.
struct VerifySubcommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read letters that were edited in a mail program, and say whether they are what was drafted.",
        discussion: """
            Says for every .eml file of DIR whether the link, the recipient, the tenant ID and domain it names, the \
            sender and the invitation's key are intact, and what else was found. Any program may have written them anew. Exit status: 0 all may be sent; 65 one must \
            not; 66 there is nothing to read; 78 the configuration cannot be read.
            """
    )

    @Argument(help: ArgumentHelp("The folder with the edited letters.", valueName: "dir"))
    var folder: String

    @OptionGroup var configuration: ConfigurationOption

    func run() throws {
        let project = try configuration.project()
        let letters = try result { () throws(VerbFailure) in try expectedLetters(of: project, beside: folder) }
        let verified = try result { () throws(VerbFailure) in try verifiedDrafts(in: folder, among: letters) }
        for line in verified.lines { printResult(line) }
        if !verified.isIntact { throw ExitCode(65) }
    }
}
