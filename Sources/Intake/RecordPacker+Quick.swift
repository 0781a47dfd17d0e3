// SPDX-License-Identifier: MIT

import CustomerModel

/// A row on its way from its cells to a record.
private struct QuickRow {
    var record = PackedRecord()
    var primaryDomain = TextRange.empty
    var otherDomains = (TextRange.empty, TextRange.empty)
    var contactName = TextRange.empty
    var contactNameIsSound = false
    var email = TextRange.empty
    var remarks: RecordPacker.Remarks = []
    /// Whether there is a tenant, a name, a domain or an address.
    var namesSomebody = false
}

extension RecordPacker {
    /// Packs a row straight from its cells, which is what a row without a flaw costs.
    ///
    /// Gives `nil`, and keeps nothing, where the row must be looked at: it misses what it needs, it names nobody, a cell
    /// makes no sense, or there is something to be said of it that is not in `silent`, the remarks only to be counted.
    @inline(__always)
    mutating func packQuickly(_ row: some SourceRow, by plan: inout QuickPlan, silent: Remarks) -> Remarks? {
        if records.rows.count == sampleCount { makeRoom(row.offset) }
        let mark = records.mark
        var packed = QuickRow()
        packed.record = blank(line: row.line, offset: row.offset)
        guard takeCells(of: row, by: &plan, into: &packed), packed.namesSomebody, packed.remarks.isSubset(of: silent)
        else {
            records.rewind(to: mark)
            return nil
        }
        packDomains(of: &packed, from: mark.domains)
        packContact(of: &packed)
        packed.record.details = ListRange(start: mark.details, count: records.details.count - mark.details)
        if packed.record.legalBasis == 0, packed.record.consentDay != 0 { packed.record.legalBasis = 2 }
        records.rows.append(packed.record)
        return packed.remarks
    }

    @inline(__always)
    private mutating func takeCells(of row: some SourceRow, by plan: inout QuickPlan, into packed: inout QuickRow)
        -> Bool
    {
        // Held once for the row: each cell would count the reference otherwise.
        let bytes = row.bytes
        let text = bytes.span
        var steps = plan.steps.mutableSpan
        for index in steps.indices {
            let column = steps[index].column
            guard !row.repeats(column: column) else { return false }
            guard let range = row.range(ofColumn: column, 0), !range.isEmpty else {
                if steps[index].isRequired { return false }
                continue
            }
            switch take(text.extracting(range), by: &steps[index], into: &packed) {
            case .value: continue
            case .nothing: if steps[index].isRequired { return false }
            case .senseless: return false
            }
        }
        return true
    }

    @inline(__always)
    private mutating func take(_ cell: Span<UInt8>, by step: inout QuickStep, into packed: inout QuickRow)
        -> Conversion.Outcome
    {
        switch step.kind {
        case .tenant: return takeTenant(cell, into: &packed)
        case .word: return takeWord(cell, by: &step, into: &packed)
        case .other: return .senseless
        case .name, .primaryDomain, .otherDomain, .email, .contactName, .externalID, .detail: break
        }
        let start = records.text.count
        let outcome = step.conversion.convert(cell, to: &records.text)
        guard case .value(let number) = outcome else { return outcome }
        keep(records.text(from: start), number, of: step.kind, in: &packed)
        return outcome
    }

    @inline(__always)
    private func takeTenant(_ cell: Span<UInt8>, into packed: inout QuickRow) -> Conversion.Outcome {
        guard let tenant = TenantID(utf8: cell) else { return isJunk(cell) ? .nothing : .senseless }
        packed.record.tenant = tenant.bits
        packed.namesSomebody = true
        return .value(-1)
    }

    /// Keeps a text that was appended to the arena.
    @inline(__always)
    private mutating func keep(_ range: TextRange, _ number: Int32, of kind: QuickStep.Kind, in packed: inout QuickRow)
    {
        switch kind {
        case .name:
            packed.namesSomebody = true
            packed.record.name = range
            packed.record.nameIsDamaged = number != 1 && isDamagedName(records.text.span.extracting(range.indices))
            if packed.record.nameIsDamaged { packed.remarks.insert(.damagedName) }
        case .primaryDomain, .otherDomain:
            packed.namesSomebody = true
            guard canIdentify(records.text.span.extracting(range.indices)) else { return }
            if case .primaryDomain = kind {
                packed.primaryDomain = range
            } else if packed.otherDomains.0.isEmpty {
                packed.otherDomains.0 = range
            } else {
                packed.otherDomains.1 = range
            }
        case .email:
            packed.namesSomebody = true
            packed.email = range
        case .contactName: (packed.contactName, packed.contactNameIsSound) = (range, number == 1)
        case .externalID: packed.record.externalID = range
        case .detail(let kind): records.details.append(PackedDetail(kind: kind, text: range))
        case .tenant, .word, .other: break
        }
    }

    @inline(__always)
    private mutating func takeWord(_ cell: Span<UInt8>, by step: inout QuickStep, into packed: inout QuickRow)
        -> Conversion.Outcome
    {
        let meaning = step.meaning(of: cell) ?? foundMeaning(of: cell, by: &step)
        if meaning.isNothing { return .nothing }
        if meaning.isSenseless { return .senseless }
        let number = meaning.number
        switch step.field {
        case .country: if number != 0 { packed.record.country = UInt16(truncatingIfNeeded: number) }
        case .tenantCountry: packed.record.tenantCountry = UInt16(truncatingIfNeeded: number)
        case .language: if number != 0 { packed.record.language = UInt8(truncatingIfNeeded: number) }
        case .status:
            packed.record.status = UInt8(truncatingIfNeeded: number)
            if meaning.isUnknown { packed.remarks.insert(.unknownStatus) }
        case .relationship:
            packed.record.relationships = UInt16(truncatingIfNeeded: number)
            if meaning.isUnknown { packed.remarks.insert(.unknownRelationship) }
        case .provider: packed.record.provider = UInt16(truncatingIfNeeded: number)
        case .day: packed.record.day = number
        case .renewalDate: packed.record.renewal = number
        case .consentDate: packed.record.consentDay = number
        default: packed.record.legalBasis = UInt8(truncatingIfNeeded: number)
        }
        return .value(-1)
    }

    /// What a word means that was not met before, found the long way.
    @inline(never)
    private mutating func foundMeaning(of cell: Span<UInt8>, by step: inout QuickStep) -> WordMeaning {
        var mapped = MappedRow()
        let meaning: WordMeaning =
            switch step.conversion.convert(cell, into: &mapped) {
            case .nothing: .nothing
            case .senseless: .senseless
            case .value: meaning(of: mapped.bytes.span, step.field)
            }
        step.remember(meaning, of: cell)
        return meaning
    }

    private mutating func meaning(of text: Span<UInt8>, _ field: Field) -> WordMeaning {
        switch field {
        case .relationship:
            let (number, hasUnknown) = numberOfRelationships(text)
            return WordMeaning(number: UInt32(number), isUnknown: hasUnknown)
        case .day, .renewalDate, .consentDate:
            return WordMeaning(number: PackedRecord.packed(Day(utf8: text)), isUnknown: false)
        case .legalBasis:
            return WordMeaning(number: LegalWord(rawValue: text.text).map { UInt32($0.number) } ?? 0, isUnknown: false)
        default:
            let number = number(of: text, field)
            return WordMeaning(number: UInt32(number), isUnknown: field == .status && number == 0)
        }
    }

    @inline(__always)
    private mutating func packDomains(of packed: inout QuickRow, from start: Int) {
        if !packed.primaryDomain.isEmpty { records.domains.append(packed.primaryDomain) }
        if !packed.otherDomains.0.isEmpty { packOtherDomains(of: packed, from: start) }
        packed.record.domains = ListRange(start: start, count: records.domains.count - start)
    }

    private mutating func packOtherDomains(of packed: QuickRow, from start: Int) {
        let (one, other) = packed.otherDomains
        guard !other.isEmpty else { return appendDomain(one, from: start) }
        let isInOrder = records.text.text(one) < records.text.text(other)
        appendDomain(isInOrder ? one : other, from: start)
        appendDomain(isInOrder ? other : one, from: start)
    }

    @inline(__always)
    private mutating func packContact(of packed: inout QuickRow) {
        guard !packed.email.isEmpty else { return }
        packed.record.contacts = ListRange(start: records.contacts.count, count: 1)
        let isDamaged =
            !packed.contactNameIsSound && isDamagedName(records.text.span.extracting(packed.contactName.indices))
        let name = isDamaged ? .empty : packed.contactName
        records.contacts.append(PackedContact(name: name, email: packed.email))
    }
}
