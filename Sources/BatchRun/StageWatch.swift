// SPDX-License-Identifier: MIT

import RecordLinkage

/// How long each stage of a run took: for `--verbose`, never for an output.
package struct StageWatch: Sendable {
    /// One stage.
    package struct Stage: Sendable {
        /// What was done, in one word.
        package let name: String
        /// Seconds by the wall's clock.
        package let seconds: Double
        /// How many of what it handled; empty where there is nothing to count.
        package let handled: String
    }

    /// The stages so far, in order.
    package private(set) var stages: [Stage] = []
    private var began = ContinuousClock.now

    /// A watch that begins to run.
    package init() {}

    /// Ends a stage; the next one begins.
    mutating func lap(_ name: String, handled: String = "") {
        let now = ContinuousClock.now
        let parts = (now - began).components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        stages.append(Stage(name: name, seconds: seconds, handled: handled))
        began = now
    }

    /// Ends a stage of linkage.
    mutating func lap(_ stage: LinkStage) { lap("link: \(stage.name)", handled: "\(stage.count) \(stage.unit)") }

    /// One line for each stage: its name, its seconds to a hundredth, its share of the whole, what it handled.
    package var lines: [String] {
        let width = max((stages.map(\.name.utf8.count).max() ?? 0) + 2, 12)
        return zip(lines(nameWidth: width), stages).map { line, stage in
            stage.handled.isEmpty ? line : "\(padded(line, width + 18))\(stage.handled)"
        }
    }

    /// The same without what was handled, with so much room for the names.
    func lines(nameWidth: Int) -> [String] {
        let whole = max(stages.map(\.seconds).reduce(0, +), 1e-9)
        return stages.map { stage in
            let hundredths = Int((stage.seconds * 100).rounded())
            let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
            let share = "\(Int((stage.seconds / whole * 100).rounded())) %"
            return "\(padded(stage.name, nameWidth))\(padded(text, 12))\(share)"
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.utf8.count, 1))
    }
}
