// SPDX-License-Identifier: MIT

package import CustomerModel

/// Tonight, as every customer is looked at: the sources with their records, the setting, the calendar.
struct Night: Sendable {
    let records: [CustomerRecord]
    let sources: [Source]
    let setting: ReconciliationSetting
    let today: Day
    /// The first night ever, as far as memory goes; `nil` when that is tonight.
    let baseline: Day?
    /// The last night; `nil` when this is the first.
    let lastNight: Day?
    /// The day by which pauses are measured: the clock's, where it stands before the last night.
    let clock: Day
    /// The sources that can tell of each counterpart, ascending.
    let tellers: [Counterpart: [Int]]
    /// The sources that could name a provider for a customer and that tonight cannot be believed.
    let doubtfulAssigners: [Source]
    /// Whether a list that could say who is a customer cannot be believed tonight.
    let businessIsInDoubt: Bool
    /// Whether a list of customers is not there or refused.
    let customerListIsUnread: Bool
    /// Whether any list of customers is configured at all.
    let hasCustomerList: Bool
    /// Whether every source was read, whatever is to be thought of it.
    let isEverythingRead: Bool
    /// The tenants of resellers, which are never customers (provider's side).
    let resellerTenants: Set<TenantID>

    init(
        records: [CustomerRecord],
        sources: [Source],
        setting: ReconciliationSetting,
        memory: Memory,
        today: Day,
        clock: Day
    ) {
        self.records = records
        self.sources = sources
        self.setting = setting
        self.today = today
        self.clock = clock
        lastNight = memory.lastNight
        baseline = memory.lastNight == nil ? nil : memory.entries.map(\.firstSeen).min() ?? memory.lastNight
        doubtfulAssigners = sources.filter {
            $0.role.namesProviders && $0.counterpart != .us && $0.doubt != nil
        }
        businessIsInDoubt = sources.contains { $0.role.listsBusiness && $0.doubt != nil }
        customerListIsUnread = sources.contains { $0.role == .customerList && !$0.condition.isRead }
        isEverythingRead = sources.allSatisfy(\.condition.isRead)
        hasCustomerList = sources.contains { $0.role == .customerList }
        tellers = Self.tellers(sources, records: records, setting: setting)
        resellerTenants = Set(records.filter { sources[$0.source].role == .resellers }.compactMap(\.tenantID))
    }

    private static func tellers(
        _ sources: [Source],
        records: [CustomerRecord],
        setting: ReconciliationSetting
    ) -> [Counterpart: [Int]] {
        let stating = Set(records.filter { !$0.relationships.isEmpty }.map(\.source))
        let everybody = [Counterpart.us] + setting.providers.map { .provider($0.id) }
        var tellers: [Counterpart: [Int]] = [:]
        for (index, source) in sources.enumerated() where source.canTell(stating: stating.contains(index)) {
            for counterpart in source.counterpart.map({ [$0] }) ?? everybody {
                tellers[counterpart, default: []].append(index)
            }
        }
        return tellers
    }

    /// What a row says of its counterpart; a provider that is none of ours leaves open whom it speaks about.
    func words(of record: CustomerRecord, in source: Source) -> [RelationshipWord] {
        if let named = record.provider, !setting.providers.contains(where: { $0.id == named }) {
            return [.unknown(named.text)]
        }
        return source.role == .orders ? [.reseller] : record.relationships
    }

    /// The day a row speaks of: for orders the last one charged, which the end of a prepaid term is not yet.
    func day(of record: CustomerRecord, in source: Source) -> Day? {
        guard source.role == .orders, let day = record.day, let made = source.day else {
            return record.day ?? source.day
        }
        return min(day, made)
    }

    /// The source of a record.
    func source(of record: Int) -> Source { sources[records[record].source] }

    /// Whom a row speaks about, where its source lists relationships at all.
    func counterpart(of record: Int) -> Counterpart? {
        let source = source(of: record)
        guard source.role.namesProviders else { return nil }
        if source.role == .partnerCenterCustomers { return source.counterpart }
        // A name that is no provider of ours says nothing; the list's own counterpart does.
        let named = records[record].provider.flatMap { id in setting.providers.first { $0.id == id }?.id }
        return named.map(Counterpart.provider) ?? source.counterpart ?? .us
    }
}

extension SourceRole {
    /// Whether its rows speak of a partner: us or a provider.
    var namesProviders: Bool {
        switch self {
        case .partnerCenterCustomers, .relationships, .orders, .providerAccounts: true
        case .adminRelationships, .customerList, .leads, .contacts, .objections, .resellers: false
        }
    }

    /// Whether being listed there says that somebody is, or may become, a customer.
    var listsBusiness: Bool {
        switch self {
        case .partnerCenterCustomers, .orders, .providerAccounts, .adminRelationships, .customerList, .leads: true
        case .relationships, .contacts, .objections, .resellers: false
        }
    }
}

extension Source {
    /// Whom the whole source speaks about; `nil` where each row says so itself.
    package var counterpart: Counterpart? {
        switch role {
        case .partnerCenterCustomers: of ?? .us
        case .relationships, .orders, .providerAccounts: provider.map(Counterpart.provider) ?? of
        case .adminRelationships, .customerList, .leads, .contacts, .objections, .resellers: nil
        }
    }

    /// Whether it can tell of a relationship; accounts only where a column states one, or may when it is not read.
    func canTell(stating: Bool) -> Bool {
        guard role.namesProviders else { return false }
        return role != .providerAccounts || stating || !condition.isRead
    }

    /// Whether a customer it lacks has no relationship with its counterpart.
    package var provesAbsence: Bool {
        switch role {
        case .partnerCenterCustomers: isGood
        case .relationships: isGood && counterpart != nil
        default: false
        }
    }

    /// Whether absence from it should prove something and cannot: it is no whole list, or rows of it were not read.
    private var isPartial: Bool {
        switch role {
        case .partnerCenterCustomers: !isComplete || counts.unread > 0
        case .relationships: isComplete && counts.unread > 0
        default: false
        }
    }

    /// Why it cannot be believed; `nil` when it can.
    var doubt: DoubtReason? {
        switch condition {
        case .good: isPartial ? .partial : nil
        case .stale: .stale
        case .held: .held
        case .missing: .missing
        case .refused: .refused
        }
    }
}
