// SPDX-License-Identifier: MIT

import CustomerModel

/// What tonight's sources say of one relationship of one customer, before it is weighed.
struct Testimony {
    /// The latest day on which a row states the relationship; `.some(nil)` when the day is not known.
    var sighting: Day??
    /// The same, as far as the sources are believed.
    var believedSighting: Day??
    /// The latest day on which a row denies it or a good list lacks the customer.
    var denial: Day??
    /// The latest day on which the bytes that deny it were new: the same bytes again are no second witness.
    var witness: Day?
    /// Why sources that could tell cannot.
    var doubts: Set<DoubtReason> = []
    /// What was read, in the order of the sources.
    var evidence: [Evidence] = []

    /// Everything the sources of tonight say of `counterpart` and the customer of these records.
    init(of counterpart: Counterpart, records: [Int], night: Night) {
        for index in night.tellers[counterpart] ?? [] {
            let source = night.sources[index]
            let rows = records.filter {
                night.records[$0].source == index && night.counterpart(of: $0) == counterpart
            }
            if rows.isEmpty {
                hearSilence(of: source, index, on: counterpart)
            } else {
                hear(rows, of: source, on: counterpart, night)
                if source.doubt == .stale { evidence.append(.listInDoubt(counterpart, source: index)) }
            }
        }
    }

    private mutating func hearSilence(of source: Source, _ index: Int, on counterpart: Counterpart) {
        if source.provesAbsence {
            evidence.append(.notListed(counterpart, source: index))
            deny(source.day, source)
        } else if let doubt = source.doubt {
            evidence.append(.listInDoubt(counterpart, source: index))
            doubts.insert(doubt)
        }
    }

    /// Rows of one source: the relationship wins over its denial, because dual partners have two rows.
    private mutating func hear(_ rows: [Int], of source: Source, on counterpart: Counterpart, _ night: Night) {
        var words: [RelationshipWord] = []
        var day: Day?
        for row in rows {
            let record = night.records[row]
            let stated = night.words(of: record, in: source)
            words += stated
            day = [day, night.day(of: record, in: source)].compactMap { $0 }.max()
            evidence += rowEvidence(row, record, counterpart, stated, source)
        }
        if source.role == .providerAccounts, words.isEmpty { return }
        weigh(words, day, source.isOutdated(day, on: night.today) ? .stale(ageInDays: 0) : source.condition, source)
    }

    private mutating func deny(_ day: Day?, _ source: Source) {
        denial = later(denial, day)
        let isNew = [day, source.contentSince ?? source.day].compactMap(\.self).min()
        witness = [witness, isNew].compactMap(\.self).max()
    }

    private mutating func weigh(
        _ words: [RelationshipWord],
        _ day: Day?,
        _ condition: SourceCondition,
        _ source: Source
    ) {
        if case .stale = condition {
            doubts.insert(.stale)
        } else if words.contains(.reseller) {
            sighting = later(sighting, day)
            if condition == .good { believedSighting = later(believedSighting, day) }
        } else if words.isEmpty || !words.allSatisfy(\.isDenial) {
            doubts.insert(.unknownWord)
        } else if condition == .good {
            deny(day, source)
        } else {
            doubts.insert(.held)
        }
    }

    /// The standing; `remembered` is the last sighting the ledger knows.
    ///
    /// A denial counts only when it is later than every sighting it contradicts. Doubt beside it leaves it standing,
    /// and withholds the letter (`Facts.brake`): reading less must never invite more.
    func standing(remembered: Day?) -> Standing? {
        guard let denial else { return sighting == nil ? firstDoubt : .present }
        if let sighting {
            guard let sighting, let denial, sighting != denial else { return .doubt(.notNewer) }
            if denial < sighting { return .present }
        }
        if let remembered {
            guard let denial, denial > remembered else { return .doubt(.notNewer) }
        }
        return doubts.contains(.unknownWord) ? .doubt(.unknownWord) : .absent
    }

    private var firstDoubt: Standing? {
        DoubtReason.allCases.first(where: doubts.contains).map(Standing.doubt)
    }
}

extension Source {
    /// Whether orders charged last on this day say nothing of today any more.
    fileprivate func isOutdated(_ day: Day?, on today: Day) -> Bool {
        guard role == .orders, let day, let maxAgeInDays else { return false }
        return today - day > maxAgeInDays
    }
}

extension RelationshipWord {
    /// Whether it says that there is no reseller relationship; a word that is neither yes nor no is doubt.
    fileprivate var isDenial: Bool { self == .advisor || self == .none }
}

private func later(_ left: Day??, _ right: Day?) -> Day?? {
    .some([left ?? nil, right].compactMap { $0 }.max())
}

private func rowEvidence(
    _ row: Int,
    _ record: CustomerRecord,
    _ counterpart: Counterpart,
    _ stated: [RelationshipWord],
    _ source: Source
) -> [Evidence] {
    if source.role == .orders, case .provider(let id) = counterpart {
        return [.charged(id, record.day ?? source.day, record: row)]
    }
    return stated.map { .statement(counterpart, $0, record: row) }
}
