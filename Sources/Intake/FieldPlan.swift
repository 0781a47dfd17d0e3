// SPDX-License-Identifier: MIT

import CustomerModel

/// The profile's fields resolved against the titles of one file.
struct FieldPlan {
    /// The fields, in the order of `Field.allCases`.
    private(set) var steps: [FieldStep]
    /// The field of each step: what a row asks for, without a copy of the step.
    let fields: [Field]

    /// A plan for a file whose columns are these; `paths` are the paths of XML, whose place is their column.
    init(_ profile: SourceProfile, columns: ColumnIndex, paths: [String] = [], isBrake: Bool = false) {
        steps = Field.allCases.compactMap { field in
            profile.fields[field].map { FieldStep(field, $0, columns: columns, paths: paths, isBrake: isBrake) }
        }
        fields = steps.map(\.field)
    }

    /// The place of a field in the plan.
    func slot(of field: Field) -> Int? { fields.firstIndex(of: field) }

    /// The first column a field is looked for in, for the place of a diagnostic.
    func column(of field: Field) -> Int? { steps.first { $0.field == field }?.sources.first?.columns.first }

    /// Reads only the tenant ID of a row into `mapped`.
    mutating func mapTenant(_ row: some SourceRow, into mapped: inout MappedRow) {
        mapped.begin()
        if let slot = slot(of: .tenantID) { steps[slot].read(row, slot: slot, into: &mapped) }
    }

    /// Reads the fields of a row into `mapped`.
    mutating func map(_ row: some SourceRow, into mapped: inout MappedRow) {
        mapped.begin()
        // Held once for the row: each cell would count the reference otherwise.
        let bytes = row.bytes
        let text = bytes.span
        for slot in steps.indices where !steps[slot].readAlone(row, text, slot: slot, into: &mapped) {
            steps[slot].read(row, slot: slot, into: &mapped)
        }
    }
}

/// Where a field may take its value from.
struct ValueSource {
    /// One column, or several whose texts are joined by a blank.
    let columns: [Int]
}

/// One field of the plan: where its values come from and what is done to them.
struct FieldStep {
    let field: Field
    let sources: [ValueSource]
    let isRequired: Bool
    private let isMany: Bool
    private let separators: [UInt8]?
    /// What the field is where no cell says it; empty in most profiles.
    let constant: [UInt8]
    /// The one column where the field's value stands alone, as in most profiles; -1 when it must be looked for.
    let loneColumn: Int
    private(set) var conversion: Conversion

    init(_ field: Field, _ mapping: FieldMapping, columns: ColumnIndex, paths: [String], isBrake: Bool) {
        self.field = field
        isRequired = mapping.isRequired
        isMany = mapping.isMany
        separators = mapping.split.map { $0 == "auto" ? Array(";,| \n\r".utf8) : Array($0.utf8) }
        constant = Array((mapping.constant ?? "").utf8)
        conversion = Conversion(mapping, field: field, takesPlaceholders: isBrake)
        let named: [ValueSource] = mapping.from.compactMap { title in
            if let column = columns.column(of: title) { return ValueSource(columns: [column]) }
            let parts = title.split(separator: "+").map { columns.column(of: String($0)) }
            let isJoin = parts.count > 1 && parts.allSatisfy { $0 != nil }
            return isJoin ? ValueSource(columns: parts.compactMap(\.self)) : nil
        }
        sources = named + mapping.paths.compactMap { paths.firstIndex(of: $0) }.map { ValueSource(columns: [$0]) }
        let isAlone = sources.count == 1 && sources[0].columns.count == 1 && separators == nil && constant.isEmpty
        loneColumn = isAlone ? sources[0].columns[0] : -1
    }

    /// Reads a field that stands alone in one cell; `false` when `read` must look for it.
    @inline(__always)
    mutating func readAlone(
        _ row: some SourceRow,
        _ text: Span<UInt8>,
        slot: Int,
        into mapped: inout MappedRow
    ) -> Bool {
        guard loneColumn >= 0, !row.repeats(column: loneColumn) else { return sources.isEmpty && constant.isEmpty }
        guard let range = row.range(ofColumn: loneColumn, 0), !range.isEmpty else { return true }
        let start = mapped.bytes.count
        switch conversion.convert(text.extracting(range), into: &mapped) {
        case .value(let number): mapped.take(from: start, slot: slot, column: loneColumn, number: number)
        case .nothing: break
        case .senseless: mapped.note(range, slot: slot, column: loneColumn)
        }
        return true
    }

    /// Appends the field's values to `mapped`; the first that survives, or all where the field takes many.
    mutating func read(_ row: some SourceRow, slot: Int, into mapped: inout MappedRow) {
        let known = mapped.values.count
        var senseless: (range: Range<Int>, column: Int)?
        search: for source in sources {
            if source.columns.count > 1 {
                if readJoined(source.columns, of: row, slot: slot, into: &mapped), !isMany { break search }
                continue
            }
            let column = source.columns[0]
            var number = 0
            while let range = row.range(ofColumn: column, number) {
                number += 1
                let outcome = readCell(range, column, of: row, slot: slot, into: &mapped)
                if let bad = outcome.senseless, senseless == nil { senseless = (bad, column) }
                if outcome.isTaken, !isMany { break search }
            }
        }
        guard mapped.values.count == known else { return }
        if !constant.isEmpty {
            let start = mapped.bytes.count
            mapped.bytes.append(constant.span)
            mapped.take(from: start, slot: slot, column: nil)
        } else if let senseless {
            mapped.note(senseless.range, slot: slot, column: senseless.column)
        }
    }

    /// A cell: one value, or a list of them.
    private mutating func readCell(
        _ range: Range<Int>,
        _ column: Int,
        of row: some SourceRow,
        slot: Int,
        into mapped: inout MappedRow
    ) -> (isTaken: Bool, senseless: Range<Int>?) {
        guard separators != nil else { return readValue(range, column, of: row, slot: slot, into: &mapped) }
        var (isTaken, senseless): (Bool, Range<Int>?) = (false, nil)
        var start = range.lowerBound
        while start <= range.upperBound {
            var end = start
            while end < range.upperBound, !isSeparator(row.bytes[end]) { end += 1 }
            if start < end {
                let outcome = readValue(start..<end, column, of: row, slot: slot, into: &mapped)
                isTaken = isTaken || outcome.isTaken
                senseless = senseless ?? outcome.senseless
                if isTaken, !isMany { break }
            }
            start = end + 1
        }
        return (isTaken, senseless)
    }

    private func isSeparator(_ byte: UInt8) -> Bool { separators?.contains(byte) ?? false }

    private mutating func readValue(
        _ range: Range<Int>,
        _ column: Int,
        of row: some SourceRow,
        slot: Int,
        into mapped: inout MappedRow
    ) -> (isTaken: Bool, senseless: Range<Int>?) {
        guard !range.isEmpty else { return (false, nil) }
        let start = mapped.bytes.count
        switch conversion.convert(row.bytes.span.extracting(range), into: &mapped) {
        case .value(let number):
            mapped.take(from: start, slot: slot, column: column, number: number)
            return (true, nil)
        case .nothing: return (false, nil)
        case .senseless: return (false, range)
        }
    }

    private mutating func readJoined(
        _ columns: [Int],
        of row: some SourceRow,
        slot: Int,
        into mapped: inout MappedRow
    ) -> Bool {
        var text: [UInt8] = []
        for column in columns {
            guard let range = row.range(ofColumn: column, 0), !range.isEmpty else { continue }
            if !text.isEmpty { text.append(0x20) }
            text.append(row.bytes.span.extracting(range))
        }
        var whole: [UInt8] = []
        appendCollapsed(text.span, to: &whole)
        let start = mapped.bytes.count
        guard !whole.isEmpty, case .value(let number) = conversion.convert(whole.span, into: &mapped) else {
            return false
        }
        mapped.take(from: start, slot: slot, column: columns.first, number: number)
        return true
    }
}
