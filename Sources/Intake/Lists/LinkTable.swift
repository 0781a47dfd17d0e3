// SPDX-License-Identifier: MIT

import DelimitedText
package import RecordLinkage

/// A line of PAIRS or PROPOSALS.
package struct LinkLine: Equatable, Sendable {
    /// The two rows.
    package let pair: RecordPair
    /// The sum of the weights, in bits.
    package let weight: Double
    /// The probability that the two are one.
    package let probability: Double
    /// What may be done with it.
    package let zone: LinkZone
    /// What was found, in one line.
    package let evidence: String

    /// A line.
    package init(pair: RecordPair, weight: Double, probability: Double, zone: LinkZone, evidence: String) {
        (self.pair, self.weight, self.probability) = (pair, weight, probability)
        (self.zone, self.evidence) = (zone, evidence)
    }

    /// The line of a pair that was found.
    package init(_ found: LinkedPair) {
        self.init(
            pair: found.pair,
            weight: found.weight,
            probability: found.probability,
            zone: found.zone,
            evidence: found.evidence
        )
    }
}

/// The given pairs, each on one line: likely ones in `pairs`, all others in `proposals`, where no zone believes them.
package func divided(_ lines: [LinkLine], given: [RecordPair]) -> (pairs: [LinkLine], proposals: [LinkLine]) {
    var found: [RecordPair: LinkLine] = [:]
    for line in lines { found[line.pair] = line }
    var (pairs, proposals): ([LinkLine], [LinkLine]) = ([], [])
    for pair in given {
        guard let line = found[pair] else {
            proposals.append(
                LinkLine(pair: pair, weight: 0, probability: 0, zone: .no, evidence: "nothing could be compared")
            )
            continue
        }
        if line.probability >= 0.5 {
            pairs.append(line)
        } else {
            let (weight, probability) = (line.weight, line.probability)
            proposals.append(
                LinkLine(pair: pair, weight: weight, probability: probability, zone: .no, evidence: line.evidence)
            )
        }
    }
    return (pairs, proposals)
}

/// PAIRS or PROPOSALS as CSV for machines, by the bytes of the left id, then of the right one.
package func linkTable(_ lines: [LinkLine], left: ListedIDs, right: ListedIDs) -> [UInt8] {
    let (leftRanks, rightRanks) = (left.ranks, right.ranks)
    let order = lines.indices.map { index in
        let pair = lines[index].pair
        return (left: leftRanks[pair.left], right: rightRanks[pair.right], index: index)
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    let header = ["left_id", "right_id", "match_weight", "match_probability", "zone", "evidence"]
    var writer = DelimitedWriter(.machine, header: header)
    for (_, _, index) in order {
        let line = lines[index]
        writer.append([
            left.text(of: line.pair.left),
            right.text(of: line.pair.right),
            fixed(line.weight, decimals: 3),
            fixed(line.probability, decimals: 6),
            line.zone.rawValue,
            line.evidence,
        ])
    }
    return writer.bytes
}

/// A number with so many decimals, a half rounded away from zero, nothing written `-0`.
package func fixed(_ number: Double, decimals: Int) -> String {
    precondition(number.isFinite && number.magnitude < 1e9, "a weight or a share is a number of ordinary size")
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number.magnitude * Double(scale)).rounded())
    let digits = String(scaled % scale)
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    return "\(sign)\(scaled / scale).\(String(repeating: "0", count: decimals - digits.utf8.count))\(digits)"
}
