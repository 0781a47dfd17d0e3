// SPDX-License-Identifier: MIT

package import CustomerModel
import Reconciliation

/// What judgements call the records of a night.
package struct JudgementNames: Sendable {
    private let report: NightReport
    private let customerOfRecord: [Int?]
    /// Records by `source:number`; a number that several rows have names nobody.
    private var byNumber: [String: [Int]] = [:]

    /// The names of a night's records.
    package init(of report: NightReport) {
        self.report = report
        var owners = [Int?](repeating: nil, count: report.records.count)
        for (position, customer) in report.customers.enumerated() {
            for record in customer.customer.records where owners.indices.contains(record) { owners[record] = position }
        }
        customerOfRecord = owners
        for index in report.records.indices {
            if let number = numbered(index) { byNumber[number, default: []].append(index) }
        }
    }

    private func numbered(_ index: Int) -> String? {
        let record = report.records[index]
        guard let number = record.externalID, report.sources.indices.contains(record.source) else { return nil }
        return "\(report.sources[record.source].id):\(number)"
    }

    /// Whether it is a record of tonight.
    func knows(_ record: Int) -> Bool { report.records.indices.contains(record) }

    /// The position of the customer that has a record.
    package func customer(of record: Int) -> Int? { customerOfRecord[record] }

    /// A record as a judgement names it: by its number in its source, else by its tenant, else by its customer's key.
    package func side(of record: Int) -> UndecidedPair.Side? {
        guard let customer = customer(of: record) else { return nil }
        let row = report.records[record]
        let number = numbered(record).flatMap { byNumber[$0]?.count == 1 ? $0 : nil }
        let reviewed = ReviewedRecord(
            name: number ?? row.tenantID?.description ?? report.customers[customer].customer.key,
            source: report.sources[row.source].id,
            said: row.saidDigest,
            customer: report.customers[customer].key
        )
        return UndecidedPair.Side(record: record, customer: customer, reviewed: reviewed)
    }

    /// The record that somebody means who names it as a judgement does, or by its file and line.
    package func record(named name: String) -> Int? {
        if let numbered = byNumber[name] { return numbered.count == 1 ? numbered[0] : nil }
        guard let colon = name.lastIndex(of: ":"), let line = Int(name[name.index(after: colon)...]) else { return nil }
        let path = name[..<colon]
        let found = report.records.indices.filter { index in
            let row = report.records[index]
            return row.line == line && report.sources[row.source].path == path
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The record of a source that a judgement means by a name, and by its tenant where it has no number.
    package func record(of judged: ReviewedRecord) -> Int? {
        if let numbered = record(named: judged.name) { return numbered }
        guard let tenant = TenantID(parsing: judged.name) else { return nil }
        return report.records.indices.first { index in
            let row = report.records[index]
            return row.tenantID == tenant && report.sources[row.source].id == judged.source
        }
    }
}
