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

    /// Rows with tenants that only the right list names, and with a domain of their own or without.
    private func pasted(hasDomain: Bool) -> [GeneratedRow] {
        let named = Set(Self.lists.left.map(\.tenant))
        let silent = Set(Self.lists.right.filter(\.domain.isEmpty).map(\.tenant))
        let others = Self.lists.right.filter { !named.contains($0.tenant) && !silent.contains($0.tenant) }
        return others.prefix(50).enumerated().map { number, row in
            var wrong = GeneratedRow(id: "pasted\(number)", company: -1)
            wrong.name = "Quxvybquj\(number)"
            wrong.tenant = row.tenant
            if hasDomain { wrong.domain = "quxvybquj\(number).de" }
            return wrong
        }
    }

    @Test func aTenantThatEverythingElseDeniesTeachesNothing() {
        let rows = pasted(hasDomain: true)
        #expect(rows.count > 20)
        let labels = labelledRows(Self.lists.left)
        #expect(labels >= fewestLabels)
        // Where the right row's domain counts as missing nothing but the name is another one.
        #expect(labelledRows(Self.lists.left + rows) - labels < rows.count / 5)
    }

    @Test func anotherNameAloneIsALesson() {
        let rows = pasted(hasDomain: false)
        #expect(labelledRows(Self.lists.left + rows) == labelledRows(Self.lists.left) + rows.count)
    }
}
