// SPDX-License-Identifier: MIT

package import CustomerModel
import Diagnostics
package import Reporting
import RunLedger

/// What a person says of two customers, before they are looked up.
package struct SaidJudgement: Sendable {
    /// `same` or `different`.
    package let kind: DecisionKind
    /// The two, in any spelling.
    package let customers: [String]
    /// Who says so.
    package let who: String
    /// Why; may be empty.
    package let why: String

    /// A judgement.
    package init(_ kind: DecisionKind, of customers: [String], who: String, why: String) {
        (self.kind, self.customers, self.who, self.why) = (kind, customers, who, why)
    }
}

/// Writes down a judgement of two customers, where the next run finds it.
/// - Returns: one line: what was written down, and what comes of it.
package func judge(_ said: SaidJudgement, in project: Project, at time: RunTime) throws(VerbFailure) -> String {
    let report = try verbReport(of: project, at: time)
    let pair = try Spokesmen(of: report).pair(said)
    return try judge(pair, said, in: project, at: time)
}

/// The same of a pair that was looked up before.
package func judge(
    _ pair: ReviewedPair,
    _ said: SaidJudgement,
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> String {
    if said.who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    let word = pair.judged(said.kind, by: said.who, on: time.day, why: said.why)
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        // A book that another hand has changed is not written on.
        _ = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        let isNew = try asked { () throws(Diagnostic) in try ledger.record(word, on: time.day) }
        return "\(word.sentence), \(word.place); \(isNew ? "the next run counts it" : "already recorded")"
    }
}

/// Takes a judgement back: that of two customers, else the last one.
/// - Returns: one line: what is taken back.
package func takeBack(
    _ customers: [String],
    by who: String,
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> String {
    if who.isEmpty { throw VerbFailure(["who says so? name somebody with --by"], status: 64) }
    return try alone(with: project) { () throws(VerbFailure) in
        let ledger = try project.existingLedger(.writing)
        let memory = try asked { () throws(Diagnostic) in try ledger.memory(on: time.day) }
        let standing = standingWords(memory.outcomes)
        let names = try customers.isEmpty ? [] : judgedNames(customers, standing, in: project, at: time)
        guard let word = standing.last(where: { names.isEmpty || Set([$0.subject, $0.other]) == Set(names) }) else {
            let whom = customers.isEmpty ? "" : " of \(customers.map { quoted($0) }.joined(separator: " and "))"
            throw VerbFailure(["no judgement\(whom) stands that was said through the tool"], status: 65)
        }
        let end = word.takenBack(by: who, on: time.day, why: "")
        _ = try asked { () throws(Diagnostic) in try ledger.record(end, on: time.day) }
        return "taken back: \(word.sentence), \(word.place); the pair is open again"
    }
}

/// The judgements said through the tool of which nothing else was said since, in the order of saying.
private func standingWords(_ outcomes: [Decision]) -> [Decision] {
    var last: [Set<String>: Int] = [:]
    for (position, word) in outcomes.enumerated() where word.isReviewed {
        last[Set([word.subject, word.other])] = position
    }
    return last.values.sorted().map { outcomes[$0] }.filter { !$0.isTakenBack }
}

/// What judgements call two customers: as they were named, or as they are looked up tonight.
private func judgedNames(
    _ customers: [String],
    _ standing: [Decision],
    in project: Project,
    at time: RunTime
) throws(VerbFailure) -> [String] {
    if standing.contains(where: { Set([$0.subject, $0.other]) == Set(customers) }) { return customers }
    let spokesmen = Spokesmen(of: try verbReport(of: project, at: time))
    var names: [Set<String>] = []
    for customer in customers { names.append(try spokesmen.names(of: customer)) }
    let meant = standing.first { word in
        (names[0].contains(word.subject) && names[1].contains(word.other))
            || (names[1].contains(word.subject) && names[0].contains(word.other))
    }
    return meant.map { [$0.subject, $0.other] } ?? customers
}

/// The report of tonight for a verb.
package func verbReport(of project: Project, at time: RunTime) throws(VerbFailure) -> NightReport {
    do throws(RunFailure) { return try report(of: project, at: time, RunOptions()) } catch {
        throw VerbFailure(error.log.lines, status: error.status)
    }
}

extension Decision {
    /// `same 'a' and 'b'`.
    fileprivate var sentence: String { "\(kind.rawValue) \(quoted(subject)) and \(quoted(other))" }
}

/// The records that speak for the customers a person names.
private struct Spokesmen {
    let report: NightReport
    let names: JudgementNames

    init(of report: NightReport) {
        self.report = report
        names = JudgementNames(of: report)
    }

    /// The two records of a judgement: those that are in doubt, where the customers have such a pair.
    func pair(_ said: SaidJudgement) throws(VerbFailure) -> ReviewedPair {
        let (one, other) = (try found(said.customers[0]), try found(said.customers[1]))
        if one.customer == other.customer, one.record == nil || other.record == nil || one.record == other.record {
            let both = said.customers.map { quoted($0) }.joined(separator: " and ")
            throw VerbFailure(["\(both) are one customer already; name two rows of it: source:number"], status: 65)
        }
        let open = undecidedPairs(of: report)
        let whole = Set([one.customer, other.customer])
        let known = open.first { Set([$0.one.customer, $0.other.customer]) == whole }
        if one.record == nil, other.record == nil, let known { return known.reviewed }
        return ReviewedPair(try side(one, in: known), try side(other, in: known))
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
            let way = "try its key, tenant ID, a domain, source:number or a part of its name"
            throw VerbFailure(["no customer fits \(quoted(text)); \(way)"], status: 65)
        }
        let head = "\(customers.count) customers fit \(quoted(text)); name one of these:"
        let rows = customers.prefix(20).map { "    \($0.key)  \(printable($0.customer.name))" }
        throw VerbFailure([head] + rows, status: 65)
    }
}
