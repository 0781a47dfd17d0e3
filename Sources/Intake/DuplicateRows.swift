// SPDX-License-Identifier: MIT

import CustomerModel

extension Export {
    /// The export with rows of the same key made one, as its profile wants it.
    ///
    /// The key is the first of the profile's key fields that a row has: the tenant ID, else the source's own number,
    /// and so on. Order is that of first appearance.
    ///
    /// In a list that people type a tenant ID may be pasted: with `differsByName` rows of different names stay apart,
    /// and who links them decides.
    package consuming func withoutDuplicates(differsByName: Bool = false) -> Export {
        guard profile.onDuplicate != .report, !profile.key.isEmpty else { return self }
        var merger = RowMerger(
            records,
            key: profile.key,
            keepsFirst: profile.onDuplicate == .first,
            differsByName: differsByName
        )
        merger.mergeAll()
        counts.merged += merger.mergedCount
        records = merger.records
        return self
    }
}

/// With so many rows of one key a further one is compared.
private let mostOfOneKey = 64

private struct RowMerger {
    private(set) var records: CustomerRecords
    private(set) var mergedCount = 0
    private let key: [Field]
    private let keepsFirst: Bool
    private let differsByName: Bool
    private var keys = Interner()
    /// For each key the rows kept under it; several when a shared number does not make them one customer.
    private var rowsOfKey: [[Int32]] = []
    private var text: [UInt8] = []

    init(_ records: CustomerRecords, key: [Field], keepsFirst: Bool, differsByName: Bool) {
        self.records = records
        self.key = key
        self.keepsFirst = keepsFirst
        self.differsByName = differsByName
    }

    mutating func mergeAll() {
        var kept = 0
        for index in records.rows.indices {
            let row = records.rows[index]
            if let earlier = earlierRow(like: row, at: kept) {
                mergedCount += 1
                if !keepsFirst { records.merge(row, into: earlier) }
            } else {
                records.rows[kept] = row
                kept += 1
            }
        }
        records.rows.removeSubrange(kept...)
    }

    /// The row kept earlier that is the same customer; a row that is not gets its place under its key.
    private mutating func earlierRow(like row: PackedRecord, at place: Int) -> Int? {
        guard let field = key.first(where: { appendKey($0, of: row) }) else { return nil }
        let text = text
        let number = keys.intern(text.span)
        if number == rowsOfKey.count { rowsOfKey.append([]) }
        for earlier in rowsOfKey[number] {
            let other = records.rows[Int(earlier)]
            let isSame = records.isSame(other, as: row, by: field)
            if isSame, !differsByName || field != .tenantID || records.haveOneName(other, row) { return Int(earlier) }
        }
        // A tenant ID pasted into every row of a long list must not compare each with all.
        if rowsOfKey[number].count < mostOfOneKey { rowsOfKey[number].append(Int32(place)) }
        return nil
    }

    /// Writes the key of a row; `false` when the row has nothing in this field.
    private mutating func appendKey(_ field: Field, of row: PackedRecord) -> Bool {
        text.removeAll(keepingCapacity: true)
        switch field {
        case .tenantID:
            guard row.tenant != 0 else { return false }
            for shift in stride(from: 0, to: 128, by: 8) { text.append(UInt8(truncatingIfNeeded: row.tenant >> shift)) }
        case .externalID: appendFolded(row.externalID)
        case .name: appendFolded(row.name)
        case .contactEmail:
            if let contact = records.contacts[row.contacts.indices].first { appendFolded(contact.email) }
        case .primaryDomain, .domains, .initialDomain:
            if let domain = records.domains[row.domains.indices].first { text += records.text[domain.indices] }
        default: return false
        }
        guard !text.isEmpty else { return false }
        text.append(contentsOf: field.rawValue.utf8)
        return true
    }

    private mutating func appendFolded(_ range: TextRange) {
        text.append(contentsOf: records.text.text(range).lowercased().utf8)
    }
}

extension CustomerRecords {
    /// Whether another row of the same key is the same customer: a shared number or domain does not make it so.
    ///
    /// Two tenants are two customers, and so are two names unless the tenant is the key; rows that share only a name
    /// must not disagree about the domain.
    fileprivate func isSame(_ row: PackedRecord, as other: PackedRecord, by key: Field) -> Bool {
        if row.tenant != 0, other.tenant != 0, row.tenant != other.tenant { return false }
        if key == .tenantID { return true }
        guard haveOneName(row, other) else { return false }
        guard key == .name, row.domains.count > 0, other.domains.count > 0 else { return true }
        return domains[row.domains.indices].contains { has($0, in: other.domains) }
    }

    /// Whether two rows have the same name, or one of them none.
    fileprivate func haveOneName(_ row: PackedRecord, _ other: PackedRecord) -> Bool {
        let (name, otherName) = (comparableTitle(text.text(row.name)), comparableTitle(text.text(other.name)))
        return name.isEmpty || otherName.isEmpty || name == otherName
    }

    /// Takes over what another row of the same key says: every text and the widest span of days is kept.
    fileprivate mutating func merge(_ other: PackedRecord, into index: Int) {
        var row = rows[index]
        if row.tenant == 0 { row.tenant = other.tenant }
        if row.externalID.isEmpty { row.externalID = other.externalID }
        if row.provider == 0 { row.provider = other.provider }
        if row.name.isEmpty || (row.nameIsDamaged && !other.nameIsDamaged && !other.name.isEmpty) {
            (row.name, row.nameIsDamaged) = (other.name, other.nameIsDamaged)
        }
        if row.country == 0 { row.country = other.country }
        if row.tenantCountry == 0 { row.tenantCountry = other.tenantCountry }
        if row.language == 0 { row.language = other.language }
        row.status = status(row.status, other.status)
        row.day = Swift.max(row.day, other.day)
        row.renewal = [row.renewal, other.renewal].filter { $0 > 0 }.min() ?? 0
        (row.legalBasis, row.consentDay) = legalBasis(row, other)
        row.domains = unitedDomains(row.domains, other.domains)
        row.contacts = unitedContacts(row.contacts, other.contacts)
        if row.details.count == 0 { row.details = other.details }
        if row.relationships != other.relationships {
            row.relationships = number(of: distinct(relationships(of: row) + relationships(of: other)))
        }
        rows[index] = row
    }

    private mutating func unitedDomains(_ mine: ListRange, _ others: ListRange) -> ListRange {
        let new = domains[others.indices].filter { !has($0, in: mine) }
        guard !new.isEmpty else { return mine }
        let start = domains.count
        domains += Array(domains[mine.indices]) + new
        return ListRange(start: start, count: domains.count - start)
    }

    private func has(_ domain: TextRange, in list: ListRange) -> Bool {
        domains[list.indices].contains { isSame($0, domain) }
    }

    private mutating func unitedContacts(_ mine: ListRange, _ others: ListRange) -> ListRange {
        let new = contacts[others.indices].filter { other in
            !contacts[mine.indices].contains { isSame($0.email, other.email) && isSame($0.name, other.name) }
        }
        guard !new.isEmpty else { return mine }
        let start = contacts.count
        contacts += Array(contacts[mine.indices]) + new
        return ListRange(start: start, count: contacts.count - start)
    }
}

/// A customer that is active anywhere is active.
private func status(_ mine: UInt8, _ other: UInt8) -> UInt8 {
    let active = UInt8((CustomerStatus.allCases.firstIndex(of: .active) ?? 0) + 1)
    if mine == active { return mine }
    return other == 0 ? mine : other
}

/// A row's own "none" is the nearest to an objection that a list can hold; else the first ground stands.
private func legalBasis(_ mine: PackedRecord, _ other: PackedRecord) -> (UInt8, UInt32) {
    let none: UInt8 = 3
    if mine.legalBasis == none || other.legalBasis == none { return (none, 0) }
    return mine.legalBasis != 0 ? (mine.legalBasis, mine.consentDay) : (other.legalBasis, other.consentDay)
}
