// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `partnergap train`: a new model of linkage.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn anew from tonight's exports how much each comparison weighs.",
        discussion: """
            The first night learns by itself and keeps what it learnt; later nights link with that and say when the data \
            have moved on. Prints what changed for each comparison, in bits. Exit status: 0 kept; 64 usage; 65 there is \
            nothing to learn from; 66 there is no ledger yet; 73 it cannot be written; 75 a run is at work; 78 \
            configuration or ledger cannot be read.
            """
    )

    @Option(name: .long, help: ArgumentHelp("Who says so; the login name without it.", valueName: "name"))
    var by = loginName

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var day: DayOption

    func run() throws {
        let project = try configuration.project()
        let lines = try result { () throws(VerbFailure) in try train(project, at: day.time, by: by) }
        for line in lines { printResult(printable(line)) }
    }
}
