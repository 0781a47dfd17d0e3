// SPDX-License-Identifier: MIT

import ArgumentParser
import BatchRun
import Diagnostics

/// `partnergap init`: the beginnings of a project.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented configuration, a decisions file, templates and folders; never overwrites."
    )

    @Argument(help: "The folder to begin in.", completion: .directory)
    var directory = "."

    func run() throws {
        do throws(Diagnostic) {
            for (path, isNew) in try writeInitialFiles(to: directory) {
                printResult("\(isNew ? "made" : "kept") \(path)")
            }
        } catch {
            printToError(error.description)
            throw ExitCode(73)
        }
        printResult("next: fill in partnergap.yaml, put your exports into exports/, then run 'partnergap check'")
    }
}
