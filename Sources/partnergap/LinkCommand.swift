// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `partnergap link`: which rows of two lists are the same.
struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link the rows of two lists, by all that their columns say.",
        discussion: """
            Any two delimited or XML lists with titles, of companies or of persons. PAIRS has each left row's best \
            partner, PROPOSALS further candidates: left_id, right_id, match_weight, match_probability, zone, evidence. \
            With --pairs alone the file holds both records of each pair, in columns such as name1 and name2. Exit \
            status: 0 done; 3 done, but rows could not be used; 64 usage; 65 a file is no usable list; 66 one is \
            missing; 73 PAIRS or PROPOSALS cannot be written; 78 the schema has mistakes.
            """
    )

    @Argument(help: "The list whose rows want a partner.", completion: .file())
    var left: String?

    @Argument(help: "The list the partners are in.", completion: .file())
    var right: String?

    @Option(name: .long, help: ArgumentHelp("What the columns mean, in YAML.", valueName: "file"))
    var schema: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The title of the ids in both lists; else the first column.", valueName: "column")
    )
    var id: String?

    @Option(name: .long, help: ArgumentHelp("Where PAIRS goes; else standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: ArgumentHelp("Where PROPOSALS goes; else nowhere.", valueName: "file"))
    var proposals: String?

    @Flag(name: .long, help: "No row has more than one partner: for two lists without duplicates.")
    var oneToOne = false

    @Option(name: .long, help: ArgumentHelp("Score these pairs and no others.", valueName: "file"))
    var pairs: String?

    @Option(name: .long, help: ArgumentHelp("The true pairs: print how many were found.", valueName: "file"))
    var truth: String?

    @Flag(name: .long, help: "Say how the columns were understood, and how long each stage took.")
    var verbose = false

    func validate() throws {
        if left != nil, right == nil { throw ValidationError("name two lists: link LEFT RIGHT") }
        if left == nil, pairs == nil { throw ValidationError("name two lists, or a list of pairs: link --pairs FILE") }
        for written in [output, proposals].compactMap(\.self) {
            for read in [left, right, schema, pairs, truth].compactMap(\.self) where isSameFile(written, read) {
                throw ValidationError("\(quoted(written)) is read: write to another file")
            }
        }
        for (option, path) in [("--output", output), ("--proposals", proposals)] where path == "" {
            throw ValidationError("\(option) is empty, expected the name of a file")
        }
        if pairs != nil, oneToOne {
            throw ValidationError("--pairs scores every pair by itself: leave out --one-to-one")
        }
        if let output, let proposals, output == proposals && output != "/dev/null" || isSameFile(output, proposals) {
            throw ValidationError("--output and --proposals name one file, expected two")
        }
    }

    func run() throws {
        let linked: LinkedFiles
        do throws(VerbFailure) { linked = try linkedFiles(request) } catch {
            for line in error.lines { printToError(line) }
            throw ExitCode(Int32(error.status))
        }
        say(linked)
        try write(linked)
        if !linked.isComplete { throw ExitCode(3) }
    }

    private var request: LinkRequest {
        var request = LinkRequest()
        if let left, let right { request.lists = (left, right) }
        (request.schema, request.id, request.pairs, request.truth) = (schema, id, pairs, truth)
        request.isOneToOne = oneToOne
        return request
    }

    private func say(_ linked: LinkedFiles) {
        if verbose || linked.log.diagnostics.contains(where: { $0.severity > .note }) { printToError(linked.log) }
        for remark in linked.remarks { printToError("note: \(printable(remark))") }
        guard verbose else { return }
        for line in linked.columns { printToError(line) }
        for line in linked.watch.lines { printToError(line) }
    }

    /// PAIRS keeps standard output for itself where it has no file.
    private func write(_ linked: LinkedFiles) throws {
        do throws(Diagnostic) {
            if let proposals { try replaceFile(at: proposals, with: linked.proposals) }
            if let output { try replaceFile(at: output, with: linked.pairs) }
        } catch {
            printToError(error.description)
            throw ExitCode(73)
        }
        let isPiped = output.map { openDescriptor(named: $0) == 1 } ?? true
        for line in linked.figures { isPiped ? printToError(line) : printResult(line) }
        if output == nil { printResult(linked.pairs) }
    }
}
