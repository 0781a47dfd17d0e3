// SPDX-License-Identifier: MIT

import CustomerModel

/// The decisions file, by the customers it speaks about.
///
/// A subject is a key, a tenant ID, a domain, `source-id:external-id` or the exact company name. When a subject means
/// several customers, what forbids holds for all of them and everything else for none.
struct DecisionIndex {
    /// For each decision, the customers (by position) that its subject means.
    private(set) var subjects: [[Int]]
    private let decisions: [Decision]

    /// Matches the decisions to customers; `spellings` are all that may stand for each customer.
    init(_ decisions: [Decision], spellings: [[String]]) {
        self.decisions = decisions
        subjects = decisions.map { _ in [] }
        var asking: [String: [Int]] = [:]
        for (index, decision) in decisions.enumerated() {
            for spelling in decision.subjectSpellings { asking[spelling, default: []].append(index) }
        }
        for (customer, ownSpellings) in spellings.enumerated() {
            let asked = Set(ownSpellings.flatMap { asking[$0] ?? [] })
            for index in asked { subjects[index].append(customer) }
        }
    }

    /// What is said of each of `count` customers: the lines that hold on `day`, in the order in which they were said.
    func lines(for count: Int, on day: Day) -> [CustomerDecisions] {
        var lines = [[Decision]](repeating: [], count: count)
        for (decision, customers) in zip(decisions, subjects) where decision.holds(on: day) {
            guard customers.count == 1 || decision.kind.forbids else { continue }
            for customer in customers { lines[customer].append(decision) }
        }
        return lines.map { CustomerDecisions(lines: inOrderOfSaying($0)) }
    }
}

/// The words about one customer, the one that counts most last.
///
/// A line without a day was said before all others; of the file's lines of one day what forbids comes last. Words that
/// were recorded through the tool stand between the two, in the order of their recording: a later one takes an earlier
/// one back, whatever days they name.
private func inOrderOfSaying(_ decisions: [Decision]) -> [Decision] {
    var recordedUntil = Int.min
    let placed = decisions.enumerated().map { place, decision in
        let day = decision.when?.number ?? .min
        guard decision.line == 0 else {
            return (key: (day, decision.kind.forbids ? 2 : 0, decision.line, place), decision: decision)
        }
        recordedUntil = max(recordedUntil, day)
        return (key: (recordedUntil, 1, 0, place), decision: decision)
    }
    return placed.sorted { $0.key < $1.key }.map(\.decision)
}

extension Decision {
    /// The spellings under which a customer may answer to the subject.
    fileprivate var subjectSpellings: Set<String> {
        var spellings: Set<String> = [foldedSubject(subject)]
        if let tenant = TenantID(parsing: subject) { spellings.insert(tenant.description) }
        // An address is a person, not a customer: it must not stand for everybody of its domain.
        if !subject.utf8.contains(0x40), let domain = DomainName(parsing: subject) { spellings.insert(domain.text) }
        return spellings
    }
}

/// A name or subject without regard to case and to the amount of white space.
func foldedSubject(_ text: some StringProtocol) -> String {
    let words = text.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}

/// Everything by which a decision may mean this customer.
func designations(
    of customer: Customer,
    memory: LedgerEntry?,
    _ records: [CustomerRecord],
    _ sources: [Source]
) -> [String] {
    var names = [customer.key, customer.name, memory?.key, memory?.name].compactMap { $0 }
    // What was said of an entry goes on for the customer that it turned out to be.
    names += memory?.aliases ?? []
    for index in customer.records {
        let record = records[index]
        names.append(record.name)
        if let external = record.externalID { names.append("\(sources[record.source].id):\(external)") }
    }
    let tenants = [customer.tenantID, memory?.tenantID].compactMap { $0?.description }
    let domains = (customer.domains + (memory?.domains ?? [])).map(\.text)
    return names.map { foldedSubject($0) }.filter { !$0.isEmpty } + tenants + domains
}
