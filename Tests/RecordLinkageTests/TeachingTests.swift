// SPDX-License-Identifier: MIT

import Testing

@testable import RecordLinkage

/// Which rows teach what a comparison weighs.
@Suite struct TeachingTests {
    private static let lists = GeneratedLists(seed: 51, .init(companies: 700, tenants: 90))

    private func labelledRows(_ left: [GeneratedRow]) -> Int {
        let right = ListedRecords(Self.lists.right)
        return linkedLists(ListedRecords(left), right, setting: .ofGeneratedLists) { _ in }.model.labelledRows
    }

    /// Rows with the tenants of others, and with a domain of their own or without.
    private func pasted(hasDomain: Bool) -> [GeneratedRow] {
        Self.lists.right.filter { !$0.tenant.isEmpty && !$0.domain.isEmpty }.prefix(50).enumerated().map {
            number,
            row in
            var wrong = GeneratedRow(id: "pasted\(number)", company: -1)
            wrong.name = "Quxvybquj\(number)"
            wrong.tenant = row.tenant
            if hasDomain { wrong.domain = "quxvybquj\(number).de" }
            return wrong
        }
    }

    @Test func aTenantThatEverythingElseDeniesTeachesNothing() {
        let labels = labelledRows(Self.lists.left)
        #expect(labels >= fewestLabels)
        #expect(labelledRows(Self.lists.left + pasted(hasDomain: true)) == labels)
    }

    @Test func anotherNameAloneIsALesson() {
        let rows = pasted(hasDomain: false)
        #expect(labelledRows(Self.lists.left + rows) == labelledRows(Self.lists.left) + rows.count)
    }
}
