// SPDX-License-Identifier: MIT

import CustomerModel
import Digests

/// The digest of everything that tonight's letters are made from: while it stays, they say what they would say now.
///
/// Approvals are not among it: whoever approves changes no letter. Everything else is, down to a word on a single
/// customer, because a letter to somebody who has just declined is worse than a second run.
func batchInputs(_ project: Project, _ exports: TonightsExports, _ setting: NightSetting) -> String {
    var lines = ["partnergap batch 1", "night \(setting.today)"]
    lines += project.digests.filter { $0.key != "decisions" }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines += setting.decisions.filter { $0.kind != .approved }.map { "decision \($0.withoutLine)" }
    lines += exports.sources.map {
        "source \($0.id) \($0.path) \(exports.digests[$0.path] ?? "-") \($0.day?.description ?? "-") \($0.condition)"
    }
    if let model = setting.memory.linkageModel { lines.append("model \(contentDigest(of: Array(model.text.utf8)))") }
    return contentDigest(of: Array(lines.joined(separator: "\n").utf8))
}

extension Decision {
    /// What it says, wherever it stands: an approval written above it moves its line.
    fileprivate var withoutLine: Decision {
        Decision(
            kind: kind,
            subject: subject,
            other: other,
            value: value,
            until: until,
            who: who,
            when: when,
            why: why,
            line: line > 0 ? 1 : 0
        )
    }
}
