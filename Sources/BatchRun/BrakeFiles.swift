// SPDX-License-Identifier: MIT

import CustomerModel
import Intake

/// The state of every file by which a person stops letters: configuration, decisions, lists of objections.
///
/// A sending may take hours; what is written into one of them meanwhile must be heard before the next letter leaves.
struct BrakeFiles: Equatable {
    private let states: [String: FileState]

    /// The files as they are now; one that cannot be opened has no state.
    init(of project: Project) {
        let setting = project.configuration
        let sources = setting.sources.filter { $0.role == .objections }
        let named = [project.path] + [setting.decisions].compactMap { $0.map { joined(project.folder, $0) } }
        let found = sources.compactMap { try? sourceFile(of: $0, in: project.folder).full }
        var states: [String: FileState] = [:]
        for path in named + found {
            if let file = try? InputFile(path, path: path, advice: "") { states[path] = file.opened }
        }
        self.states = states
    }
}
