// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

/// A customer that stands twice in the right list.
@Suite struct TwinTests {
    /// Lists in which no row names a tenant.
    private static let lists = GeneratedLists(seed: 11, .init(companies: 500, tenants: 0))

    /// The pairs of each left row.
    private func pairs(_ setting: LinkSetting = .ofGeneratedLists) -> [[GeneratedOutcome.Line]] {
        let lines = GeneratedOutcome(Self.lists.left, Self.lists.right, setting).pairs
        return Dictionary(grouping: lines, by: \.left).values.sorted { $0[0] < $1[0] }
    }

    private func companies(_ lines: [GeneratedOutcome.Line]) -> Set<Int> {
        let names = Set(lines.map(\.right))
        return Set(Self.lists.right.filter { names.contains($0.id) }.map(\.company))
    }

    @Test func bothRowsOfACustomerThatStandsTwiceAreListed() {
        let doubled = pairs().filter { $0.count > 1 }
        #expect(doubled.count >= 5)
        for lines in doubled {
            #expect(lines.count == 2)
            #expect(companies(lines).count == 1, "\(lines)")
            #expect(lines[0].weight == lines[1].weight)
        }
    }

    @Test func theTwinOfARowDecidesNothingAlone() {
        var twins = 0
        for lines in pairs() {
            #expect(lines.count { $0.zone == .match } <= 1, "\(lines)")
            guard lines.count > 1, lines.contains(where: { $0.zone == .match }) else { continue }
            twins += 1
            let reason = "; review, because it is only taken for the same as the row that was compared"
            for line in lines { #expect(line.evidence.hasSuffix(reason) == (line.zone == .review), "\(line)") }
        }
        #expect(twins > 0)
    }

    @Test func nobodyStandsTwiceInListsOfOnePartnerEach() {
        var setting = LinkSetting.ofGeneratedLists
        setting.isOneToOne = true
        #expect(pairs(setting).allSatisfy { $0.count == 1 })
    }
}
