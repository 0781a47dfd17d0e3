// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics
import Reconciliation
import Reporting

/// The records that speak for the customers a person names.
struct Spokesmen {
    let report: NightReport
    let names: JudgementNames

    init(of report: NightReport) {
        self.report = report
        names = JudgementNames(of: report)
    }

    /// The two records of a judgement: those that were judged before, or that are in doubt, where the customers have
    /// such a pair.
    func pair(_ said: SaidJudgement, again standing: [Decision]) throws(VerbFailure) -> ReviewedPair {
        if let judged = judged(said.customers, standing.filter { $0.kind != said.kind }) { return judged }
        let (one, other) = (try found(said.customers[0]), try found(said.customers[1]))
        if one.customer == other.customer, one.record == nil || other.record == nil || one.record == other.record {
            let both = said.customers.map { quoted($0) }.joined(separator: " and ")
            throw VerbFailure(
                ["\(both) are one customer already; name two rows of it: source:number or file:line"],
                status: 65
            )
        }
        let tenants = Set([one, other].compactMap { report.customers[$0.customer].customer.tenantID })
        if said.kind == .same, tenants.count > 1 {
            let both = said.customers.map { quoted($0) }.joined(separator: " and ")
            throw VerbFailure(["\(both) have \(tenants.count) tenants, expected one at most"], status: 65)
        }
        let open = undecidedPairs(of: report)
        let whole = Set([one.customer, other.customer])
        let known = open.first { Set([$0.one.customer, $0.other.customer]) == whole }
        if one.record == nil, other.record == nil, let known { return known.reviewed }
        return ReviewedPair(try side(one, in: known), try side(other, in: known))
    }

    /// The pair of a word that stands, where somebody names its two sides again: what they made one is two no more.
    private func judged(_ customers: [String], _ standing: [Decision]) -> ReviewedPair? {
        for word in standing.reversed() {
            guard let pair = ReviewedPair(of: word) else { continue }
            let sides = [pair.one, pair.other]
            let isNamed = [sides, sides.reversed()].contains { order in
                zip(order, customers).allSatisfy { isCalled($0, $1) }
            }
            if isNamed { return ReviewedPair(asOfNow(pair.one), asOfNow(pair.other)) }
        }
        return nil
    }

    /// Whether a judged record is called so, by the judgement, by the key its customer had, or by its own name.
    private func isCalled(_ judged: ReviewedRecord, _ text: String) -> Bool {
        if judged.name == text || judged.customer == text { return true }
        if let tenant = TenantID(parsing: text), TenantID(parsing: judged.name) == tenant { return true }
        guard let record = names.record(of: judged) else { return false }
        let row = report.records[record]
        return names.record(named: text) == record || row.name.lowercased() == text.lowercased()
            || DomainName(parsing: text).map(row.domains.contains) ?? false
    }

    /// A judged record with what it says tonight.
    private func asOfNow(_ judged: ReviewedRecord) -> ReviewedRecord {
        let said = names.record(of: judged).map { report.records[$0].saidDigest } ?? judged.said
        return ReviewedRecord(name: judged.name, source: judged.source, said: said, customer: judged.customer)
    }

    private func side(_ found: Found, in pair: UndecidedPair?) throws(VerbFailure) -> ReviewedRecord {
        let doubted = [pair?.one, pair?.other].compactMap(\.self).first { $0.customer == found.customer }?.record
        let record = found.record ?? doubted ?? spokesman(of: found.customer)
        if let record, let side = names.side(of: record) { return side.reviewed }
        let name = quoted(report.customers[found.customer].customer.name)
        throw VerbFailure(["\(name) is in no list of tonight, so that nothing can be said of its rows"], status: 65)
    }

    /// The first row that says who the customer is.
    private func spokesman(of customer: Int) -> Int? {
        let records = report.customers[customer].customer.records
        return records.first { ![.contacts, .objections].contains(report.sources[report.records[$0].source].role) }
    }

    /// Everything that a judgement may call a customer.
    func names(of text: String) throws(VerbFailure) -> Set<String> {
        let found = try found(text)
        let records = found.record.map { [$0] } ?? report.customers[found.customer].customer.records
        return Set(records.compactMap { names.side(of: $0)?.reviewed.name })
    }

    private struct Found {
        let customer: Int
        /// The row, where one was named.
        var record: Int?
    }

    private func found(_ text: String) throws(VerbFailure) -> Found {
        if let record = names.record(named: text), let customer = names.customer(of: record) {
            return Found(customer: customer, record: record)
        }
        let customers = Reporting.customers(named: text, in: report)
        if customers.count == 1, let only = report.customers.firstIndex(where: { $0.key == customers[0].key }) {
            return Found(customer: only)
        }
        if customers.isEmpty {
            let way = "try its key, tenant ID, a domain, source:number, file:line or a part of its name"
            throw VerbFailure(["no customer fits \(quoted(text)); \(way)"], status: 65)
        }
        let head = "\(customers.count) customers fit \(quoted(text)); name one of these:"
        let rows = customers.prefix(20).map { "    \($0.key)  \(printable($0.customer.name))" }
        throw VerbFailure([head] + rows, status: 65)
    }
}
