// SPDX-License-Identifier: MIT

import CustomerModel

/// Normalises the cells of two lists.
struct Preparation {
    var prepared = PreparedRecords()
    let comparators: [Comparator]
    private var parts = NameParts()
    var street = StreetParts()
    var scratch: [UInt8] = []
    private var tenantNumbers: [TenantID: Int32] = [:]
    var columns: [Int: NumberLists] = [:]
    private var form: UInt64 = 0
    private var country: UInt16 = 0
    private var tenant: Int32 = -1

    init(comparators: [Comparator]) {
        self.comparators = comparators
        for field in comparators.indices where isColumn(field) { columns[field] = NumberLists() }
    }

    /// Whether a field is compared by itself, and not with others of its kind.
    private func isColumn(_ field: Int) -> Bool {
        Preparation.isColumn(field, comparators: comparators)
    }

    static func isColumn(_ field: Int, comparators: [Comparator]) -> Bool {
        switch comparators[field] {
        case .tenant: false
        case .date, .number, .text, .identifier: true
        case .organisationName: field != comparators.firstIndex(of: .organisationName)
        default: !comparators.contains(.organisationName)
        }
    }

    /// Adds the rows of a list in the order of their ids.
    mutating func add(_ list: ListedRecords) {
        for row in list.rowsInOrder() {
            prepared.rows.append(row)
            (form, country, tenant) = (0, 0, -1)
            for cell in list.cells(of: row) {
                let bytes = list.text.span.extracting(cell.text.indices)
                if isColumn(cell.field) { addValue(bytes, field: cell.field) } else { add(bytes, field: cell.field) }
            }
            closeRow()
        }
    }

    mutating func finish() -> PreparedRecords {
        prepared.columns = columns
        prepared.words.weigh(among: prepared.count)
        prepared.domainCounts = counts([prepared.domains])
        prepared.valueCounts = counts(columns.values)
        return prepared
    }

    private func counts(_ lists: some Collection<NumberLists>) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: prepared.values.count)
        for list in lists { for value in list.values { counts[Int(value)] += 1 } }
        return counts
    }

    mutating func endLeftList() { prepared.leftCount = prepared.rows.count }

    private mutating func add(_ bytes: Span<UInt8>, field: Int) {
        switch comparators[field] {
        case .organisationName: addName(bytes)
        case .personName: addPerson(bytes)
        case .tenant: addTenant(bytes)
        case .domain: addDomains(bytes)
        case .email: addEmail(bytes)
        case .phone: addPhone(bytes)
        case .taxNumber: addNumber(to: \.taxNumbers) { appendTaxNumber(bytes, to: &$0) }
        case .postcode: addNumber(to: \.postcodes) { appendPostcode(bytes, to: &$0) }
        case .houseNumber: addNumber(to: \.houses) { appendFoldedWords(bytes, to: &$0) }
        case .place: addPlace(bytes)
        case .street: addStreet(bytes)
        case .country: country = Country(utf8: bytes)?.number ?? country
        case .identifier, .date, .number, .text: break
        }
    }

    private mutating func addNumber(
        to lists: WritableKeyPath<PreparedRecords, NumberLists>,
        _ append: (inout [UInt8]) -> Bool
    ) {
        scratch.removeAll(keepingCapacity: true)
        guard append(&scratch), !scratch.isEmpty else { return }
        let text = scratch
        let number = prepared.values.intern(text.span)
        prepared[keyPath: lists].insert(number)
    }

    private mutating func addPhone(_ bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        var isMobile = false
        guard appendPhone(bytes, to: &scratch, isMobile: &isMobile) else { return }
        let text = scratch
        let number = prepared.values.intern(text.span)
        prepared.phones.insert(number)
        if isMobile { prepared.phonesAlone.insert(UInt32(number)) }
    }

    private mutating func addTenant(_ bytes: Span<UInt8>) {
        guard let id = TenantID(parsing: bytes.text) else { return }
        if let known = tenantNumbers[id] {
            tenant = known
        } else {
            tenant = Int32(tenantNumbers.count)
            tenantNumbers[id] = tenant
            prepared.tenantIDs.append(id)
        }
    }

    private mutating func addName(_ bytes: Span<UInt8>) {
        parts.take(apart: bytes)
        if form == 0 { form = parts.forms }
        let parts = parts
        for word in parts.words {
            let text = parts.text.span.extracting(word.text.indices)
            guard word.kind == .core || word.kind == .branch else { continue }
            let number = prepared.words.number(of: text)
            if word.kind == .core { prepared.names.append(number) } else { prepared.asides.append(number) }
        }
    }

    private mutating func addPerson(_ bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        guard appendPersonWords(bytes, to: &scratch) else { return }
        forEachWord(of: scratch) { word in
            let number = prepared.words.number(of: word)
            prepared.people.insert(number)
        }
    }

    private mutating func addPlace(_ bytes: Span<UInt8>) {
        addNumber(to: \.places) { appendPlace(bytes, to: &$0) }
        forEachWord(of: scratch) { word in
            guard word.count > 2 else { return }
            let number = prepared.words.number(of: word)
            prepared.words.notePlace(number)
            prepared.placeWords.insert(number)
        }
    }

    private mutating func closeRow() {
        var glued: [UInt8] = []
        var initials: [UInt8] = []
        for word in prepared.names.open {
            prepared.words.texts.withBytes(of: Int(word)) { text in
                glued.append(text)
                initials.append(text[0])
            }
        }
        prepared.gluedNames.append(UInt32(prepared.labels.intern(glued.span)))
        prepared.initials.append(UInt32(prepared.labels.intern(initials.span)))
        for word in Set(prepared.names.open) { prepared.words.count(word) }
        prepared.forms.append(form)
        prepared.countries.append(country)
        prepared.tenants.append(tenant)
        prepared.closeRow()
        for field in columns.keys { columns[field]?.close() }
    }
}

extension PreparedRecords {
    fileprivate mutating func closeRow() {
        names.close()
        asides.close()
        domains.close()
        initialDomains.close()
        ownLabels.close()
        initialLabels.close()
        emails.close()
        phones.close()
        taxNumbers.close()
        streets.close()
        streetCores.close()
        streetWords.close()
        houses.close()
        postcodes.close()
        places.close()
        placeWords.close()
        people.close()
    }
}

func forEachWord(of text: [UInt8], _ body: (Span<UInt8>) -> Void) {
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x20 {
        if index > start { body(text.span.extracting(start..<index)) }
        start = index + 1
    }
}
