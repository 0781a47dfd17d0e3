// SPDX-License-Identifier: MIT

import CustomerModel

/// Makes packed records of mapped rows.
struct RecordPacker {
    /// The records so far.
    var records = CustomerRecords()
    private let source: UInt16
    /// Domains that say nothing about whose row it is: the partner's own.
    private var ownDomains = Interner()
    private var row = PackedRecord()
    private var primaryDomains: [TextRange] = []
    private var otherDomains: [TextRange] = []
    private var details: [PackedDetail] = []
    private var contactName: Range<Int>?
    private var email: Range<Int>?
    private var legalBasis: LegalWord?
    /// Texts of relationship cells met before, with what they mean.
    private var relationshipTexts = Interner()
    private var relationshipNumbers: [(number: UInt16, hasUnknown: Bool)] = []
    /// What the words of a field mean, by the place of the field in the plan and the number of the word.
    private var words = WordNumbers()
    private var relationshipCount = 0
    private var relationship: MappedRow.Value?
    /// How many bytes of text there will be, as far as is known.
    private let size: Int

    /// What rows are that say nothing themselves.
    private let defaultLanguage: UInt8
    private let defaultCountry: UInt16

    init(_ request: ExportRequest, constants: SourceProfile.Constants) {
        source = UInt16(clamping: request.index)
        size = request.size
        for domain in request.ownDomains.sorted() { _ = ownDomains.intern(domain.utf8.span) }
        defaultLanguage = constants.language.map(packed) ?? 0
        defaultCountry = constants.country?.number ?? 0
    }

    /// What to say about a row that was packed.
    struct Remarks: OptionSet {
        let rawValue: UInt8
        static let unknownRelationship = Remarks(rawValue: 1)
        static let unknownStatus = Remarks(rawValue: 2)
        static let damagedName = Remarks(rawValue: 4)
    }

    /// Keeps a row as a record.
    mutating func pack(_ mapped: MappedRow, by plan: FieldPlan, line: Int, offset: Int) -> Remarks {
        begin(line: line, offset: offset, tenant: mapped.tenant)
        if records.rows.count == sampleCount { makeRoom(offset) }
        var remarks: Remarks = []
        for value in mapped.values {
            take(mapped.bytes.span.extracting(value.range), value, of: plan.fields[value.slot], remarks: &remarks)
        }
        packRelationships(mapped, remarks: &remarks)
        packContact(mapped)
        packDomains()
        packLegalBasis()
        row.details = ListRange(start: records.details.count, count: details.count)
        if !details.isEmpty { records.details.append(contentsOf: details) }
        if row.nameIsDamaged { remarks.insert(.damagedName) }
        records.rows.append(row)
        return remarks
    }

    private mutating func begin(line: Int, offset: Int, tenant: UInt128) {
        row = blank(line: line, offset: offset)
        row.tenant = tenant
        if !primaryDomains.isEmpty { primaryDomains.removeAll(keepingCapacity: true) }
        if !otherDomains.isEmpty { otherDomains.removeAll(keepingCapacity: true) }
        if !details.isEmpty { details.removeAll(keepingCapacity: true) }
        (relationshipCount, relationship) = (0, nil)
        (contactName, email, legalBasis) = (nil, nil, nil)
    }

    /// A record that says nothing itself.
    @inline(__always)
    func blank(line: Int, offset: Int) -> PackedRecord {
        var row = PackedRecord()
        row.line = UInt32(clamping: line)
        row.offset = UInt64(offset)
        row.source = source
        row.language = defaultLanguage
        row.country = defaultCountry
        return row
    }

    /// Makes room for the rest of the file, when it is like its beginning.
    mutating func makeRoom(_ offset: Int) {
        guard offset > 0, size > offset else { return }
        records.makeRoom(times: Double(size) / Double(offset) * 1.05)
    }

    /// Forgets the numbers of words, which another plan gives anew.
    mutating func forgetWords() {
        words = WordNumbers()
    }

    private mutating func take(
        _ text: Span<UInt8>,
        _ value: MappedRow.Value,
        of field: Field,
        remarks: inout Remarks
    ) {
        switch field {
        // Its bits were read with its text.
        case .tenantID: break
        case .name:
            row.name = records.keep(text)
            row.nameIsDamaged = value.number != 1 && isDamagedName(text)
        case .primaryDomain: takeDomain(text, isPrimary: true)
        case .initialDomain, .domains: takeDomain(text, isPrimary: false)
        case .contactEmail: email = email ?? value.range
        case .contactName: contactName = contactName ?? value.range
        case .externalID: row.externalID = records.keep(text)
        case .relationship:
            relationshipCount += 1
            relationship = value
        case .country, .tenantCountry, .language, .status, .provider:
            takeWord(text, value, of: field, remarks: &remarks)
        case .day: row.day = PackedRecord.packed(Day(utf8: text))
        case .renewalDate: row.renewal = PackedRecord.packed(Day(utf8: text))
        case .consentDate: row.consentDay = PackedRecord.packed(Day(utf8: text))
        case .legalBasis: legalBasis = LegalWord(rawValue: text.text)
        case .street, .postcode, .city, .phone, .taxID, .partner, .kind, .state, .tags:
            if let kind = DetailKind(field) { details.append(PackedDetail(kind: kind, text: records.keep(text))) }
        }
    }

    private mutating func takeWord(
        _ text: Span<UInt8>,
        _ value: MappedRow.Value,
        of field: Field,
        remarks: inout Remarks
    ) {
        let number = words.number(of: value) ?? words.remember(number(of: text, field), of: value)
        switch field {
        case .country: row.country = number == 0 ? row.country : number
        case .tenantCountry: row.tenantCountry = number
        case .language: row.language = number == 0 ? row.language : UInt8(truncatingIfNeeded: number)
        case .status:
            row.status = UInt8(truncatingIfNeeded: number)
            if number == 0 { remarks.insert(.unknownStatus) }
        default: row.provider = number
        }
    }

    /// What a text of a field means as a packed record has it.
    mutating func number(of text: Span<UInt8>, _ field: Field) -> UInt16 {
        switch field {
        case .country, .tenantCountry: Country(utf8: text)?.number ?? 0
        case .language: UInt16(Language(utf8: text).map(packed) ?? 0)
        case .status: UInt16(status(text))
        default: records.number(of: ProviderID(text.text))
        }
    }

    private mutating func takeDomain(_ text: Span<UInt8>, isPrimary: Bool) {
        guard canIdentify(text) else { return }
        let domain = records.keep(text)
        if isPrimary { primaryDomains.append(domain) } else { otherDomains.append(domain) }
    }

    func canIdentify(_ domain: Span<UInt8>) -> Bool {
        !DomainName.isFreeMail(domain) && (ownDomains.count == 0 || ownDomains.number(of: domain) == nil)
    }

    /// The primary domain first, the others in the order of their texts, none twice.
    private mutating func packDomains() {
        if otherDomains.count > 1 {
            otherDomains.sort { records.text.text($0) < records.text.text($1) }
        }
        let start = records.domains.count
        for domain in primaryDomains { appendDomain(domain, from: start) }
        for domain in otherDomains { appendDomain(domain, from: start) }
        row.domains = ListRange(start: start, count: records.domains.count - start)
    }

    mutating func appendDomain(_ domain: TextRange, from start: Int) {
        for known in records.domains[start...] where records.isSame(known, domain) { return }
        records.domains.append(domain)
    }

    private mutating func packContact(_ mapped: MappedRow) {
        guard let email else { return }
        let address = mapped.bytes.span.extracting(email)
        var name = TextRange.empty
        if let contactName {
            let text = mapped.bytes.span.extracting(contactName)
            if !isDamagedName(text) { name = records.keep(text) }
        }
        row.contacts = ListRange(start: records.contacts.count, count: 1)
        records.contacts.append(PackedContact(name: name, email: records.keep(address)))
    }

    private mutating func packRelationships(_ mapped: MappedRow, remarks: inout Remarks) {
        guard let last = relationship else { return }
        let known = relationshipCount == 1 ? words.number(of: last) : nil
        let place = known.map(Int.init) ?? relationshipPlace(mapped, last: last)
        row.relationships = relationshipNumbers[place].number
        if relationshipNumbers[place].hasUnknown { remarks.insert(.unknownRelationship) }
    }

    /// The place of a row's words; that of an only one is remembered for the next row with it.
    private mutating func relationshipPlace(_ mapped: MappedRow, last: MappedRow.Value) -> Int {
        var text: [UInt8] = []
        for value in mapped.values where value.slot == last.slot {
            text.append(mapped.bytes.span.extracting(value.range))
            text.append(0)
        }
        let place = relationshipTexts.intern(text.span)
        if place == relationshipNumbers.count {
            relationshipNumbers.append(numberOfRelationships(text.span.extracting(..<(text.count - 1))))
        }
        guard relationshipCount == 1, place <= Int(UInt16.max) else { return place }
        return Int(words.remember(UInt16(place), of: last))
    }

    /// The number of the words of a row's cells, between which zeros stand, and whether one is unknown.
    mutating func numberOfRelationships(_ texts: Span<UInt8>) -> (number: UInt16, hasUnknown: Bool) {
        let words = distinct(texts.text.utf8.split(separator: 0).map { relationshipWord(String(Substring($0))) })
        let hasUnknown = words.contains { if case .unknown = $0 { true } else { false } }
        return (records.number(of: words), hasUnknown)
    }

    private mutating func packLegalBasis() {
        row.legalBasis = legalBasis?.number ?? (row.consentDay == 0 ? 0 : 2)
    }
}

/// After how many rows it is known what the others will need.
let sampleCount = 256
