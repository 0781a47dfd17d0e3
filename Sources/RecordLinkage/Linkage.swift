// SPDX-License-Identifier: MIT

package import CustomerModel

/// What linkage needs besides the records: whose tenants and domains identify no customer, and what people said.
package struct LinkageSetting: Sendable {
    /// Tonight's sources, by the index that records carry.
    package let sources: [Source]
    /// The tenants of the partner and of its providers.
    package let partnerTenants: Set<TenantID>
    /// Domains of the partner itself: on a customer's row they are somebody's mistake.
    package let ownDomains: Set<DomainName>
    /// The decisions file; only `same` and `different` count here.
    package let judgements: [Decision]
    /// What the ledger remembers: its keys may name customers in judgements, and it knows the domains of tenants.
    package let remembered: [LedgerEntry]
    /// How much may decide.
    package var mode = LinkageMode.full
    /// Whether every decision is to be explained, which `explain` alone asks for.
    package var isExplaining = false
    /// The model that weighs what records have in common; without one the weights are learnt from tonight's.
    package var model: LinkageModel?

    /// A setting.
    package init(
        sources: [Source],
        partnerTenants: Set<TenantID>,
        ownDomains: Set<DomainName>,
        judgements: [Decision],
        remembered: [LedgerEntry] = []
    ) {
        self.sources = sources
        self.partnerTenants = partnerTenants
        self.ownDomains = ownDomains
        self.judgements = judgements.filter { $0.kind == .same || $0.kind == .different }
        self.remembered = remembered
    }
}

/// The customers behind the records, and the records that belong to none of them.
package struct LinkedCustomers: Sendable, Equatable {
    /// The clusters, in the order of their first records.
    package internal(set) var customers: [Customer]
    /// Contacts and objections that fit no customer (indices, ascending).
    package let unattached: [Int]
    /// Judgements that had no effect, or not the whole, in the order of their lines.
    package let findings: [JudgementFinding]
    /// Values that identify nobody because too many records have them.
    package let poison: [PoisonedValue]
    /// Rows of one source that are the same customer, by source.
    package let duplicates: [DuplicateRows]
    /// Rows of one source that may be the same customer, in pairs, by source: nobody has joined them yet.
    package let lookAlikes: [DuplicateRows]
    /// Why each compared record was linked, proposed or left, by record; empty unless asked for.
    package let explanations: [Int: LinkExplanation]
    /// What tonight's records taught, whether or not it decided; `nil` where nothing was learnt.
    package var model: LinkageModel?
    /// How many rows carry a tenant ID that the weights could be learnt from; `nil` where nothing was compared.
    package var labelledRows: Int?
}

/// Links records to customers: by tenant ID, then by a domain that is unique on both sides, then by all that they say.
///
/// What is likely but not sure only proposes, and what contradicts itself is `conflicting`: nothing is guessed. Every
/// join and every doubt keeps its evidence. The order of the records changes nothing but the order of the customers.
/// `watch` hears of every stage that ended; those of comparing rows without a tenant with one another are `doubles`.
package func customers(
    in records: [CustomerRecord],
    setting: LinkageSetting,
    watch: (LinkStage) -> Void = { _ in }
) -> LinkedCustomers {
    var linkage = Linkage(records, setting)
    linkage.joinEqualTenants()
    linkage.joinJudgedSame()
    linkage.joinUniqueDomains()
    linkage.joinRememberedDomains()
    linkage.joinJudgedSame()
    watch(LinkStage(name: "identify", count: records.count, unit: "records"))
    if setting.mode == .full { linkage.compareAll(watch: watch) }
    linkage.settle()
    linkage.noteDomains()
    linkage.noteComparisons()
    linkage.notePastedTenants()
    if setting.mode != .identifiers { linkage.proposeEqualNames() }
    let linked = linkage.customers()
    watch(LinkStage(name: "settle", count: linked.customers.count, unit: "customers"))
    return linked
}

/// The clusters while they grow, with the evidence and doubts met so far.
struct Linkage {
    let records: [CustomerRecord]
    let setting: LinkageSetting
    let order: RecordOrder
    /// The names of the records in the form they are compared in.
    let names: [String]
    var clusters: Clusters
    /// Evidence by the record it was met at.
    var evidence: [Int: [Evidence]] = [:]
    /// Records whose cluster another cluster may be.
    var proposed: Set<Int> = []
    /// Records that contradict what others say of their cluster.
    var conflicting: Set<Int> = []
    /// Domains that are not unique on both sides.
    var ambiguousDomains: Set<DomainName> = []
    /// What domains said that nobody was joined by; judged when all joins are done.
    var domainDoubts: [DomainDoubt] = []
    /// Clusters whose tenant only one source names; known when all joins are done.
    private(set) var statedOnce: Set<Int> = []
    /// Pairs of clusters that a person has clearly told apart; known when all joins are done.
    private(set) var toldApart: Set<[Int]> = []
    /// Domains that several customers have, so that none may be called by them.
    var sharedDomains: Set<DomainName> = []
    /// What comparing everything gave; `nil` until then.
    var compared: ComparedRecords?
    /// What comparing those without a tenant with one another gave.
    var comparedLeftovers: ComparedRecords?
    /// Tenant IDs that say nothing, and the records that had them.
    let pasted: PastedTenants
    /// Domains that identify no customer.
    let barred: Set<DomainName>
    /// For each source, whether its rows may be customers.
    private let areCustomers: [Bool]
    /// The domains that may identify, sorted, with the records that have them in linkage's order.
    let holders: [(domain: DomainName, records: [Int])]
    /// The tenants named in each cluster, by its representative.
    private var tenants: [Int: Set<TenantID>] = [:]
    /// What people said about the records.
    private(set) var judgements: [Judgement] = []
    /// Which clusters a person has told apart.
    private var foes = Foes()

    init(_ given: [CustomerRecord], _ setting: LinkageSetting) {
        self.setting = setting
        order = RecordOrder(given)
        names = given.map { comparableName($0.name) }
        pasted = setting.mode == .full ? PastedTenants(in: given, names: names, setting) : PastedTenants()
        let records = pasted.removed(from: given)
        self.records = records
        clusters = Clusters(count: records.count)
        let partners = records.filter { $0.tenantID.map(setting.partnerTenants.contains) ?? false }
        barred = setting.ownDomains.union(partners.flatMap(\.domains))
        areCustomers = setting.sources.map { $0.role != .contacts && $0.role != .objections }
        holders = holdersByDomain(records, order, isCustomer: areCustomers, barred: barred)
        for (index, record) in records.enumerated() {
            if let tenant = record.tenantID { tenants[index] = [tenant] }
        }
        judgements = resolvedJudgements()
        for (position, judgement) in judgements.enumerated() where judgement.decision.kind == .different {
            foes.insert(judgement, at: position)
        }
    }

    /// The tenants named in a record's cluster.
    mutating func tenants(besides record: Int) -> Set<TenantID> {
        tenants[clusters.representative(of: record)] ?? []
    }

    /// Makes two clusters one.
    mutating func join(_ left: Int, _ right: Int) {
        let both = tenants(besides: left).union(tenants(besides: right))
        let (one, other) = (clusters.representative(of: left), clusters.representative(of: right))
        clusters.join(left, right)
        foes.move(from: max(one, other), to: min(one, other))
        if !both.isEmpty { tenants[clusters.representative(of: left)] = both }
    }

    /// Rows of contacts, objections and resellers add to a customer; they never make one.
    func isCustomer(_ record: Int) -> Bool { areCustomers[records[record].source] }

    mutating func joinEqualTenants() {
        var first: [TenantID: Int] = [:]
        for (index, record) in records.enumerated() {
            guard let tenant = record.tenantID else { continue }
            if let earlier = first[tenant] { join(earlier, index) } else { first[tenant] = index }
        }
    }

    /// Takes down what depends on the final clusters.
    mutating func settle() {
        statedOnce = clustersStatedOnce()
        toldApart = Set(judgements.compactMap { pair(toldApartBy: $0) })
    }

    /// Whether a person has said, and clearly of these two, that they are not the same customer: ends every doubt.
    mutating func areToldApart(_ left: Int, _ right: Int) -> Bool {
        guard !toldApart.isEmpty else { return false }
        return toldApart.contains([clusters.representative(of: left), clusters.representative(of: right)].sorted())
    }

    /// Whether a person may have said that these two are not the same customer: bars every join.
    mutating func areJudgedDifferent(_ left: Int, _ right: Int) -> Bool {
        judgementOfDifference(left, right) != nil
    }

    /// The first judgement that tells the two apart.
    mutating func judgementOfDifference(_ left: Int, _ right: Int) -> Judgement? {
        foes.position(between: clusters.representative(of: left), and: clusters.representative(of: right))
            .map { judgements[$0] }
    }
}
