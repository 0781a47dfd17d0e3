// SPDX-License-Identifier: MIT

package import CustomerModel

/// A judged pair whose record says something else by now: a person must look again.
package struct ReopenedPair: Hashable, Sendable {
    /// What was judged.
    package let word: Decision
    /// The record that stands for its first side tonight.
    package let record: Int
    /// The record that stands for its other side.
    package let other: Int
}

/// A judgement of the ledger that a line of the decisions file contradicts: the line counts.
package struct OverruledWord: Hashable, Sendable {
    /// What was judged through the tool.
    package let word: Decision
    /// What the file says.
    package let line: Decision
}

/// What people have said of pairs, as far as it holds tonight.
package struct StandingJudgements: Hashable, Sendable {
    /// What linkage applies: the lines of the decisions file first, then what was judged through the tool.
    package let applied: [Decision]
    /// Pairs to be judged again.
    package let reopened: [ReopenedPair]
    /// Judgements that a line of the file contradicts.
    package let overruled: [OverruledWord]
}

/// Sorts out which judgements hold tonight.
///
/// Of two words on one pair the later one counts. A word whose record has changed since is not applied but re-opened; one
/// that the decisions file contradicts is not applied either. What only means nobody stays: linkage says so.
package func standingJudgements(
    _ decisions: [Decision],
    on day: Day,
    in records: [CustomerRecord],
    sources: [Source],
    remembered: [LedgerEntry]
) -> StandingJudgements {
    let holding = decisions.filter { $0.isJudgement && $0.line > 0 && $0.holds(on: day) }
    let words = decisions.filter(\.isReviewed)
    if words.isEmpty, holding.count < 2 {
        return StandingJudgements(applied: holding, reopened: [], overruled: [])
    }
    let named = JudgedRecords(records, sources: sources, remembered: remembered)
    let lines = named.withoutOutdated(holding)
    var (applied, reopened, overruled) = (lines, [ReopenedPair](), [OverruledWord]())
    for word in named.latest(words) where !word.isTakenBack && word.holds(on: day) {
        if let line = named.line(contradicting: word, among: lines) {
            overruled.append(OverruledWord(word: word, line: line))
        } else if let pair = named.reopened(word) {
            reopened.append(pair)
        } else {
            applied.append(word)
        }
    }
    return StandingJudgements(applied: applied, reopened: reopened, overruled: overruled)
}

/// Tonight's records by the names that judgements have for them.
private struct JudgedRecords {
    let records: [CustomerRecord]
    let sources: [Source]
    let named: NamedRecords

    init(_ records: [CustomerRecord], sources: [Source], remembered: [LedgerEntry]) {
        self.records = records
        self.sources = sources
        var named = NamedRecords(records, order: RecordOrder(records), sources: sources) { index in
            "n-\(labelDigest("\(sources[records[index].source].id)|\(comparableName(records[index].name))"))"
        }
        named.add(remembered)
        self.named = named
    }

    /// The last word on each pair, in the order of saying, whichever way round the pair is named.
    func latest(_ words: [Decision]) -> [Decision] {
        var last: [[String]: Int] = [:]
        for (position, word) in words.enumerated() { last[pair(of: word)] = position }
        return last.values.sorted().map { words[$0] }
    }

    /// Both sides by what they mean tonight, so that another spelling of a record is the same record.
    private func pair(of word: Decision) -> [String] {
        [word.subject, word.other].map { name in named[name].first.map { "\($0)" } ?? ":\(name)" }.sorted()
    }

    /// The lines without those of which a later day's line says the other thing.
    ///
    /// A line that names no day contradicts, since nobody knows which of the two is the later.
    func withoutOutdated(_ lines: [Decision]) -> [Decision] {
        var last: [[String]: Day] = [:]
        for line in lines {
            guard let when = line.when else { continue }
            let pair = pair(of: line)
            last[pair] = max(last[pair] ?? when, when)
        }
        return lines.filter { line in
            guard let when = line.when, let latest = last[pair(of: line)], when < latest else { return true }
            return !lines.contains { $0.when == latest && $0.kind != line.kind && pair(of: $0) == pair(of: line) }
        }
    }

    func line(contradicting word: Decision, among lines: [Decision]) -> Decision? {
        let (one, other) = (Set(named[word.subject]), Set(named[word.other]))
        return lines.first { line in
            guard line.kind != word.kind else { return false }
            let (left, right) = (named[line.subject], named[line.other])
            return (!one.isDisjoint(with: left) && !other.isDisjoint(with: right))
                || (!one.isDisjoint(with: right) && !other.isDisjoint(with: left))
        }
    }

    func reopened(_ word: Decision) -> ReopenedPair? {
        guard let pair = ReviewedPair(of: word) else { return nil }
        let (one, other) = (rows(of: pair.one), rows(of: pair.other))
        guard hasChanged(pair.one, one) || hasChanged(pair.other, other) else { return nil }
        guard let record = one.first ?? named[word.subject].first else { return nil }
        guard let rival = other.first ?? named[word.other].first else { return nil }
        return ReopenedPair(word: word, record: record, other: rival)
    }

    /// The rows of the judged record's source: another source may show the same tenant in other words.
    private func rows(of record: ReviewedRecord) -> [Int] {
        named[record.name].filter { sources[records[$0].source].id == record.source }
    }

    /// What is not there tonight has not changed.
    private func hasChanged(_ record: ReviewedRecord, _ rows: [Int]) -> Bool {
        !rows.isEmpty && !rows.contains { records[$0].says(record.said) }
    }
}

extension LinkedCustomers {
    /// The same customers, with the pairs that must be judged again in doubt: nobody is written to before that.
    package func reopening(_ pairs: [ReopenedPair]) -> LinkedCustomers {
        guard !pairs.isEmpty else { return self }
        var doubts: [Int: [Evidence]] = [:]
        for pair in pairs {
            let evidence = Evidence.judgedBefore(record: pair.record, other: pair.other, who: pair.word.who)
            for record in [pair.record, pair.other] { doubts[record, default: []].append(evidence) }
        }
        var reopened = self
        reopened.customers = customers.map { customer in
            let found = distinct(customer.records.flatMap { doubts[$0] ?? [] })
            return found.isEmpty ? customer : customer.doubted(for: found)
        }
        return reopened
    }
}

extension Customer {
    /// The same customer with evidence against it; a tenant ID stays what it is known by.
    fileprivate func doubted(for reasons: [Evidence]) -> Customer {
        let isFirm = identity == .tenantID || identity == .conflicting
        return Customer(
            key: key,
            records: records,
            tenantID: tenantID,
            domains: domains,
            name: name,
            identity: isFirm ? identity : .proposed,
            evidence: evidence + reasons
        )
    }
}
