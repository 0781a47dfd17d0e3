// SPDX-License-Identifier: MIT

import CustomerModel
import Diagnostics

extension SourceProfile {
    /// Why the profile's conditions drop a row; `nil` when they keep it.
    func reasonToDrop(_ row: some SourceRow, mapped: MappedRow, plan: FieldPlan, columns: ColumnIndex) -> String? {
        for condition in keepIf where !condition.holds(for: row, mapped: mapped, plan: plan, columns: columns) {
            return "the profile keeps rows only where \(condition)"
        }
        for condition in dropIf where condition.holds(for: row, mapped: mapped, plan: plan, columns: columns) {
            return "the profile drops rows where \(condition)"
        }
        return nil
    }
}

extension RowCondition: CustomStringConvertible {
    /// The condition in words.
    package var description: String {
        let what = "'\(column ?? field?.rawValue ?? "")'"
        return switch test {
        case .oneOf(let words): "\(what) is \(words.joined(separator: " or "))"
        case .between(let low, let high): "\(what) is between \(low) and \(high)"
        case .isEmpty: "\(what) is empty"
        case .matches(let glob): "\(what) fits '\(glob)'"
        }
    }

    fileprivate func holds(
        for row: some SourceRow,
        mapped: MappedRow,
        plan: FieldPlan,
        columns: ColumnIndex
    ) -> Bool {
        let text = collapsed(field.flatMap { mapped.text(of: $0, in: plan) } ?? raw(of: row, columns: columns))
        switch test {
        case .oneOf(let words): return words.contains { $0.lowercased() == text.lowercased() }
        case .between(let low, let high): return Int(text).map { (low...max(low, high)).contains($0) } ?? false
        case .isEmpty: return text.isEmpty
        case .matches(let glob): return fits(text, glob: glob)
        }
    }

    private func raw(of row: some SourceRow, columns: ColumnIndex) -> String {
        guard let column, let index = columns.column(of: column) else { return "" }
        return row.text(ofColumn: index)
    }
}

extension MappedRow {
    /// The first value of a field as text; a tenant ID in its lower-case form.
    fileprivate func text(of field: Field, in plan: FieldPlan) -> String? {
        guard let slot = plan.slot(of: field), let value = value(of: slot) else { return nil }
        if field == .tenantID, let tenant = TenantID(bits: tenant) { return tenant.description }
        return text(of: value)
    }
}
