// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Which letters go out now, and which wait for the next time.
struct SendingPlan {
    var letters: [DraftBatch.Letter] = []
    /// Those beyond the limit for one domain.
    var crowded = 0
    /// Those beyond the number asked for.
    var beyond = 0

    init(_ desk: BatchDesk, perDomain: Int, limit: Int?) {
        var domains: [String: Int] = [:]
        for letter in desk.batch.letters where desk.state(of: letter).isSendable {
            let domain = letter.recipient.lowercased().utf8.split(separator: UInt8(ascii: "@")).last.map {
                String($0) ?? ""
            }
            if domains[domain ?? "", default: 0] >= perDomain {
                crowded += 1
            } else if let limit, letters.count >= limit {
                beyond += 1
            } else {
                domains[domain ?? "", default: 0] += 1
                letters.append(letter)
            }
        }
    }

    func lines(_ counts: [LetterState: Int], stuck: Int) -> [String] {
        let tally = LetterState.allCases.compactMap { state in counts[state].map { "\($0) \(state.rawValue)" } }
        var lines = letters.isEmpty && crowded == 0 ? ["nothing is approved"] : []
        if !tally.isEmpty { lines.append(tally.joined(separator: ", ")) }
        if crowded > 0 {
            lines.append("\(crowded) wait: more go to one domain than 'per-domain' allows; send again later")
        }
        if beyond > 0 { lines.append("\(beyond) wait beyond --limit") }
        if stuck > 0 { lines.append("\(stuck) wait for a word of yours: see 'partnergap batch list'") }
        return lines
    }
}
