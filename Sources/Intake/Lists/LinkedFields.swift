// SPDX-License-Identifier: MIT

import CustomerModel
package import RecordLinkage

/// A field of two lists: how it is compared, and which columns of each list hold it.
package struct LinkedField: Equatable, Sendable {
    /// What explanations call it.
    package let name: String
    /// How its values are compared.
    package let comparator: Comparator
    /// Its columns in the left list.
    package let left: [Int]
    /// Its columns in the right list.
    package let right: [Int]
}

/// The titles of a list as far as they may be fields: its id and what is no field have no title.
struct ListSide {
    let titles: [String?]
    /// The columns whose values are tenant IDs.
    let tenants: Set<Int>
    /// The id's column.
    let id: Int
}

/// A column that a title says something about.
private struct MeantColumn {
    let column: Int
    let title: String
    let meaning: ColumnMeaning
}

/// Finds the fields of two lists by their titles; what only one list has is none.
///
/// A title that is not known is a field of text where the other list has the same. Fields come by comparator, then by
/// name: the order of the columns does not matter.
func recognisedFields(_ left: ListSide, _ right: ListSide, known: KnownTitles) -> [LinkedField] {
    let (left, right) = (meantColumns(of: left, known: known), meantColumns(of: right, known: known))
    return Comparator.allCases.flatMap { comparator in
        fields(
            of: comparator,
            left.filter { $0.meaning.comparator == comparator },
            right.filter { $0.meaning.comparator == comparator }
        )
    }
}

private func meantColumns(of side: ListSide, known: KnownTitles) -> [MeantColumn] {
    let titles = side.titles.indices.filter { $0 != side.id }.compactMap { side.titles[$0] }.map { known[$0] }
    let namesPersons = titles.contains { ["given-name", "surname"].contains($0?.key) }
    let namesCompany = titles.contains { $0?.key == "name" }
    let bare =
        namesPersons || namesCompany
        ? ColumnMeaning(comparator: .personName, key: "person")
        : ColumnMeaning(comparator: .organisationName, key: "name")
    var columns = side.titles.indices.compactMap { column in
        side.titles[column].flatMap { title in
            meaning(of: title, isTenant: side.tenants.contains(column), bare: bare, known: known)
                .map { MeantColumn(column: column, title: folded(title), meaning: $0) }
        }
    }
    // An id says nothing of its row, unless it is all there is of the name, the tenant ID and so on.
    let others = columns.filter { $0.column != side.id }.map(\.meaning.key)
    columns.removeAll { column in
        column.column == side.id && (column.meaning.comparator == .text || others.contains(column.meaning.key))
    }
    return columns
}

/// What a title says; `nil` where it says that its column is no field.
private func meaning(
    of title: String,
    isTenant: Bool,
    bare: ColumnMeaning,
    known: KnownTitles
) -> ColumnMeaning? {
    let text = folded(title).isEmpty ? nil : ColumnMeaning(comparator: .text, key: folded(title))
    switch known[title] {
    case .ignored: return nil
    case .bareName: return bare
    case .meaning(let found): return found.comparator != .tenant || isTenant ? found : text
    case nil: return text
    }
}

extension KnownTitle {
    fileprivate var key: String? {
        if case .meaning(let meaning) = self { meaning.key } else { nil }
    }
}

/// The fields of one comparator: those of the same key, then what is left where one thing has several names.
private func fields(of comparator: Comparator, _ left: [MeantColumn], _ right: [MeantColumn]) -> [LinkedField] {
    let keys = Set(left.map(\.meaning.key)).intersection(right.map(\.meaning.key)).sorted()
    var fields = keys.flatMap { key in
        paired(
            LinkedField(name: key, comparator: comparator, left: [], right: []),
            left.filter { $0.meaning.key == key },
            right.filter { $0.meaning.key == key }
        )
    }
    let leftRest = left.filter { !keys.contains($0.meaning.key) }
    let rightRest = right.filter { !keys.contains($0.meaning.key) }
    if isOneThing(comparator), !leftRest.isEmpty, !rightRest.isEmpty {
        fields.append(joined(comparator.rawValue, comparator, leftRest, rightRest))
    }
    return fields
}

/// Columns of one key: one field of several values, or a field for each title that both lists have.
private func paired(_ field: LinkedField, _ left: [MeantColumn], _ right: [MeantColumn]) -> [LinkedField] {
    let shared = Set(left.map(\.title)).intersection(right.map(\.title)).sorted()
    guard !hasManyValues(field.comparator), !shared.isEmpty, left.count > 1 || right.count > 1 else {
        return [joined(field.name, field.comparator, left, right)]
    }
    var fields = shared.map { title in
        joined(title, field.comparator, left.filter { $0.title == title }, right.filter { $0.title == title })
    }
    let (leftRest, rightRest) = (
        left.filter { !shared.contains($0.title) }, right.filter { !shared.contains($0.title) }
    )
    if !leftRest.isEmpty, !rightRest.isEmpty {
        fields.append(joined(field.name, field.comparator, leftRest, rightRest))
    }
    return fields
}

private func joined(
    _ name: String,
    _ comparator: Comparator,
    _ left: [MeantColumn],
    _ right: [MeantColumn]
) -> LinkedField {
    LinkedField(name: name, comparator: comparator, left: left.map(\.column), right: right.map(\.column))
}

/// Whether any value of one list may be any of the other: a company has several domains, in no order.
private func hasManyValues(_ comparator: Comparator) -> Bool {
    switch comparator {
    case .organisationName, .tenant, .taxNumber, .domain, .email, .phone: true
    default: false
    }
}

/// Whether columns of different keys still mean the same: the one contact's name, or its two parts.
private func isOneThing(_ comparator: Comparator) -> Bool {
    comparator == .personName || comparator == .place
}
