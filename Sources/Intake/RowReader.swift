// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

/// Turns the rows of one file into records: maps, accepts or rejects, and counts every one of them.
struct RowReader {
    let request: ExportRequest
    let profile: SourceProfile
    /// What there is to say about the rows.
    var log = DiagnosticLog()
    private(set) var counts = RowCounts()
    private(set) var rejected: [RejectedRow] = []
    private(set) var metFields: Set<Field> = []
    private var senselessTenants = 0
    private(set) var plan: FieldPlan
    private var columns: ColumnIndex
    private let paths: [String]
    private(set) var mapped = MappedRow()
    private var packer: RecordPacker
    private var quick: QuickPlan
    /// Remarks whose words nobody would see any more, and how often rows have given them since.
    var silent: RecordPacker.Remarks = []
    private var silentCounts = SilentCounts()
    private let hasConditions: Bool
    private var requiredSlots: [Int] = []
    private var decisiveSlots: [Int] = []
    /// Whether the field of a slot can name a customer.
    private var namesCustomer: [Bool] = []

    /// Reads rows whose columns are these; `paths` are XML paths, whose place is their column.
    init(_ request: ExportRequest, profile: SourceProfile, columns: ColumnIndex, paths: [String] = []) {
        self.request = request
        self.profile = profile
        self.columns = columns
        self.paths = paths
        plan = FieldPlan(profile, columns: columns, paths: paths, isBrake: request.isBrake)
        packer = RecordPacker(request, constants: profile.constants)
        quick = QuickPlan(plan)
        hasConditions = !profile.keepIf.isEmpty || !profile.dropIf.isEmpty
        findSlots()
    }

    /// Takes notice of columns that were not known before, as XML brings them.
    mutating func adopt(_ columns: ColumnIndex) {
        self.columns = columns
        plan = FieldPlan(profile, columns: columns, paths: paths, isBrake: request.isBrake)
        packer.forgetWords()
        quick = QuickPlan(plan)
        findSlots()
    }

    private mutating func findSlots() {
        requiredSlots = plan.steps.indices.filter { plan.steps[$0].isRequired }
        decisiveSlots = decisiveFields.filter { !metFields.contains($0) }.compactMap(plan.slot)
            .filter { !plan.steps[$0].sources.isEmpty }
        namesCustomer = plan.fields.map { $0 == .name || identifyingFields.contains($0) }
    }

    /// A row that holds nothing, or no customer.
    mutating func ignore() {
        counts.ignored += 1
    }

    /// A row that is not used; `content` is shown cut at 500 scalars.
    mutating func reject(_ diagnostic: Diagnostic, content: String) {
        log.record(diagnostic)
        counts.rejected += 1
        rejected.append(
            RejectedRow(
                source: request.id,
                file: request.file,
                line: diagnostic.location?.line,
                column: diagnostic.location?.column,
                code: diagnostic.code.rawValue,
                reason: diagnostic.message,
                content: String(String.UnicodeScalarView(content.unicodeScalars.prefix(500)))
            )
        )
    }

    /// What is left to do about a row.
    enum Rest {
        /// Nothing: it is a record now.
        case nothing
        /// It is to be taken again, with places, since there is something to say of it.
        case look
        /// It is a record now, of which something is to be said.
        case remarks(RecordPacker.Remarks)
    }

    /// Takes a row without a flaw, which costs no place and no message.
    mutating func takeQuickly(_ row: some SourceRow) -> Rest {
        guard !hasConditions, decisiveSlots.isEmpty || !mayDecide(row) else { return .look }
        if quick.isPossible, let remarks = packer.packQuickly(row, by: &quick, silent: silent) {
            counts.accepted += 1
            if packer.records.rows.last?.tenant == 0 { counts.withoutTenantID += 1 }
            if !remarks.isEmpty { silentCounts.count(remarks) }
            return .nothing
        }
        plan.map(row, into: &mapped)
        guard mapped.senseless.isEmpty, namesSomebody else { return .look }
        for slot in requiredSlots where mapped.value(of: slot) == nil { return .look }
        let remarks = accept(line: row.line, offset: row.offset)
        return remarks.isEmpty ? .nothing : .remarks(remarks)
    }

    /// A row with values; `place` finds the place of a column's cell.
    mutating func take(_ row: some SourceRow, content: () -> String, place: (Int?) -> SourceLocation) {
        plan.map(row, into: &mapped)
        if hasConditions, let reason = reasonToDrop(row) {
            counts.dropped += 1
            return reject(Diagnostic(.note, .rowDropped, reason, at: place(nil)), content: content())
        }
        if !decisiveSlots.isEmpty { meetDecisiveFields() }
        if let diagnostic = objection(row, place: place) { return reject(diagnostic, content: content()) }
        if !mapped.senseless.isEmpty { warnOfNonsense(row, place: place) }
        let remarks = accept(line: row.line, offset: row.offset)
        if !remarks.isEmpty { say(remarks, place: place) }
    }

    private mutating func accept(line: Int, offset: Int) -> RecordPacker.Remarks {
        counts.accepted += 1
        if mapped.tenant == 0 { counts.withoutTenantID += 1 }
        return packer.pack(mapped, by: plan, line: line, offset: offset)
    }

    /// The tenant of a row, for whoever must know it before the row is taken.
    mutating func tenant(of row: some SourceRow) -> TenantID? {
        plan.mapTenant(row, into: &mapped)
        return TenantID(bits: mapped.tenant)
    }

    /// The export with these rows.
    consuming func finished() -> Export {
        silentCounts.add(to: &log, file: request.file)
        var export = Export()
        export.profile = profile
        export.records = packer.records
        export.rejected = rejected
        export.counts = counts
        export.metFields = metFields
        export.senselessTenants = senselessTenants
        export.titles = columns.titles
        export.log = log
        return export
    }

    /// Whether a decisive field that was not met yet may be met in a row.
    private func mayDecide(_ row: some SourceRow) -> Bool {
        decisiveSlots.contains { slot in
            let column = plan.steps[slot].loneColumn
            guard column >= 0, !row.repeats(column: column) else { return true }
            return row.range(ofColumn: column, 0).map { !$0.isEmpty } ?? false
        }
    }

    private mutating func meetDecisiveFields() {
        for slot in decisiveSlots where mapped.value(of: slot) != nil || mapped.nonsense(of: slot) != nil {
            metFields.insert(plan.fields[slot])
        }
        decisiveSlots.removeAll { metFields.contains(plan.fields[$0]) }
    }

    private func reasonToDrop(_ row: some SourceRow) -> String? {
        profile.reasonToDrop(row, mapped: mapped, plan: plan, columns: columns)
    }

    /// Why a row cannot be used, if it cannot.
    private func objection(_ row: some SourceRow, place: (Int?) -> SourceLocation) -> Diagnostic? {
        for slot in requiredSlots where mapped.value(of: slot) == nil { return missing(slot, row, place: place) }
        if request.isBrake, let vague = mapped.senseless.first(where: { isIdentifying($0.slot) }) {
            let (text, name) = (text(of: vague, in: row), plan.fields[vague.slot].rawValue)
            let message = "\(quoted(text)) is no \(name); an objection must be understood whole"
            return Diagnostic(.error, .identityMissing, message, at: place(vague.column))
        }
        guard !namesSomebody else { return nil }
        return Diagnostic(
            .error,
            .identityMissing,
            "the row names nobody: no tenant, domain, name or address",
            at: place(plan.column(of: .name))
        )
    }

    private func missing(_ slot: Int, _ row: some SourceRow, place: (Int?) -> SourceLocation) -> Diagnostic {
        let field = plan.fields[slot]
        guard let raw = mapped.nonsense(of: slot) else {
            let column = plan.steps[slot].sources.first?.columns.first
            return Diagnostic(.error, .requiredValueMissing, "the row has no \(field.rawValue)", at: place(column))
        }
        let code: DiagnosticCode = field == .tenantID ? .tenantIDInvalid : .requiredValueMissing
        let message = "\(quoted(text(of: raw, in: row))) is no \(field.rawValue)"
        return Diagnostic(.error, code, message, at: place(raw.column))
    }

    /// Whether there is a tenant, a name, a domain or an address.
    private var namesSomebody: Bool {
        if mapped.tenant != 0 { return true }
        return mapped.values.contains { namesCustomer[$0.slot] }
    }

    private func isIdentifying(_ slot: Int) -> Bool { identifyingFields.contains(plan.fields[slot]) }

    private func text(of value: MappedRow.Value, in row: some SourceRow) -> String {
        String(decoding: row.bytes[value.range], as: UTF8.self)
    }

    private mutating func warnOfNonsense(_ row: some SourceRow, place: (Int?) -> SourceLocation) {
        if let slot = plan.slot(of: .tenantID), mapped.nonsense(of: slot) != nil { senselessTenants += 1 }
        for (field, code, what) in watched {
            guard let slot = plan.slot(of: field), let raw = mapped.nonsense(of: slot) else { continue }
            if log.countOnly(.warning, code, file: request.file) { continue }
            let text = text(of: raw, in: row)
            let message = "\(quoted(text)) \(fault(of: text, in: field, what)); the cell is not used"
            log.record(Diagnostic(.warning, code, message, at: place(raw.column)))
        }
    }
}

/// What is wrong with a value of which a field makes nothing.
private func fault(of text: String, in field: Field, _ what: String) -> String {
    if field == .tenantID { return "is no \(what)" }
    if EmailAddress(parsing: text) != nil { return "is a placeholder" }
    if field == .contactEmail, let fault = localPartFault(of: text) { return fault }
    return field != .contactEmail && DomainName(parsing: text) != nil ? "is a placeholder" : "is no \(what)"
}

/// Why nobody can be written to whose domain is one; `nil` where something else is wrong.
private func localPartFault(of text: String) -> String? {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, DomainName(parsing: String(parts[1])) != nil else { return nil }
    if !parts[0].allSatisfy(\.isASCII) {
        return "is no address to write to: letters beyond ASCII before the @ cannot be mailed to"
    }
    return parts[0].count > 64 ? "is no address to write to: it has more than 64 letters before the @" : nil
}

/// Fields whose absence from a whole file changes verdicts without a sound.
private let decisiveFields: [Field] = [.status, .relationship]

/// What a row can name a customer by, besides its name.
private let identifyingFields: [Field] = [.tenantID, .primaryDomain, .initialDomain, .domains, .contactEmail]

private let watched: [(Field, DiagnosticCode, String)] = [
    (.tenantID, .tenantIDInvalid, "tenant ID"),
    (.primaryDomain, .domainInvalid, "domain"),
    (.contactEmail, .emailInvalid, "e-mail address"),
    (.country, .countryUnknown, "country"),
]
