// SPDX-License-Identifier: MIT

import Glibc
import RecordLinkage

/// How long each stage of linking took, what it handled, and the most memory so far: for `--verbose` alone.
package struct LinkWatch: Sendable {
    private var watch = StageWatch()
    private var handled: [(count: Int, unit: String, mebibytes: Int)] = []

    /// Ends a stage; the next one begins.
    mutating func lap(_ name: String, _ count: Int, _ unit: String) {
        watch.lap(name)
        handled.append((count, unit, peakMemory()))
    }

    /// Ends a stage of the engine.
    mutating func lap(_ stage: LinkStage) { lap(stage.name, stage.count, stage.unit) }

    /// One line for each stage: its name, seconds and share, what it handled, the peak of memory.
    package var lines: [String] {
        let width = (watch.stages.map(\.name.utf8.count).max() ?? 0) + 2
        return zip(watch.lines(nameWidth: width), handled).map { line, handled in
            "\(padded(line, width + 22))\(padded("\(handled.count) \(handled.unit)", 24))\(handled.mebibytes) MiB"
        }
    }
}

private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.utf8.count, 1))
}

/// The most memory this process has had at once, in MiB.
private func peakMemory() -> Int {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss / 1024
}
