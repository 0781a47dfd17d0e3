// SPDX-License-Identifier: MIT

import RecordLinkage
import Testing

/// What tenant IDs decide, whatever else the lists say.
@Suite struct TenantPropertyTests {
    @Test(arguments: [UInt64(11), 13]) func equalTenantsLink(_ seed: UInt64) {
        let lists = GeneratedLists(seed: seed, .init(companies: 400, tenants: seed == 13 ? 10 : 85))
        let outcome = GeneratedOutcome(lists.left, lists.right)
        #expect(outcome.remarks.filter { $0.hasPrefix("tenant") } == [])
        let matches = outcome.pairs.filter { $0.zone == .match }.map { [$0.left, $0.right] }
        let expected = lists.left.filter { !$0.tenant.isEmpty }.flatMap { row in
            lists.right.filter { $0.tenant == row.tenant }.map { [row.id, $0.id] }
        }
        #expect(expected.count > 25)
        #expect(Set(expected).subtracting(matches) == [])
    }

    @Test(arguments: [UInt64(21), 22]) func aTenantOfManyNamesIsNobody(_ seed: UInt64) throws {
        var lists = GeneratedLists(seed: seed, .init(companies: 400, tenants: seed == 21 ? 85 : 20))
        let holder = try #require(lists.right.first)
        for row in 0..<40 { lists.left[row * 3].tenant = holder.tenant }
        let outcome = GeneratedOutcome(lists.left, lists.right)
        let remark = try #require(outcome.remarks.first { $0.hasPrefix("tenant \(holder.tenant): ") })
        #expect(remark.contains("records of different names have it"))
        let others = Set(lists.left.filter { $0.tenant == holder.tenant && $0.company != holder.company }.map(\.id))
        #expect(others.count > 35)
        let linked = outcome.pairs.filter { others.contains($0.left) }
        #expect(linked.filter { $0.right == holder.id } == [])
        // What else they say still finds who they are.
        #expect(linked.count > 15)
    }

    @Test(arguments: [UInt64(31), 33]) func exchangedTenantsNeverDecideAlone(_ seed: UInt64) {
        expectNoMatch(seed, .init(companies: 350, tenants: 25), exchanging: 8)
    }

    @Test func exchangedTenantsNeverDecideAloneWhereTheWeightsAreLearnt() {
        for seed in [UInt64(34), 35] {
            expectNoMatch(seed, .init(companies: 420, tenants: 85), exchanging: 8)
        }
    }

    private func expectNoMatch(_ seed: UInt64, _ recipe: GeneratedLists.Recipe, exchanging pairs: Int) {
        var lists = GeneratedLists(seed: seed, recipe)
        let exchanged = lists.exchangeTenants(of: pairs)
        #expect(exchanged.count == pairs * 2)
        let outcome = GeneratedOutcome(lists.left, lists.right)
        let named = lists.left.filter { exchanged.contains($0.id) }.flatMap { row in
            lists.right.filter { $0.tenant == row.tenant }.map { [row.id, $0.id] }
        }
        #expect(named.count >= pairs * 2)
        let matches = outcome.pairs.filter { $0.zone == .match }.map { [$0.left, $0.right] }
        #expect(Set(named).intersection(matches) == [], "seed \(seed), \(outcome.labels) labels")
    }
}

extension GeneratedLists {
    /// Exchanges the tenants of pairs of rows that have nothing in common; the ids of those rows.
    fileprivate mutating func exchangeTenants(of pairs: Int) -> Set<String> {
        let known = Set(right.map(\.tenant))
        var free = left.indices.filter { known.contains(left[$0].tenant) && !left[$0].domain.isEmpty }
        var exchanged: Set<String> = []
        while exchanged.count < pairs * 2, let one = free.popLast() {
            let start = left[one].name.prefix(2)
            guard let place = free.firstIndex(where: { left[$0].name.prefix(2) != start }) else { break }
            let other = free.remove(at: place)
            (left[one].tenant, left[other].tenant) = (left[other].tenant, left[one].tenant)
            exchanged.formUnion([left[one].id, left[other].id])
        }
        return exchanged
    }
}
