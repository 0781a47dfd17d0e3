// SPDX-License-Identifier: MIT

import Diagnostics
import RecordLinkage
import Testing

@testable import Intake

/// PAIRS and PROPOSALS as bytes.
@Suite struct LinkTableTests {
    @Test func linesComeByTheBytesOfTheirIds() throws {
        let left = try ids(["b", "=1+1", "a\"x\ny", "Ä"])
        let right = try ids(["10", "9"])
        let lines = [
            linkLine(0, 1, 12.3456, 0.99999951, .match), linkLine(3, 0, -0.0004, 0.5, .review),
            linkLine(2, 0, 1, 1, .match),
            linkLine(0, 0, -3.0005, 0, .no), linkLine(1, 0, 0, 0.1, .no),
        ]
        let table = String(decoding: linkTable(lines, left: left, right: right), as: UTF8.self)
        #expect(
            table == #"""
                left_id,right_id,match_weight,match_probability,zone,evidence
                =1+1,10,0.000,0.100000,no,"1, ""x"""
                "a""x\#ny",10,1.000,1.000000,match,"2, ""x"""
                b,10,-3.001,0.000000,no,"0, ""x"""
                b,9,12.346,1.000000,match,"0, ""x"""
                Ä,10,0.000,0.500000,review,"3, ""x"""

                """#
        )
        #expect(linkTable(lines.reversed(), left: left, right: right) == Array(table.utf8))
    }

    @Test(arguments: [
        (0.0, 3, "0.000"), (-0.0, 3, "0.000"), (0.0005, 3, "0.001"), (-0.0005, 3, "-0.001"), (1234.5, 0, "1235"),
        (0.05, 6, "0.050000"), (-99.9999, 3, "-100.000"),
    ])
    func numbersHaveFixedDecimals(_ number: Double, _ decimals: Int, _ text: String) {
        #expect(fixed(number, decimals: decimals) == text)
    }

    @Test func everyGivenPairHasOneLine() {
        let given = (0..<4).map { RecordPair(left: $0, right: $0) }
        let (pairs, proposals) = divided(
            [
                linkLine(0, 0, 5, 0.9, .match), linkLine(2, 2, 0, 0.5, .review), linkLine(3, 3, -4, 0.49, .review),
                linkLine(1, 0, 9, 1, .match),
            ],
            given: given
        )
        #expect(pairs.map(\.pair.left) == [0, 2])
        #expect(pairs.map(\.zone) == [.match, .review])
        #expect(proposals.map(\.pair.left) == [1, 3])
        #expect(proposals.map(\.zone) == [.no, .no])
        #expect(proposals.map(\.weight) == [0, -4])
    }

    private func linkLine(_ left: Int, _ right: Int, _ weight: Double, _ probability: Double, _ zone: LinkZone)
        -> LinkLine
    {
        let pair = RecordPair(left: left, right: right)
        return LinkLine(pair: pair, weight: weight, probability: probability, zone: zone, evidence: "\(left), \"x\"")
    }

    private func ids(_ texts: [String]) throws -> ListedIDs {
        var (ids, log) = (ListedIDs(), DiagnosticLog())
        for text in texts { ids.append(text.utf8.span, line: 1) }
        ids.sort(file: "x.csv", log: &log)
        #expect(log.lines.isEmpty)
        for (row, text) in texts.enumerated() { #expect(ids.row(of: text.utf8.span) == row) }
        #expect(ids.row(of: "zz".utf8.span) == nil)
        return ids
    }
}
