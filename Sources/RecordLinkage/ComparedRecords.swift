// SPDX-License-Identifier: MIT

import CustomerModel

/// Tonight's records after everything they say was compared.
///
/// Rows of the portals that name a tenant are the right list: they know it. All others are the left one, and those of
/// them that name a tenant show how people write the names that the portals know, which the weights are learnt from.
struct ComparedRecords {
    /// What the engine made of the lists.
    let linked: LinkedLists
    /// The lists as the engine got them.
    let left: ListedRecords
    let right: ListedRecords
    /// Whether the weights were learnt from tonight's rows.
    let isLearnt: Bool
    /// How many rows of the left list carry a tenant ID.
    let labels: Int
    /// The record behind each row of the left list, then of the right one.
    private let records: [Int]
    /// A record of each of the engine's tenants.
    private let anchors: [Int]

    /// Compares the records of customers, in this order.
    init(_ rows: [Int], in linkage: Linkage, toldApart: [[Int]], watch: (LinkStage) -> Void) {
        let asked = rows.filter { !linkage.knowsItsTenant($0) }
        let known = rows.filter { linkage.knowsItsTenant($0) }
        records = asked + known
        left = linkage.list(of: asked)
        right = linkage.list(of: known)
        var rowOf: [Int: Int] = [:]
        for (row, record) in records.enumerated() { rowOf[record] = row }
        var setting = LinkSetting.ofTheNight
        labels = asked.count { linkage.records[$0].tenantID != nil }
        let kept = linkage.setting.model.flatMap { $0.fits(setting.comparators) ? $0 : nil }
        let learns = kept != nil || !known.isEmpty && (labels >= fewestLabels || asked.count >= fewestUnlabelled)
        setting.learnsBeside = kept != nil
        setting.model = kept ?? (learns ? nil : .shipped(comparisonKinds(setting.comparators)))
        for pair in toldApart {
            guard let one = rowOf[pair[0]], let other = rowOf[pair[1]] else { continue }
            setting.toldApart.formUnion([RecordPair(left: one, right: other), RecordPair(left: other, right: one)])
        }
        // What must not decide must not speak for a customer either.
        setting.silentRows = Set(asked.indices.filter { linkage.records[asked[$0]].nameIsDamaged })
        linked = linkedLists(left, right, setting: setting, watch: watch)
        // What contradicts all that is sure teaches nothing: the shipped weights decided.
        isLearnt = learns && !linked.model.isLearningRefused
        let first = linkage.speakers(for: rows)
        anchors = linked.prepared.tenantIDs.map { first[$0] ?? 0 }
    }

    /// Compares records without a tenant with one another, by the weights of an earlier comparison.
    ///
    /// Every one of them stands for another cluster. A list has few customers twice, so that the odds begin lower.
    init(
        leftovers: [Int],
        after first: ComparedRecords,
        in linkage: Linkage,
        toldApart: [[Int]],
        watch: (LinkStage) -> Void
    ) {
        records = leftovers + leftovers
        left = linkage.list(of: leftovers)
        right = left
        isLearnt = first.isLearnt
        labels = 0
        anchors = []
        var rowOf: [Int: Int] = [:]
        for (row, record) in leftovers.enumerated() { rowOf[record] = row }
        var setting = LinkSetting.ofTheNight
        setting.model = first.linked.model
        setting.model?.prior -= rarityOfDoubles
        // Nobody is a rival of itself.
        for row in leftovers.indices {
            setting.toldApart.insert(RecordPair(left: row, right: leftovers.count + row))
        }
        for pair in toldApart {
            guard let one = rowOf[pair[0]], let other = rowOf[pair[1]] else { continue }
            setting.toldApart.insert(RecordPair(left: one, right: leftovers.count + other))
            setting.toldApart.insert(RecordPair(left: other, right: leftovers.count + one))
        }
        setting.silentRows = Set(leftovers.indices.filter { linkage.records[leftovers[$0]].nameIsDamaged })
        linked = linkedLists(left, right, setting: setting, watch: watch)
    }

    /// The weights that decided, to be kept; `nil` where they are those that are shipped.
    var taught: LinkageModel? { isLearnt ? linked.keptModel : nil }

    /// A record of the customer that a candidate is.
    func anchor(of candidate: LinkCandidate) -> Int {
        candidate.unit < anchors.count ? anchors[candidate.unit] : lender(of: candidate)
    }

    /// The record that lends a candidate its profile.
    func lender(of candidate: LinkCandidate) -> Int {
        let lender = linked.lender(of: candidate)
        return records[lender.isLeft ? lender.row : left.count + lender.row]
    }

    /// The record that a decision is about.
    func record(of decision: LinkDecision) -> Int { records[decision.row] }

    /// Why a decision is no match although it is likely enough; `nil` when nothing is in the way.
    ///
    /// A name that lost letters decides nothing, nor does one with a word more or less, whatever that word weighs: half of
    /// all wrong links of a night were holdings and daughters. Weights that nobody learnt from tonight's rows decide only
    /// where a value backs the name that no two customers share.
    func bar(against decision: LinkDecision, in linkage: Linkage) -> LinkBar? {
        guard let best = decision.best else { return nil }
        // The engine keeps such a name from deciding by itself where it has learnt from few.
        if decision.zone == .review, decision.conflict == nil { return decision.barredName }
        guard decision.zone == .match else { return nil }
        if linkage.records[record(of: decision)].nameIsDamaged { return .damagedName }
        if let bar = linked.nameBar(of: best) { return bar }
        return isLearnt || linked.isBacked(best) ? nil : .nameOnly
    }

    /// What is to be remembered of a decision; `nil` when no candidate was found.
    func evidence(of decision: LinkDecision) -> LinkEvidence? {
        guard let best = decision.best else { return nil }
        let rival = decision.rival
        return LinkEvidence(
            record: record(of: decision),
            other: anchor(of: best),
            weight: tenths(best.weight),
            perMille: Int((best.probability * 1000).rounded(.down)),
            rival: rival.map(anchor),
            rivalWeight: rival.map { tenths($0.weight) } ?? 0
        )
    }
}

/// How many bits less likely it is that a row stands twice than that Partner Center knows it.
private let rarityOfDoubles = 3.0

/// Fewer rows than this are too few to learn anything from that nobody has labelled.
private let fewestUnlabelled = 1000

private func tenths(_ bits: Double) -> Int { Int((bits * 10).rounded()) }

extension Linkage {
    /// Whether a row says who it is, and is believed: Microsoft and its distributors know the tenants they show.
    fileprivate func knowsItsTenant(_ record: Int) -> Bool {
        let isTyped = setting.sources[records[record].source].role.isKeptByPeople
        return records[record].tenantID != nil && !isTyped
    }

    /// The record that a tenant is shown by: Partner Center's, else its first.
    fileprivate func speakers(for rows: [Int]) -> [TenantID: Int] {
        var speakers: [TenantID: Int] = [:]
        for record in rows where setting.sources[records[record].source].role == .partnerCenterCustomers {
            if let tenant = records[record].tenantID, speakers[tenant] == nil { speakers[tenant] = record }
        }
        for record in rows {
            if let tenant = records[record].tenantID, speakers[tenant] == nil { speakers[tenant] = record }
        }
        return speakers
    }

    fileprivate func list(of rows: [Int]) -> ListedRecords {
        var list = ListedRecords()
        for record in rows {
            let row = records[record]
            list.append(row, of: setting.sources[row.source], barred: barred)
        }
        return list
    }
}
