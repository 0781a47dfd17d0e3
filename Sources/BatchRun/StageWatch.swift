// SPDX-License-Identifier: MIT

/// How long each stage of a run took: for `--verbose`, never for an output.
package struct StageWatch: Sendable {
    /// One stage.
    package struct Stage: Sendable {
        /// What was done, in one word.
        package let name: String
        /// Seconds by the wall's clock.
        package let seconds: Double
    }

    /// The stages so far, in order.
    package private(set) var stages: [Stage] = []
    private var began = ContinuousClock.now

    /// A watch that begins to run.
    package init() {}

    /// Ends a stage; the next one begins.
    mutating func lap(_ name: String) {
        let now = ContinuousClock.now
        let parts = (now - began).components
        stages.append(Stage(name: name, seconds: Double(parts.seconds) + Double(parts.attoseconds) / 1e18))
        began = now
    }

    /// One line for each stage: its name, its seconds to a hundredth, its share of the whole.
    package var lines: [String] { lines(nameWidth: 12) }

    /// The same, with so much room for the names.
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
