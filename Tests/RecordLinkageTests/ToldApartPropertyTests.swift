// SPDX-License-Identifier: MIT

import CustomerModel
import RecordLinkage
import Testing

/// What a person said wins over everything that is compared.
@Suite struct ToldApartPropertyTests {
    @Test(arguments: [UInt64(41), 42]) func pairsToldApartAreNeverLinked(_ seed: UInt64) {
        expectApart(GeneratedLists(seed: seed, .init(companies: 330, tenants: 50, hasDoubles: false)))
    }

    @Test func pairsToldApartAreNeverLinkedByAnotherRow() {
        for seed in [UInt64(44), 45] { expectApart(GeneratedLists(seed: seed, .init(companies: 330, tenants: 50))) }
    }

    /// Tells every third pair that the engine finds apart.
    private func expectApart(_ lists: GeneratedLists) {
        let first = GeneratedOutcome(lists.left, lists.right)
        let apart = first.pairs.enumerated().filter { $0.offset.isMultiple(of: 3) }.map(\.element)
        let (leftRows, rightRows) = (numbers(of: lists.left), numbers(of: lists.right))
        var setting = LinkSetting.ofGeneratedLists
        for pair in apart {
            guard let left = leftRows[pair.left], let right = rightRows[pair.right] else { continue }
            // Whoever is told apart from a customer is so from each row of it.
            for (other, row) in lists.right.enumerated() where row.company == lists.right[right].company {
                setting.toldApart.insert(RecordPair(left: left, right: lists.left.count + other))
            }
        }
        #expect(setting.toldApart.count > 50)
        let second = GeneratedOutcome(lists.left, lists.right, setting)
        #expect(second.pairs.count > 100)
        let linked = Set(second.pairs.map { [$0.left, $0.right] })
        #expect(linked.intersection(apart.map { [$0.left, $0.right] }) == [])
    }

    @Test func givenPairsThatAreToldApartHaveNoScore() {
        let lists = GeneratedLists(seed: 46, .init(companies: 60, tenants: 50))
        var setting = LinkSetting.ofGeneratedLists
        setting.givenPairs = (0..<20).map { RecordPair(left: $0, right: $0) }
        #expect(GeneratedOutcome(lists.left, lists.right, setting).lines.count == 20)
        for row in stride(from: 0, to: 20, by: 4) {
            setting.toldApart.insert(RecordPair(left: row, right: lists.left.count + row))
        }
        let left = GeneratedOutcome(lists.left, lists.right, setting).lines.map(\.left)
        #expect(left.count == 15)
        #expect(!left.contains(lists.left[4].id) && left.contains(lists.left[5].id))
    }

    private func numbers(of list: [GeneratedRow]) -> [String: Int] {
        Dictionary(list.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A night over generated lists: what a person said of two records holds, whatever comparing them says.
@Suite struct JudgedNightPropertyTests {
    @Test(arguments: [(UInt64(51), 60), (52, 20)])
    func judgementsWinOverTheOpinionOfTheEngine(_ seed: UInt64, _ tenants: Int) throws {
        let lists = GeneratedLists(seed: seed, .init(companies: 300, tenants: tenants))
        let records = try lists.right.map { try $0.record(source: 0) } + lists.left.map { try $0.record(source: 1) }
        let before = customers(in: records, setting: setting())
        #expect(before.customers.contains { $0.evidence.contains(where: \.isLinked) })
        var chance = Congruence(state: seed)
        let lines = judgements(about: records, linkedIn: before, &chance)
        for kind in [DecisionKind.same, .different] { #expect(lines.count { $0.kind == kind } > 10) }
        let after = customers(in: records, setting: setting(lines))
        #expect(after.findings == [])
        let customerOf = customerNumbers(bySubject: records, in: after)
        for line in lines {
            let (one, other) = (try #require(customerOf[line.subject]), try #require(customerOf[line.other]))
            #expect((one == other) == (line.kind == .same), "\(line)")
        }
    }

    /// Contradicts the engine where it linked by likeness, and where it did not link at all.
    private func judgements(
        about records: [CustomerRecord],
        linkedIn linked: LinkedCustomers,
        _ chance: inout Congruence
    ) -> [Decision] {
        var lines: [Decision] = []
        let known = records.indices.filter { records[$0].source == 0 }
        for customer in linked.customers {
            for record in customer.records where records[record].tenantID == nil {
                guard let subject = records[record].subject else { continue }
                let line = lines.count + 2
                if let tenant = customer.tenantID {
                    if chance.percent(30) { lines.append(different(subject, tenant.description, line: line)) }
                } else if customer.records.count == 1, chance.percent(30) {
                    let other = records[known[chance.number(below: known.count)]]
                    lines.append(same(subject, other.subject ?? "", line: line))
                }
            }
        }
        return lines
    }

    /// The customer of each subject that a line may name.
    private func customerNumbers(bySubject records: [CustomerRecord], in linked: LinkedCustomers) -> [String: Int] {
        var customerOf: [String: Int] = [:]
        for (number, customer) in linked.customers.enumerated() {
            if let tenant = customer.tenantID { customerOf[tenant.description] = number }
            for record in customer.records { customerOf[records[record].subject ?? ""] = number }
        }
        return customerOf
    }
}

extension Evidence {
    fileprivate var isLinked: Bool {
        if case .linked = self { true } else { false }
    }
}

extension CustomerRecord {
    /// How a line of the decisions file names it.
    fileprivate var subject: String? { externalID.map { "\(setting().sources[source].id):\($0)" } }
}

extension GeneratedRow {
    /// The row as a record of a night.
    fileprivate func record(source: Int) throws -> CustomerRecord {
        let number = try #require(Int(id.dropFirst()))
        var record = CustomerRecord(source: source, line: number + 2, name: name)
        record.externalID = id
        record.tenantID = TenantID(parsing: tenant)
        record.domains = [DomainName(parsing: domain)].compactMap(\.self)
        record.details = [(DetailKind.street, street), (.postcode, postcode), (.city, city), (.phone, phone)]
            .filter { !$0.1.isEmpty }.map { Detail(kind: $0.0, text: $0.1) }
        return record
    }
}
