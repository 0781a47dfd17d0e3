// SPDX-License-Identifier: MIT

/// The records of one file: rows of fixed size, their texts in one arena, what repeats kept once.
///
/// Stages that walk a million rows read `rows` and the numbers in them; whoever looks at one customer takes the
/// element, which is made when asked for.
package struct CustomerRecords: Sendable {
    /// The rows, in the order of the file.
    package var rows: [PackedRecord] = []
    /// The bytes of names, keys, domains, addresses and details.
    package var text: [UInt8] = []
    /// The domains, row by row.
    ///
    /// Each as often as rows have it: to look every one up would cost a miss of the cache for every row of the file.
    package var domains: [TextRange] = []
    /// The contacts, row by row.
    package var contacts: [PackedContact] = []
    /// The details, row by row.
    package var details: [PackedDetail] = []
    private var relationshipLists: [[RelationshipWord]] = [[]]
    private var numberOfRelationships: [[RelationshipWord]: UInt16] = [[]: 0]
    private var providers: [ProviderID] = []
    private var numberOfProvider: [ProviderID: UInt16] = [:]

    /// No records.
    package init() {}

    /// Makes room for `times` as many records as there are, when those are like the ones to come.
    ///
    /// Growing step by step would touch every byte of memory twice, which costs a fifth of all that reading does.
    package mutating func makeRoom(times factor: Double) {
        func room(_ count: Int) -> Int { Int(Double(count) * factor) }
        rows.reserveCapacity(room(rows.count))
        text.reserveCapacity(room(text.count))
        domains.reserveCapacity(room(domains.count))
        contacts.reserveCapacity(room(contacts.count))
        details.reserveCapacity(room(details.count))
    }

    /// Keeps a text.
    package mutating func keep(_ bytes: Span<UInt8>) -> TextRange {
        guard bytes.count > 0 else { return .empty }
        precondition(text.count + bytes.count < Int(UInt32.max), "the texts of one file exceed 4 GiB")
        let range = TextRange(start: text.count, count: bytes.count)
        text.append(bytes)
        return range
    }

    /// What was appended to the texts since `start`, as a stretch of them.
    @inline(__always)
    package func text(from start: Int) -> TextRange {
        precondition(text.count < Int(UInt32.max), "the texts of one file exceed 4 GiB")
        return TextRange(start: start, count: text.count - start)
    }

    /// How much of everything there is before a row is added.
    package var mark: RecordMark {
        RecordMark(text: text.count, domains: domains.count, contacts: contacts.count, details: details.count)
    }

    /// Forgets all texts and lists that were added since.
    package mutating func rewind(to mark: RecordMark) {
        text.removeLast(text.count - mark.text)
        domains.removeLast(domains.count - mark.domains)
        contacts.removeLast(contacts.count - mark.contacts)
        details.removeLast(details.count - mark.details)
    }

    /// The number of a list of relationship words, kept from now on.
    package mutating func number(of words: [RelationshipWord]) -> UInt16 {
        if let number = numberOfRelationships[words] { return number }
        // A file of hostile words: the last number stands for "too many", and is a word nobody knows.
        guard relationshipLists.count < Int(UInt16.max) else { return number(of: [.unknown("…")]) }
        relationshipLists.append(words)
        numberOfRelationships[words] = UInt16(relationshipLists.count - 1)
        return UInt16(relationshipLists.count - 1)
    }

    /// The number of a provider plus one, kept from now on.
    package mutating func number(of provider: ProviderID) -> UInt16 {
        if let number = numberOfProvider[provider] { return number }
        guard providers.count < Int(UInt16.max) - 1 else { return 0 }
        providers.append(provider)
        numberOfProvider[provider] = UInt16(providers.count)
        return UInt16(providers.count)
    }

    /// Whether two texts are the same.
    package func isSame(_ range: TextRange, _ other: TextRange) -> Bool {
        text.span.extracting(range.indices).isEqual(to: text.span.extracting(other.indices))
    }

    /// The relationship words of a row.
    package func relationships(of row: PackedRecord) -> [RelationshipWord] { relationshipLists[Int(row.relationships)] }

    /// The provider of a row.
    package func provider(of row: PackedRecord) -> ProviderID? {
        row.provider == 0 ? nil : providers[Int(row.provider) - 1]
    }

    /// The domains of a row, the primary one first.
    package func domains(of row: PackedRecord) -> [DomainName] {
        domains[row.domains.indices].map { DomainName(normalised: text.text($0)) }
    }
}

/// How much there was in the lists of records that rows share.
package struct RecordMark: Sendable {
    /// The bytes of texts.
    package let text: Int
    /// The number of domains.
    package let domains: Int
    /// The number of contacts.
    package let contacts: Int
    /// The number of details.
    package let details: Int
}

extension CustomerRecords: RandomAccessCollection {
    /// The first row.
    package var startIndex: Int { 0 }

    /// Behind the last row.
    package var endIndex: Int { rows.count }

    /// One record, taken out of the rows.
    package subscript(index: Int) -> CustomerRecord { record(of: rows[index]) }

    private func record(of row: PackedRecord) -> CustomerRecord {
        var record = CustomerRecord(
            source: Int(row.source),
            line: Int(row.line),
            name: text.text(row.name),
            tenantID: TenantID(bits: row.tenant),
            domains: domains(of: row)
        )
        record.nameIsDamaged = row.nameIsDamaged
        record.country = Country(number: row.country)
        record.tenantCountry = Country(number: row.tenantCountry)
        record.contacts = contacts[row.contacts.indices].compactMap(contact)
        record.language = row.language == 0 ? nil : Language.allCases[Int(row.language) - 1]
        record.externalID = row.externalID.isEmpty ? nil : text.text(row.externalID)
        record.status = row.status == 0 ? nil : CustomerStatus.allCases[Int(row.status) - 1]
        record.relationships = relationships(of: row)
        record.provider = provider(of: row)
        record.day = PackedRecord.day(row.day)
        record.renewal = PackedRecord.day(row.renewal)
        record.legalBasis = legalBasis(of: row)
        record.details = details[row.details.indices].map { Detail(kind: $0.kind, text: text.text($0.text)) }
        return record
    }

    private func contact(_ packed: PackedContact) -> Contact? {
        EmailAddress(normalised: text.text(packed.email)).map {
            Contact(name: packed.name.isEmpty ? nil : text.text(packed.name), email: $0)
        }
    }
}

private func legalBasis(of row: PackedRecord) -> LegalBasis? {
    switch row.legalBasis {
    case 1: .existingCustomer
    case 2: .consent(PackedRecord.day(row.consentDay))
    case 3: LegalBasis.none
    default: nil
    }
}
